package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.AlertStage.NOON;
import static org.spean.redis.AlertStage.PARTITION;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertDepth;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.RowSettlement;
import org.spean.model.Channel;
import org.spean.outbox.Outbox.Depth;

/** What the gauges say about alerts. */
class AlertDepthTest {
    private static final Instant LATER = NOON.plusSeconds(90);

    private final AlertStage alert = new AlertStage();

    @AfterEach
    void close() {
        alert.close();
    }

    @Test
    void whatWaitsOfAlertsThatAreBeingSentIsCountedAndWhatIsUnknownOfAll() {
        alert.audience(PARTITION, 3);
        alert.audience(200, 4);
        alert.settle(alert.attempt(NOON), new RowSettlement.Unknown(LATER), NOON);
        alert.settle(alert.attempt(NOON), new RowSettlement.Accepted("SM1"), NOON);
        assertThat(depth(Channel.SMS, BroadcastState.SENDING)).isEqualTo(new Depth(5, Duration.ofSeconds(90), 1));
        assertThat(depth(Channel.SMS, BroadcastState.PAUSED)).isEqualTo(new Depth(0, Duration.ZERO, 1));
        assertThat(depth(Channel.SMS, BroadcastState.CANCELLED)).isEqualTo(new Depth(0, Duration.ZERO, 1));
        assertThat(depth(Channel.SMS, BroadcastState.SCHEDULED)).isEqualTo(Depth.NONE);
        assertThat(depth(Channel.VOICE, BroadcastState.SENDING)).isEqualTo(Depth.NONE);
    }

    @Test
    void askingCostsOneSmallCommandForEachPartition() {
        alert.audience(PARTITION, 1);
        int before = alert.stage.commands.get();
        depth(Channel.SMS, BroadcastState.SENDING);
        assertThat(alert.stage.commands.get() - before).isEqualTo(256);
        before = alert.stage.commands.get();
        assertThat(Answers.of(new AlertDepth(() -> Future.succeededFuture(List.of()), alert.ledger).read(LATER)))
                .isEqualTo(Depth.NONE);
        assertThat(alert.stage.commands.get()).as("without an alert").isEqualTo(before);
    }

    private Depth depth(Channel channel, BroadcastState state) {
        Broadcast broadcast = alert.broadcast(channel, state, NOON);
        return Answers.of(new AlertDepth(() -> Future.succeededFuture(List.of(broadcast)), alert.ledger).read(LATER));
    }
}
