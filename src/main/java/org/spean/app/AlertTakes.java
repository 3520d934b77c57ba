package org.spean.app;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.spean.broadcast.AlertSounds;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.ChangeResult;
import org.spean.calls.ReadingSheet.Script;
import org.spean.calls.RecordingDesk;
import org.spean.calls.RecordingLine.Take;
import org.spean.redis.RedisTakes;

/** What staff record by telephone, prompts and alerts alike; only where it is kept differs. */
record AlertTakes(RecordingDesk prompts, RedisTakes takes, AlertSounds sounds) implements RecordingDesk {
    @Override
    public Future<Void> told(String gateway, Take take) {
        return prompts.told(gateway, take);
    }

    @Override
    public Future<Look> look(String gateway, Take take) {
        return prompts.look(gateway, take);
    }

    @Override
    public Future<Void> keep(String staff, Script script, String clip, Instant now) {
        Optional<BroadcastId> alert = AlertSheet.alert(script);
        return alert.isEmpty() ? prompts.keep(staff, script, clip, now) : keep(staff, alert.get(), script, clip);
    }

    private Future<Void> keep(String staff, BroadcastId alert, Script script, String clip) {
        return takes.sound(clip)
                .compose(found -> found.isPresent()
                        ? sounds.keep(alert, script.language(), clip, found.get(), staff)
                        : Future.failedFuture("the sound is gone"))
                .compose(result -> switch (result) {
                    case ChangeResult.Done done -> Future.<Void>succeededFuture();
                    case ChangeResult.NotFound none -> Future.failedFuture("the alert is gone");
                    case ChangeResult.Refused refused -> Future.failedFuture("the alert is no draft any more");
                });
    }
}
