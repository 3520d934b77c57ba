package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.staff.ExportAsked;
import org.spean.staff.ExportPurpose;
import org.spean.staff.ExportRequests;
import org.spean.staff.Exports;

/** Asked exports in Redis: one hash, each sealed and bound to who asked. */
public final class RedisExportRequests implements ExportRequests {
    private static final int LINES = 4;

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript put = RedisScript.load("exportput");
    private final RedisScript drop = RedisScript.load("hashdrop");

    public RedisExportRequests(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Void> put(ExportAsked asked) {
        String text = String.join(
                "\n",
                asked.purpose().word(),
                asked.at().toString(),
                asked.agreed().map(ExportAsked.Agreed::by).orElse("-"),
                asked.agreed().map(yes -> yes.at().toString()).orElse("-"));
        return put.run(
                        link,
                        List.of(SignInKeys.EXPORTS_ASKED),
                        List.of(
                                Arg.of(asked.by()),
                                Arg.of(crypto.sealText(label(asked.by()), text)),
                                Arg.of(Exports.WAITS.plus(Exports.GOOD).toMillis())))
                .mapEmpty();
    }

    @Override
    public Future<List<ExportAsked>> all() {
        return fields().map(fields ->
                fields.getKeys().stream().map(by -> open(by, fields.get(by))).toList());
    }

    @Override
    public Future<Boolean> take(ExportAsked asked) {
        return fields().compose(fields -> {
            String by = asked.by();
            return fields.containsKey(by) && open(by, fields.get(by)).equals(asked)
                    ? drop.run(
                                    link,
                                    List.of(SignInKeys.EXPORTS_ASKED),
                                    List.of(Arg.of(by), Arg.of(fields.get(by).toBytes())))
                            .map(gone -> gone.toInteger() == 1)
                    : Future.succeededFuture(false);
        });
    }

    private Future<Response> fields() {
        return link.send(Request.cmd(Command.HGETALL).arg(SignInKeys.EXPORTS_ASKED));
    }

    private ExportAsked open(String by, Response stored) {
        List<String> lines =
                crypto.openText(label(by), stored.toBytes()).lines().toList();
        if (lines.size() != LINES) {
            throw new UnreadableValueException("an asked export has another form");
        }
        return new ExportAsked(
                by,
                ExportPurpose.ofWord(lines.get(0))
                        .orElseThrow(() -> new UnreadableValueException("an asked export has another purpose")),
                Instant.parse(lines.get(1)),
                lines.get(2).equals("-")
                        ? Optional.empty()
                        : Optional.of(new ExportAsked.Agreed(lines.get(2), Instant.parse(lines.get(3)))));
    }

    private static String label(String by) {
        return "export/" + by;
    }
}
