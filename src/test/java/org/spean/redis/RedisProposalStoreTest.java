package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.content.Fact;
import org.spean.registers.Proposal;
import org.spean.registers.ProposalStore;

class RedisProposalStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private ProposalStore store;

    @BeforeEach
    void open() {
        TestRedis.shared().flush();
        KeyRing keys = KeyRing.random(new SecureRandom());
        store = new RedisProposalStore(
                TestRedis.shared().link(vertx),
                new Crypto(new Pseudonyms(keys.index()), new ValueSeal(keys.encryption(), new SecureRandom())));
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    @Test
    void aListIsReadAsItWasBroughtInUntilItIsDropped() {
        Proposal one = proposal("one", NOW);
        Proposal two = proposal("two", NOW.plusSeconds(1));
        assertThat(Answers.of(store.add(one))).isTrue();
        assertThat(Answers.of(store.add(two))).isTrue();
        assertThat(Answers.of(store.waiting())).containsExactly(two.head(), one.head());
        assertThat(Answers.of(store.find("one"))).contains(one);
        assertThat(Answers.of(store.drop("one"))).isTrue();
        assertThat(Answers.of(store.drop("one"))).isFalse();
        assertThat(Answers.of(store.find("one"))).isEmpty();
        assertThat(Answers.of(store.waiting())).containsExactly(two.head());
    }

    @Test
    void tooManyDoNotWaitAndLapsedOnesMakeRoom() {
        for (int i = 0; i < ProposalStore.MOST; i++) {
            assertThat(Answers.of(store.add(proposal("list" + i, NOW)))).isTrue();
        }
        assertThat(Answers.of(store.add(proposal("more", NOW.plus(Duration.ofDays(29))))))
                .isFalse();
        assertThat(Answers.of(store.find("more"))).isEmpty();
        assertThat(Answers.of(store.add(proposal("more", NOW.plus(Duration.ofDays(30))))))
                .isTrue();
    }

    @Test
    void whoBroughtItInCannotBeExchangedInTheStore() {
        Answers.of(store.add(proposal("one", NOW)));
        Answers.of(store.add(proposal("two", NOW)));
        TestRedis.shared()
                .command("EVAL \"redis.call('HSET','{register}:proposal:one','head',"
                        + "redis.call('HGET','{register}:proposal:two','head'))\" 0");
        assertThat(Answers.failureOf(store.find("one"))).isInstanceOf(UnreadableValueException.class);
    }

    @Test
    void theHashIsOfEveryWordAndOfWhatItReplaces() {
        Proposal one = proposal("one", NOW);
        assertThat(one.hash(Optional.of("a"))).matches("[0-9a-f]{64}").isEqualTo(one.hash(Optional.of("a")));
        assertThat(one.hash(Optional.of("a"))).isNotEqualTo(one.hash(Optional.of("b")));
        assertThat(one.hash(Optional.of("a"))).isNotEqualTo(one.hash(Optional.empty()));
        assertThat(one.hash(Optional.empty())).isNotEqualTo(proposal("two", NOW).hash(Optional.empty()));
        assertThatThrownBy(() -> one.head().warnings().add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Proposal proposal(String id, Instant at) {
        Agency agency = new Agency(
                2,
                Optional.of("1"),
                Optional.empty(),
                Optional.of("Agency " + id),
                List.of(),
                Optional.empty(),
                Agency.Status.LICENSED,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        AgencyRegister list = new AgencyRegister(
                "0123456789ab",
                LocalDate.parse("2026-11-01"),
                new Fact.Source("Ministry", "2026-11-01", null),
                false,
                List.of(agency));
        return Proposal.of(id, "editor-one", at, list, List.of("Line 1: odd."));
    }
}
