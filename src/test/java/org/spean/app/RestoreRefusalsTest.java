package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.ChildSpean;
import org.spean.app.support.Folders;

/** Backups that cannot be made or used: one line, and what is there stays as it is. Without a server; the store holds a colleague. */
class RestoreRefusalsTest {
    @TempDir
    private static Path shared;

    private static Path words;
    private static Path backup;
    private static Path data;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeOne() throws IOException {
        words = Files.writeString(shared.resolve("words"), "six words that nobody else knows\n");
        data = shared.resolve("data");
        backup = shared.resolve("one.backup");
        Commands commands = Commands.of(shared, data);
        commands.must("staff", "add", "Sok Dara", "--roles", "worker");
        commands.must("backup", backup.toString(), "--passphrase-file", words.toString());
    }

    @Test
    void aGoodOneIsSaidToBeGoodAndLeavesNothingBehind() throws IOException {
        Commands.Ran ran = Commands.of(folder, data)
                .must("backup", "--verify", backup.toString(), "--passphrase-file", words.toString());
        assertThat(ran.out()).startsWith("good ");
        assertThat(ran.err()).contains("audit trail: whole");
        assertThat(data.resolve("verify.part")).doesNotExist();
        assertThat(data.resolve("last-backup")).exists();
    }

    @Test
    void aBackupIsNotWrittenOverAndNotMadeWithAShortPassphrase() throws IOException {
        Commands commands = Commands.of(folder, data);
        byte[] before = Files.readAllBytes(backup);
        assertThat(commands.run("backup", backup.toString(), "--passphrase-file", words.toString())
                        .err())
                .contains("already");
        assertThat(Files.readAllBytes(backup)).isEqualTo(before);

        Path secret = Files.writeString(folder.resolve("secret"), "too short\n");
        Commands.Ran ran =
                commands.run("backup", folder.resolve("new.backup").toString(), "--passphrase-file", secret.toString());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("16 letters").doesNotContain("too short");
        assertThat(folder.resolve("new.backup")).doesNotExist();
    }

    @Test
    void aStoreThatHoldsDataIsNotWrittenOver() {
        Commands.Ran ran = restore(data, backup, words);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("--replace");
    }

    @Test
    void aFileThatIsChangedCutOffForeignOrSealedOtherwiseIsRefusedAndNothingIsTouched() throws IOException {
        Path fresh = withKeys(folder.resolve("fresh"));
        byte[] whole = Files.readAllBytes(backup);
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Path others = Files.writeString(folder.resolve("others"), "six words that somebody else knows\n");

        refused(fresh, Files.write(folder.resolve("changed"), changed), words, "changed");
        refused(fresh, Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length - 40)), words, "cut off");
        refused(fresh, Files.writeString(folder.resolve("foreign"), "a letter"), words, "not a backup");
        refused(fresh, backup, others, "passphrase does not open");
        refused(fresh, folder.resolve("nowhere"), words, "nowhere");
    }

    @Test
    void withoutTheRightKeyFileNothingIsDoneAndNoneIsMade() throws IOException {
        Path keyless = Files.createDirectory(folder.resolve("keyless"));
        Commands.Ran ran = restore(keyless, backup, words);
        assertThat(ran.exit()).isEqualTo(78);
        assertThat(ran.err()).contains("key file");
        assertThat(keyless).isEmptyDirectory();

        Path other = folder.resolve("other");
        Commands.of(folder, other).must("staff", "list");
        Folders.delete(other.resolve("redis"));
        ran = restore(other, backup, words);
        assertThat(ran.exit()).isEqualTo(78);
        assertThat(ran.err()).contains("another index key");
        assertThat(other.resolve("redis")).doesNotExist();
    }

    @Test
    void aServerThatRunsIsNotRestoredOver() throws IOException {
        Path fresh = withKeys(folder.resolve("fresh"));
        try (ChildSpean child = ChildSpean.start(Map.of("SPEAN_DATA_DIR", fresh.toString()))) {
            Commands.Ran ran = Commands.of(folder, fresh)
                    .run("restore", backup.toString(), "--replace", "--passphrase-file", words.toString());
            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.err()).contains("Stop it first");
            assertThat(child.demo().phone(0).text("MENU").messages()).isNotEmpty();
        }
    }

    @Test
    void anEmptyFolderIsFilledAndTheContentPackComesWhereThereIsNone() throws IOException {
        Path fresh = withKeys(folder.resolve("fresh"));
        Path content = folder.resolve("content");
        Path settings = Files.writeString(
                folder.resolve("fresh.yaml"), "data: {dir: \"" + fresh + "\"}\ncontent: {dir: \"" + content + "\"}\n");
        Commands.Ran ran =
                new Commands(settings).must("restore", backup.toString(), "--passphrase-file", words.toString());
        assertThat(ran.lastLine()).isEqualTo("restored " + backup);
        assertThat(ran.err()).contains("who said STOP");
        assertThat(content.resolve("texts.yaml"))
                .hasSameTextualContentAs(Folders.content().resolve("texts.yaml"));
        assertThat(new Commands(settings).must("staff", "list").out()).contains("sok-dara");
        assertThat(new Commands(settings).must("staff", "audit").out()).contains("restore");
        assertThat(new Commands(settings).must("staff", "audit", "--verify").exit())
                .isZero();
        assertThat(fresh.resolve("restore.part")).doesNotExist();
    }

    private static Path withKeys(Path fresh) throws IOException {
        Files.createDirectory(fresh);
        return Files.copy(data.resolve("keys"), fresh.resolve("keys")).getParent();
    }

    private void refused(Path data, Path file, Path words, String because) throws IOException {
        Commands.Ran ran = restore(data, file, words);
        assertThat(ran.exit()).as(because).isEqualTo(1);
        assertThat(ran.err().lines().filter(line -> line.startsWith("spean: "))).hasSize(1);
        assertThat(ran.err()).contains(because);
        try (var left = Files.list(data)) {
            assertThat(left).extracting(path -> path.getFileName().toString()).containsExactly("keys");
        }
    }

    private Commands.Ran restore(Path data, Path file, Path words) {
        return Commands.of(folder, data).run("restore", file.toString(), "--passphrase-file", words.toString());
    }
}
