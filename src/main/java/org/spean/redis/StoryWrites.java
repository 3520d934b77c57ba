package org.spean.redis;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.spean.calls.RecordingJob;
import org.spean.conversation.Arrival;
import org.spean.dialogue.Effect;
import org.spean.model.PhnomPenh;

/**
 * The writes of stories. They lie beside the person's keys, so that they are written with the turn; but neither contact nor event
 * nor hour stands in them, so that nothing leads back. Lives for one commit.
 */
final class StoryWrites {
    /** Until reviewed (issue 4, item 7). */
    static final Duration LIFE = Duration.ofDays(180);

    private final Crypto crypto;
    private final int partition;
    private final Arrival arrival;

    StoryWrites(Crypto crypto, int partition, Arrival arrival) {
        this.crypto = crypto;
        this.partition = partition;
        this.arrival = arrival;
    }

    void begin(Writes writes, Effect.BeginStory begin) {
        JsonObject tags = new JsonObject();
        begin.facts().forEach(tags::put);
        JsonObject entry = new JsonObject().put("tags", tags).put("day", day().toString());
        push(writes, begin.storyId(), entry);
        writes.add("ZADD", Keys.stories(partition), Long.toString(day().toEpochDay()), begin.storyId());
    }

    void add(Writes writes, Effect.AddToStory more) {
        push(writes, more.storyId(), new JsonObject().put("text", more.text()));
    }

    void speak(Writes writes, Effect.SpeakStory spoken) {
        push(
                writes,
                spoken.storyId(),
                new JsonObject().put("recording", spoken.recording()).put("seconds", spoken.seconds()));
        RecordingJob job =
                new RecordingJob(partition, arrival.gateway(), spoken.storyId(), spoken.recording(), arrival.at());
        String due = Long.toString(arrival.at().toEpochMilli());
        writes.add("ZADD", Keys.recordingJobs(partition), "NX", due, RedisRecordingJobs.encode(job));
    }

    private void push(Writes writes, String storyId, JsonObject entry) {
        String key = Keys.story(partition, storyId);
        writes.addSealed("RPUSH", key, crypto.sealText(label(storyId), entry.encode()));
        writes.add("PEXPIRE", key, Long.toString(life()));
    }

    /** To the end of a day: a whole number of days would tell at which hour it was told. */
    private long life() {
        Instant end =
                day().plusDays(LIFE.toDays() + 1).atStartOfDay(PhnomPenh.ZONE).toInstant();
        return Duration.between(arrival.at(), end).toMillis();
    }

    private LocalDate day() {
        return PhnomPenh.dateAt(arrival.at());
    }

    static String label(String storyId) {
        return "story/" + storyId;
    }
}
