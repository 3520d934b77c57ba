package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.text;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.BroadcastId;
import org.spean.dialogue.Effect;
import org.spean.model.ContactId;

/** How far a person heard an alert is written with the turn of the call, and only forward. */
class AlertWritesTest {
    private static final BroadcastId ALERT = new BroadcastId("abcdefghijkl");

    private final Stage stage = Stage.open();

    private final int partition = stage.contact().partition();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatWasHeardIsWrittenWithTheTurnAndOnlyForward() {
        cause("E1", partition, false);
        assertThat(heard()).isEqualTo(Map.of("7", "b"));
        cause("E2", partition, true);
        assertThat(heard()).isEqualTo(Map.of("7", "w"));
        cause("E3", partition, false);
        assertThat(heard()).isEqualTo(Map.of("7", "w"));
        assertThat(stage.dump.life(AlertCallKeys.heard(partition, ALERT))).isPositive();
    }

    @Test
    void aRowThatIsNotOfThisPersonIsNotTouched() {
        cause("E1", (partition + 1) % ContactId.PARTITIONS, true);
        stage.cause(text("E2", "a", NOON), new Effect.AlertHeard("no row at all", true));
        assertThat(stage.dump.keys()).noneMatch(key -> key.contains(":heard"));
    }

    private void cause(String event, int ofPartition, boolean whole) {
        String row = new AlertRow(ALERT, ofPartition, 7).id().value();
        stage.cause(text(event, "a", NOON), new Effect.AlertHeard(row, whole));
    }

    private Map<String, String> heard() {
        return stage.dump.hash(AlertCallKeys.heard(partition, ALERT));
    }
}
