package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.text;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.calls.RecordingKeeper;
import org.spean.calls.Recordings;
import org.spean.content.CaseKind;
import org.spean.dialogue.Effect;

/** What a caller spoke, from the turn that tells of it to its place in the case, over a real Redis. */
class RecordingKeeperTest {
    private static final String SID = "RE0123456789abcdef0123456789abcdef";
    private static final Effect CASE = new Effect.OpenCase("case1", CaseKind.FLAG, Map.of());
    private static final Effect SPOKEN = new Effect.KeepRecording("case1", SID, 12);
    private static final Recordings.Fetched SOUND = new Recordings.Fetched.Sound(new byte[] {1, 2, 3});
    private static final Recordings.Fetched LATER = new Recordings.Fetched.Later("status 404");

    private final Stage stage = Stage.open();
    private final int partition = stage.contact().partition();
    private final Script platform = new Script();
    private Instant now = NOON;
    private final RecordingKeeper keeper = new RecordingKeeper(
            stage.vertx,
            new RedisRecordingJobs(stage.link, stage.crypto),
            platform,
            file -> Future.succeededFuture(file),
            () -> now);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aRecordingIsKeptSealedInItsCaseAndThenDeletedThere() {
        platform.fetched.add(SOUND);
        platform.deleted.add(Recordings.Deleted.GONE);
        stage.cause(text("E1", "x", NOON), CASE, SPOKEN);
        round();
        assertThat(platform.asked).containsExactly("fetch main " + SID, "delete main " + SID);
        assertThat(kept()).containsExactly(1, 2, 3);
        assertThat(jobs()).isFalse();
        assertThat(stage.dump.hash(Keys.caseRecord(partition, "case1"))).containsEntry("r:" + SID, "12");
    }

    @Test
    void oneThatIsNotThereYetIsFetchedLaterOnce() {
        platform.fetched.addAll(List.of(LATER, SOUND));
        platform.deleted.add(Recordings.Deleted.GONE);
        stage.cause(text("E1", "x", NOON), CASE, SPOKEN);
        round();
        round(); // not due
        assertThat(platform.asked).containsExactly("fetch main " + SID);
        now = NOON.plusSeconds(30);
        round();
        assertThat(kept()).containsExactly(1, 2, 3);
        assertThat(jobs()).isFalse();
    }

    @Test
    void aDeleteIsTriedUntilItIsConfirmedWithoutFetchingAgain() {
        platform.fetched.add(SOUND);
        platform.deleted.addAll(List.of(Recordings.Deleted.LATER, Recordings.Deleted.GONE));
        stage.cause(text("E1", "x", NOON), CASE, SPOKEN);
        round();
        assertThat(jobs()).isTrue();
        now = NOON.plusSeconds(30);
        round();
        assertThat(platform.asked).containsExactly("fetch main " + SID, "delete main " + SID, "delete main " + SID);
        assertThat(jobs()).isFalse();
    }

    @Test
    void theSameRecordingToldTwiceIsOneJob() {
        platform.fetched.add(SOUND);
        platform.deleted.add(Recordings.Deleted.GONE);
        stage.cause(text("E1", "x", NOON), CASE, SPOKEN, SPOKEN);
        stage.cause(text("E1", "x", NOON), CASE, SPOKEN);
        round();
        round();
        assertThat(platform.asked).hasSize(2);
    }

    @Test
    void ofAnErasedPersonNothingIsFetchedAndAllIsDeletedThere() {
        platform.deleted.add(Recordings.Deleted.GONE);
        stage.cause(text("E1", "x", NOON), CASE, SPOKEN);
        stage.cause(text("E2", "x", NOON.plusSeconds(1)), new Effect.Erase());
        round();
        assertThat(platform.asked).containsExactly("delete main " + SID);
        assertThat(stage.dump.keys()).doesNotContain(Keys.caseSounds(partition, "case1"));
    }

    @Test
    void anErasureTakesTheSoundAlong() {
        platform.fetched.add(SOUND);
        platform.deleted.add(Recordings.Deleted.GONE);
        stage.cause(text("E1", "x", NOON), CASE, SPOKEN);
        round();
        assertThat(stage.dump.keys()).contains(Keys.caseSounds(partition, "case1"));
        stage.cause(text("E2", "x", NOON.plusSeconds(1)), new Effect.Erase());
        assertThat(stage.dump.keys()).doesNotContain(Keys.caseSounds(partition, "case1"));
    }

    @Test
    void oneThatNeverComesIsGivenUpAfterDays() {
        stage.cause(text("E1", "x", NOON), CASE, SPOKEN);
        platform.fetched.add(LATER);
        now = NOON.plus(Duration.ofDays(4));
        round();
        assertThat(jobs()).isFalse();
        assertThat(platform.asked).containsExactly("fetch main " + SID);
    }

    private void round() {
        Answers.of(keeper.round());
    }

    private boolean jobs() {
        return stage.dump.keys().contains(Keys.recordingJobs(partition));
    }

    private byte[] kept() {
        byte[] sealed = Answers.of(stage.link.send(io.vertx.redis.client.Request.cmd(io.vertx.redis.client.Command.HGET)
                        .arg(Keys.caseSounds(partition, "case1"))
                        .arg(SID)))
                .toBytes();
        assertThat(sealed).isNotEqualTo(new byte[] {1, 2, 3});
        return stage.crypto.open(RedisRecordingJobs.label("case1", SID), sealed);
    }

    /** A platform that answers by script and writes down what it was asked. */
    private static final class Script implements Recordings {
        final Deque<Fetched> fetched = new ArrayDeque<>();
        final Deque<Deleted> deleted = new ArrayDeque<>();
        final List<String> asked = new ArrayList<>();

        @Override
        public Future<Fetched> fetch(String gateway, String recording) {
            asked.add("fetch " + gateway + " " + recording);
            return Future.succeededFuture(fetched.remove());
        }

        @Override
        public Future<Deleted> delete(String gateway, String recording) {
            asked.add("delete " + gateway + " " + recording);
            return Future.succeededFuture(deleted.remove());
        }
    }
}
