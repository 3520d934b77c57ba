package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.content.PhoneRecording;
import org.spean.content.PromptRecording;
import org.spean.content.PromptState;
import org.spean.model.Language;

/** Recordings made by telephone, in the store that all instances share. */
class RedisTakesTest {
    private static final String FIRST = "a".repeat(32);
    private static final String SECOND = "b".repeat(32);

    private final Vertx vertx = Vertx.vertx();
    private RedisLink link;
    private RedisTakes takes;

    @BeforeEach
    void open() {
        TestRedis.shared().flush();
        link = TestRedis.shared().link(vertx);
        KeyRing keys = KeyRing.random(new SecureRandom());
        takes = new RedisTakes(
                link, new Crypto(new Pseudonyms(keys.index()), new ValueSeal(keys.encryption(), new SecureRandom())));
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    @Test
    void whatIsKeptWaitsAndIsReadAsItWasWritten() {
        offer(FIRST);
        assertThat(life(FIRST)).isBetween(1L, 7_200L);
        assertThat(Answers.of(takes.keep(recorded(FIRST)))).isTrue();
        assertThat(Answers.of(takes.keep(recorded(FIRST)))).as("twice").isTrue();

        assertThat(Answers.of(takes.waiting())).containsExactly(recorded(FIRST));
        assertThat(Answers.of(takes.approved())).isEmpty();
        assertThat(life(FIRST)).as("no end").isEqualTo(-1);
        assertThat(Answers.of(takes.sound(FIRST)))
                .hasValueSatisfying(sound -> assertThat(sound).containsExactly(1, 2, 3));
    }

    @Test
    void aSoundThatIsGoneCannotBeKept() {
        assertThat(Answers.of(takes.keep(recorded(FIRST)))).isFalse();
        assertThat(Answers.of(takes.waiting())).isEmpty();
        assertThat(Answers.of(takes.version())).isZero();
    }

    @Test
    void anApprovedOneStaysUntilItsSuccessorIsApproved() {
        offer(FIRST);
        offer(SECOND);
        Answers.of(takes.keep(recorded(FIRST)));
        assertThat(Answers.of(takes.approve(approved(FIRST)))).isTrue();
        long version = Answers.of(takes.version());
        Answers.of(takes.keep(recorded(SECOND)));

        assertThat(Answers.of(takes.version())).isGreaterThan(version);
        assertThat(Answers.of(takes.approved())).containsExactly(approved(FIRST));
        assertThat(Answers.of(takes.waiting())).containsExactly(recorded(SECOND));
        Answers.of(takes.approve(approved(SECOND)));
        assertThat(Answers.of(takes.approved())).containsExactly(approved(SECOND));
        assertThat(Answers.of(takes.waiting())).isEmpty();
        assertThat(life(FIRST)).as("the sound nobody needs any more ends").isPositive();
        assertThat(life(SECOND)).isEqualTo(-1);
    }

    @Test
    void aRetiredOneIsOutOfUseForEveryInstance() {
        offer(FIRST);
        Answers.of(takes.keep(recorded(FIRST)));
        Answers.of(takes.approve(approved(FIRST)));
        long version = Answers.of(takes.version());
        Answers.of(takes.retire(approved(FIRST)));

        assertThat(Answers.of(takes.approved())).isEmpty();
        assertThat(Answers.of(takes.version())).isGreaterThan(version);
        assertThat(life(FIRST)).isPositive();
    }

    @Test
    void whatWasRecordedAgainMeanwhileIsNotApprovedUnheard() {
        offer(FIRST);
        offer(SECOND);
        Answers.of(takes.keep(recorded(FIRST)));
        Answers.of(takes.keep(recorded(SECOND)));

        assertThat(Answers.of(takes.approve(approved(FIRST)))).isFalse();
        assertThat(Answers.of(takes.waiting())).containsExactly(recorded(SECOND));
        assertThat(Answers.of(takes.approved())).isEmpty();
    }

    private void offer(String hash) {
        Answers.of(takes.offer(hash, new byte[] {1, 2, 3}));
    }

    private long life(String hash) {
        return Answers.of(link.send(io.vertx.redis.client.Request.cmd(io.vertx.redis.client.Command.TTL)
                        .arg(Keys.takeSound(hash))))
                .toLong();
    }

    private static PhoneRecording recorded(String hash) {
        return made(hash, PromptState.RECORDED, Optional.empty());
    }

    private static PhoneRecording approved(String hash) {
        return made(hash, PromptState.APPROVED, Optional.of("Chan Lina"));
    }

    private static PhoneRecording made(String hash, PromptState state, Optional<String> by) {
        return new PhoneRecording(
                Language.KM,
                "danger.start",
                new PromptRecording("0123456789ab", state, "sok-dara", LocalDate.of(2026, 11, 25), hash, by));
    }
}
