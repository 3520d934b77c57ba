package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.content.Fact;
import org.spean.registers.RegisterStore.Outcome;

class RedisRegisterStoreTest {
    private static final AgencyRegister FIRST = register("v1", "Top Manpower");
    private static final AgencyRegister SECOND = register("v2", "សុខ លាភ");
    private static final AgencyRegister THIRD = register("v3", "Third, \"quoted\"");

    private final Vertx vertx = Vertx.vertx();
    private RedisRegisterStore store;

    @BeforeEach
    void open() {
        TestRedis.shared().flush();
        store = new RedisRegisterStore(TestRedis.shared().link(vertx));
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    @Test
    void atFirstThereIsNoList() {
        assertThat(Answers.of(store.live())).isEmpty();
        assertThat(Answers.of(store.version())).isEmpty();
        assertThat(Answers.of(store.rollBack(""))).isEqualTo(Outcome.NO_FORMER);
    }

    @Test
    void theListBeforeStaysForOneStepBack() {
        put(FIRST, Optional.empty());
        put(SECOND, Optional.of("v1"));
        put(THIRD, Optional.of("v2"));

        assertThat(Answers.of(store.live())).contains(THIRD);
        assertThat(Answers.of(store.former())).contains(SECOND);
        assertThat(Answers.of(store.rollBack("v3"))).isEqualTo(Outcome.DONE);
        assertThat(Answers.of(store.live())).contains(SECOND);
        assertThat(Answers.of(store.version())).contains("v2");
        assertThat(Answers.of(store.rollBack("v2"))).isEqualTo(Outcome.DONE);
        assertThat(Answers.of(store.live())).contains(THIRD);
    }

    @Test
    void aNewerDayOfTheSameListIsNoStep() {
        put(FIRST, Optional.empty());
        put(SECOND, Optional.of("v1"));

        assertThat(Answers.of(store.renew(THIRD, Optional.of("v1")))).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(Answers.of(store.renew(THIRD, Optional.of("v2")))).isEqualTo(Outcome.DONE);

        assertThat(Answers.of(store.live())).contains(THIRD);
        assertThat(Answers.of(store.former())).contains(FIRST);
    }

    @Test
    void aDecisionOnAListThatIsNoLongerLiveChangesNothing() {
        put(FIRST, Optional.empty());
        put(SECOND, Optional.of("v1"));

        assertThat(Answers.of(store.replace(THIRD, Optional.of("v1")))).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(Answers.of(store.replace(THIRD, Optional.empty()))).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(Answers.of(store.rollBack("v1"))).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(Answers.of(store.live())).contains(SECOND);
        assertThat(Answers.of(store.former())).contains(FIRST);
    }

    private void put(AgencyRegister register, Optional<String> seen) {
        assertThat(Answers.of(store.replace(register, seen))).isEqualTo(Outcome.DONE);
    }

    private static AgencyRegister register(String version, String name) {
        return new AgencyRegister(
                version,
                LocalDate.of(2026, 11, 1),
                new Fact.Source("test", "2026-11-01", null),
                false,
                List.of(new Agency(
                        2,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(name),
                        List.of("Old\"er", "x,y"),
                        Optional.empty(),
                        Agency.Status.LICENSED,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(new Agency.Branch(Optional.of("01"), Optional.of("023 000 001"))))));
    }
}
