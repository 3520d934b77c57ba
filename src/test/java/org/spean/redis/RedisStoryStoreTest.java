package org.spean.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.text;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.calls.RecordingJob;
import org.spean.conversation.StoryStore;
import org.spean.conversation.StoryStore.Story;
import org.spean.conversation.StoryStore.Useful;
import org.spean.dialogue.Effect;

/** A story holds what was told and nothing of who told it. */
class RedisStoryStoreTest {
    private static final String ID = "story-aaaaaaaaaaaaaaaa";

    private final Stage stage = Stage.open();
    private final StoryStore stories = new RedisStoryStore(stage.link, stage.crypto);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatWasWrittenIsReadInItsOrder() {
        tell();
        Story story = Answers.of(stories.find(ID)).orElseThrow();
        assertThat(story.tags()).isEqualTo(Map.of("place", "TH"));
        assertThat(story.texts()).containsExactly("first", "second");
        assertThat(story.useful()).isEmpty();
        assertThat(Answers.of(stories.all())).hasSize(1);
    }

    @Test
    void aVoiceMessageIsFetchedIntoTheStoryAndGoesWithIt() {
        tell();
        stage.cause(text("S3", "x", NOON), new Effect.SpeakStory(ID, "RE0001", 12));
        int partition = stage.contact().partition();
        RedisRecordingJobs jobs = new RedisRecordingJobs(stage.link, stage.crypto);
        RecordingJob job = Answers.of(jobs.claim(partition, 1, NOON.plusSeconds(9), NOON.plusSeconds(99)))
                .getFirst();
        assertThat(Answers.of(stories.find(ID))
                        .orElseThrow()
                        .recordings()
                        .getFirst()
                        .sound())
                .isEmpty();
        assertThat(Answers.of(jobs.settledHere(job))).isFalse();
        Answers.of(jobs.keep(job, "sound".getBytes(UTF_8)));
        assertThat(Answers.of(jobs.settledHere(job))).isTrue();
        Story story = Answers.of(stories.find(ID)).orElseThrow();
        assertThat(story.recordings()).hasSize(1);
        assertThat(story.recordings().getFirst().seconds()).isEqualTo(12);
        assertThat(story.recordings().getFirst().sound().orElseThrow()).isEqualTo("sound".getBytes(UTF_8));

        assertThat(Answers.of(stories.delete(ID))).isTrue();
        assertThat(Answers.of(jobs.settledHere(job)))
                .as("nothing to fetch any more")
                .isTrue();
        assertThat(stage.dump.keys()).noneMatch(key -> key.contains(ID));
        assertThat(Answers.of(stories.delete(ID))).isFalse();
    }

    @Test
    void aUsefulStoryStaysForGoodWithItsNote() {
        tell();
        Useful note = new Useful("boats pay nobody", "dara", LocalDate.of(2026, 11, 25));
        assertThat(Answers.of(stories.useful(ID, note))).isTrue();
        assertThat(Answers.of(stories.find(ID)).orElseThrow().useful()).contains(note);
        assertThat(stage.dump.life(Keys.story(stage.contact().partition(), ID))).isEqualTo(-1);
        assertThat(Answers.of(stories.useful("story-none", note))).isFalse();
        assertThat(Answers.of(stories.find("story-none"))).isEmpty();
    }

    @Test
    void theStorySaysNothingOfWhoToldItAndErasingThemLeavesIt() {
        tell();
        assertThat(stage.dump.everything(key -> key.contains(ID)))
                .doesNotContain(stage.contact().value())
                .doesNotContain("first");
        stage.play(
                Stage.usual(text("S9", "ERASE", NOON)),
                known -> Stage.turn(known.session(), "erased", new Effect.Erase()));
        assertThat(Answers.of(stories.find(ID))).isPresent();
        assertThat(stage.dump.everything()).doesNotContain(stage.contact().value());
    }

    private void tell() {
        stage.cause(
                text("S1", "x", NOON),
                new Effect.BeginStory(ID, Map.of("place", "TH")),
                new Effect.AddToStory(ID, "first"));
        stage.cause(text("S2", "y", NOON), new Effect.AddToStory(ID, "second"));
    }
}
