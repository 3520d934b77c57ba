package org.spean.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.model.Mode;

/** One file: whole or refused. */
class BackupFileTest {
    private static final Passphrase WORDS =
            Passphrase.of("six words that nobody else knows").orElseThrow();
    private static final Manifest.Head HEAD =
            new Manifest.Head(1, "0.1.0", Instant.parse("2026-11-25T02:00:00Z"), "7.0.15", Mode.DEMO, "abc");
    private static final byte[] LARGE = large();

    @TempDir
    private Path folder;

    @Test
    void whatGoesInComesOutAndTheManifestSaysWhatItIs() throws IOException {
        Path file = folder.resolve("one.backup");
        Manifest written = write(file);

        Map<String, ByteArrayOutputStream> read = new TreeMap<>();
        Manifest manifest =
                BackupReader.read(file, WORDS, name -> read.computeIfAbsent(name, n -> new ByteArrayOutputStream()));

        assertThat(manifest).isEqualTo(written);
        assertThat(manifest.head()).isEqualTo(HEAD);
        assertThat(read.get("redis.rdb").toByteArray()).isEqualTo(LARGE);
        assertThat(read.get("content/ខ្មែរ.yaml").toString(StandardCharsets.UTF_8))
                .isEqualTo("words");
        assertThat(manifest.size()).isEqualTo(LARGE.length + 5);
    }

    @Test
    void nothingOfItCanBeReadInTheFileAndOnlyItsOwnerMayOpenIt() throws IOException {
        Path file = folder.resolve("one.backup");
        write(file);

        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("redis.rdb", "words", "manifest");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void anotherPassphraseIsSaidToBeOne() throws IOException {
        Path file = folder.resolve("one.backup");
        write(file);

        assertThatThrownBy(() -> BackupReader.verify(
                        file,
                        Passphrase.of("six words that somebody else knows").orElseThrow()))
                .isInstanceOf(BadBackup.class)
                .hasMessageContaining("passphrase");
    }

    @Test
    void whateverIsCutOffChangedAddedOrForeignIsRefused() throws IOException {
        Path file = folder.resolve("one.backup");
        write(file);
        byte[] whole = Files.readAllBytes(file);
        int piece = SealHead.PIECE + SealHead.TAG_BYTES;

        for (int length : new int[] {0, 5, 40, whole.length / 2, whole.length - 1}) {
            refused(Arrays.copyOf(whole, length));
        }
        // Without the last piece, cut exactly between two.
        for (int pieces = 1; pieces * piece < whole.length; pieces++) {
            refused(Arrays.copyOf(whole, 49 + pieces * piece));
        }
        Random random = new Random(7);
        for (int change = 0; change < 4; change++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= 1;
            refused(changed);
        }
        refused(Arrays.copyOf(whole, whole.length + 1));
        refused("PK some other file".repeat(10).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsThereIsNeverWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("one.backup"), "mine");

        assertThatThrownBy(() -> BackupWriter.to(file, WORDS)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void whatADeathLeftIsReplacedAndWhatFailedIsGone() throws IOException {
        Path file = folder.resolve("one.backup");
        Files.writeString(folder.resolve(".one.backup.part"), "x".repeat(1_000_000));
        write(file);
        assertThat(BackupReader.verify(file, WORDS).files()).hasSize(2);

        Path other = folder.resolve("two.backup");
        assertThatThrownBy(() -> {
                    try (BackupWriter writer = BackupWriter.to(other, WORDS)) {
                        writer.add("redis.rdb", out -> {
                            throw new IOException("Redis broke off its copy.");
                        });
                    }
                })
                .hasMessageContaining("broke off");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aShortPassphraseIsNone() {
        assertThat(Passphrase.of("  fifteen letters")).isEmpty();
        assertThat(Passphrase.of("sixteen letters!")).isPresent();
    }

    @Test
    void aSwapThatDiedAfterAnyStepIsUndone() throws IOException {
        for (int steps = 0; steps <= 3; steps++) {
            Path here = Files.createDirectory(folder.resolve("swap" + steps));
            Path live = filled(here.resolve("live"), "old");
            Path fresh = filled(here.resolve("fresh"), "new");
            Path aside = here.resolve("aside");
            Path journal = here.resolve("journal");
            Swap swap = new Swap(journal).move(live, aside).move(fresh, live);
            swap.begin();
            if (steps == 1) {
                Files.move(live, aside);
            } else if (steps >= 2) {
                swap.run();
            }
            if (steps == 3) {
                swap.done();
                assertThat(Swap.undo(journal)).isFalse();
                assertThat(live.resolve("word")).hasContent("new");
                continue;
            }
            assertThat(Swap.undo(journal)).isTrue();
            assertThat(live.resolve("word")).as("after %d steps", steps).hasContent("old");
            assertThat(fresh.resolve("word")).hasContent("new");
            assertThat(journal).doesNotExist();
        }
    }

    private static Path filled(Path folder, String word) throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("word"), word);
        return folder;
    }

    private void refused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("bad.backup"), bytes);
        assertThatThrownBy(() -> BackupReader.verify(file, WORDS))
                .as("%d bytes", bytes.length)
                .isInstanceOf(BadBackup.class);
    }

    private static Manifest write(Path file) throws IOException {
        try (BackupWriter writer = BackupWriter.to(file, WORDS)) {
            writer.add("redis.rdb", out -> out.write(LARGE));
            writer.add("content/ខ្មែរ.yaml", out -> out.write("words".getBytes(StandardCharsets.UTF_8)));
            return writer.finish(HEAD);
        }
    }

    /** Larger than some pieces, and nothing a ZIP makes smaller. */
    private static byte[] large() {
        byte[] bytes = new byte[3 * SealHead.PIECE + 1000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
