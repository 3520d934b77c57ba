package org.spean.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.spean.content.ContentPack;
import org.spean.content.PromptBook;
import org.spean.content.PromptScript;
import org.spean.model.Language;
import org.spean.pack.PromptFiles;
import org.spean.pack.PromptReader;
import org.spean.pack.PromptScripts;
import org.spean.pack.ReadRules;

/**
 * A copy of the content pack in which every prompt is recorded, as the voice line of an open hotline has it: noise as long as the
 * words take. In a folder of its own, removed when closed.
 */
final class RecordedContent implements AutoCloseable {
    private static final int BYTES_PER_SECOND = 8_000;
    private static final int LETTERS_PER_SECOND = 14;
    private static final int HEAD = 44;

    private final Path folder;
    private final ContentPack pack = Content.read();

    private RecordedContent(Path folder) {
        this.folder = folder;
    }

    static RecordedContent make() throws IOException {
        RecordedContent made = new RecordedContent(Files.createTempDirectory("spean-bench-content"));
        copy(Bench.home().resolve("config/content"), made.folder);
        for (Language language : Language.values()) {
            made.record(language);
        }
        return made;
    }

    Path folder() {
        return folder;
    }

    PromptBook book() {
        return PromptReader.read(folder, pack, ReadRules.standard()).book();
    }

    private void record(Language language) throws IOException {
        StringBuilder manifest = new StringBuilder();
        for (PromptScript script : PromptScripts.of(pack, language)) {
            byte[] sound = sound(script);
            Files.write(PromptFiles.sound(folder, language, script.id()), sound);
            manifest.append("""
                    - id: %s
                      state: approved
                      version: "%s"
                      voice: "noise"
                      date: 2026-11-20
                      hash: "%s"
                      approved-by: "nobody"
                    """.formatted(script.id(), script.version(), PromptFiles.hash(sound)));
        }
        Files.writeString(PromptFiles.folder(folder, language).resolve(PromptFiles.MANIFEST), manifest);
    }

    private static byte[] sound(PromptScript script) {
        double seconds = Math.max(0.5, (double) script.words().length() / LETTERS_PER_SECOND);
        byte[] noise = new byte[(int) (seconds * BYTES_PER_SECOND)];
        new Random(script.id().hashCode() * 31L + script.language().ordinal()).nextBytes(noise);
        ByteBuffer file = ByteBuffer.allocate(HEAD + noise.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEAD - 8 + noise.length);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) 7).putShort((short) 1).putInt(BYTES_PER_SECOND).putInt(BYTES_PER_SECOND);
        file.putShort((short) 1).putShort((short) 8);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(noise.length);
        return file.put(noise).array();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : List.copyOf(files.toList()).reversed()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
