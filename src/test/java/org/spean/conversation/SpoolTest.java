package org.spean.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.conversation.TestLine.text;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.dialogue.Input.AnsweredByPlatform;
import org.spean.model.Channel;
import org.spean.model.EventId;
import org.spean.redis.Answers;
import org.spean.redis.Crypto;
import org.spean.redis.Pseudonyms;
import org.spean.redis.ValueSeal;

class SpoolTest {
    private static final Instant NOON = Instant.parse("2026-03-01T05:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final WorkerExecutor worker = vertx.createSharedWorkerExecutor("files", 4);
    private final Crypto crypto = crypto();

    @TempDir
    private Path root;

    private Path folder;
    private Spool spool;

    @BeforeEach
    void open() throws IOException {
        folder = root.resolve("data").resolve("spool");
        spool = Spool.open(folder, crypto, worker, 5);
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    @Test
    void whatIsKeptComesBackWholeAndOldestFirst() {
        Arrival second = at("B", "ឈប់ 😀", 20);
        Arrival first = at("A", "", 10);
        Arrival third = new Arrival(
                "main",
                "SPEAN",
                new EventId("sms:C"),
                TestLine.SOKHA,
                Channel.SMS,
                new AnsweredByPlatform(AnsweredByPlatform.Kind.STOP),
                NOON.plusSeconds(30));
        keep(second, first, third);
        assertThat(all(spool)).containsExactly(first, second, third);
    }

    @Test
    void aRestartFindsEverythingAgain() throws IOException {
        Arrival one = at("A", "hello", 1);
        keep(one);
        Files.writeString(folder.resolve("000000000000001-half.arrival.tmp"), "torn by a power cut");
        Spool again = Spool.open(folder, crypto, worker, 5);
        assertThat(again.size()).isEqualTo(1);
        assertThat(all(again)).containsExactly(one);
        Answers.of(again.append(at("A", "hello", 2)));
        assertThat(again.size()).as("the same event, also after the restart").isEqualTo(1);
        assertThat(files()).noneMatch(file -> file.endsWith(".tmp"));
    }

    @Test
    void neitherNumberNorTextNorEventCanBeReadFromTheDisk() throws IOException {
        keep(at("SM0123456789", "The boss took my passport", 1));
        for (Path file : list()) {
            String all = file.getFileName() + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(all).doesNotContain("85512000001", "passport", "SM0123456789", "words", "from");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
        assertThat(list()).hasSize(1);
    }

    @Test
    void theSameEventIsKeptOnceAlsoWhenItComesFromSeveralLoopsAtOnce() {
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int late = i;
            Future<Void> kept = vertx.executeBlocking(() -> 1).compose(v -> spool.append(at("A", "hello", late)));
            all.add(kept);
        }
        for (int i = 0; i < 20; i++) {
            all.add(spool.append(at("A", "hello", 30 + i)));
        }
        all.forEach(Answers::of);
        assertThat(spool.size()).isEqualTo(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void theLongestAndTheStrangestEventIdsAreKept() {
        keep(at("_".repeat(70), "a", 1), at("a.b:c-d", "b", 2), at("A.B:C-D", "c", 3));
        assertThat(spool.size()).isEqualTo(3);
    }

    @Test
    void aFullSpoolRefusesAndTakesAgainWhenThereIsRoom() {
        for (int i = 0; i < 5; i++) {
            keep(at("E" + i, "x", i));
        }
        assertThat(Answers.failureOf(spool.append(at("E9", "x", 9)))).hasMessageContaining("full");
        Answers.of(spool.append(at("E0", "x", 10))); // known already
        Answers.of(spool.remove(spool.oldest(1).getFirst()));
        keep(at("E9", "x", 9));
        assertThat(spool.size()).isEqualTo(5);
    }

    @Test
    void anAlteredOrMovedFileIsNotOpened() throws IOException {
        keep(at("A", "hello", 1), at("B", "hello", 2));
        String name = spool.oldest(1).getFirst();
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        bytes[bytes.length - 20] ^= 1;
        Files.write(folder.resolve(name), bytes);
        assertThat(Answers.failureOf(spool.read(name))).isInstanceOf(IllegalArgumentException.class);
        String other = spool.oldest(2).getLast();
        Files.copy(folder.resolve(other), folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(Answers.failureOf(spool.read(name))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aParkedFileLeavesTheQueueButNotTheDisk() throws IOException {
        keep(at("A", "hello", 1));
        Answers.of(spool.park(spool.oldest(1).getFirst()));
        assertThat(spool.size()).isZero();
        assertThat(files()).singleElement().asString().endsWith(".parked");
        assertThat(Spool.open(folder, crypto, worker, 5).size()).isZero();
    }

    @Test
    void aFileThatSomebodyTookAwayIsForgotten() throws IOException {
        keep(at("A", "hello", 1), at("B", "hello", 2));
        String name = spool.oldest(1).getFirst();
        Files.delete(folder.resolve(name));
        assertThat(Answers.of(spool.read(name))).isEmpty();
        assertThat(spool.size()).isEqualTo(1);
        String second = spool.oldest(1).getFirst();
        Files.delete(folder.resolve(second));
        Answers.of(spool.park(second));
        assertThat(spool.size()).isZero();
    }

    @Test
    void anEventThatWasAnsweredAfterAllIsForgotten() {
        keep(at("A", "hello", 1), at("B", "hello", 2));
        Answers.of(spool.forget(at("A", "hello", 1)));
        Answers.of(spool.forget(at("unknown", "hello", 1)));
        assertThat(all(spool)).extracting(Arrival::event).containsExactly(new EventId("sms:B"));
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedAtTheStart() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "not a folder");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Spool.open(file, crypto, worker, 5)))
                .isInstanceOf(IOException.class);
    }

    private void keep(Arrival... arrivals) {
        for (Arrival arrival : arrivals) {
            Answers.of(spool.append(arrival));
        }
    }

    private static List<Arrival> all(Spool from) {
        return from.oldest(99).stream()
                .map(name -> Answers.of(from.read(name)).orElseThrow())
                .toList();
    }

    private static Arrival at(String event, String words, int second) {
        return TestLine.at(text(event, words), NOON.plusSeconds(second));
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private List<String> files() {
        try {
            return list().stream().map(Path::toString).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Crypto crypto() {
        SecureRandom random = new SecureRandom();
        byte[] key = new byte[32];
        random.nextBytes(key);
        return new Crypto(new Pseudonyms(key), new ValueSeal(List.of(key), random));
    }
}
