package org.spean.app;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.app.DialledSounds.Dialled;
import org.spean.content.ContentPack;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.model.Problem;
import org.spean.pack.PromptFiles;

/**
 * The sounds of a book that callers may hear, in memory, by hash. Read once with the pack, so that a file that changes later
 * cannot change what a hash says. Immutable, safe from any thread.
 *
 * @param clips by hash; do not change the bytes
 * @param numbers the hash of each help number that is one sound
 */
record ClipShelf(Map<String, Buffer> clips, Map<Dialled, String> numbers) {
    static final ClipShelf EMPTY = new ClipShelf(Map.of(), Map.of());

    ClipShelf {
        clips = Map.copyOf(clips);
        numbers = Map.copyOf(numbers);
    }

    /** A shelf, and what could not be put on it. */
    record Filled(ClipShelf shelf, List<Problem> problems) {}

    /** Reads every sound that may be played in this mode, and joins those of numbers. Blocks on files. */
    static Filled read(Path content, ContentPack pack, PromptBook book, Mode mode) {
        Map<String, Buffer> clips = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Prompt prompt : book.of(language)) {
                prompt.hash(mode).ifPresent(hash -> {
                    Path file =
                            PromptFiles.sound(content, language, prompt.script().id());
                    read(file, hash)
                            .ifPresentOrElse(
                                    sound -> clips.put(hash, Buffer.buffer(sound)),
                                    () -> problems.add(Problem.error(
                                            file.toString(),
                                            0,
                                            "This sound changed while it was read.",
                                            "Wait until all files are copied, then load again.")));
                });
            }
        }
        return new Filled(joining(pack, book, mode, clips), problems);
    }

    /** These sounds, and each help number whose digits are all among them as one sound. */
    static ClipShelf joining(ContentPack pack, PromptBook book, Mode mode, Map<String, Buffer> clips) {
        Map<String, Buffer> all = new HashMap<>(clips);
        Map<Dialled, String> numbers = new HashMap<>();
        DialledSounds.of(pack, book, mode, clips).forEach((dialled, sound) -> {
            String hash = PromptFiles.hash(sound);
            all.put(hash, Buffer.buffer(sound));
            numbers.put(dialled, hash);
        });
        return new ClipShelf(all, numbers);
    }

    /** The one sound of a number; empty where it is not on the shelf. */
    Optional<String> number(Language language, String number) {
        return Optional.ofNullable(numbers.get(new Dialled(language, number)));
    }

    Optional<Buffer> clip(String hash) {
        return Optional.ofNullable(clips.get(hash));
    }

    private static Optional<byte[]> read(Path file, String hash) {
        try {
            byte[] sound = Files.readAllBytes(file);
            return PromptFiles.hash(sound).equals(hash) ? Optional.of(sound) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
