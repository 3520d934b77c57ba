package org.spean.redis;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.staff.ExportAsked;
import org.spean.staff.ExportPurpose;
import org.spean.staff.ExportRequests;
import org.spean.staff.Exports;

/** Asked exports in Redis: one hash, each sealed and bound to who asked. */
public final class RedisExportRequests implements ExportRequests {
    private final RedisLink link;
    private final AskedHash<ExportAsked> hash;
    private final RedisScript put = RedisScript.load("exportput");

    public RedisExportRequests(RedisLink link, Crypto crypto) {
        this.link = link;
        this.hash = new AskedHash<>(link, crypto, SignInKeys.EXPORTS_ASKED, "export/", 4, RedisExportRequests::read);
    }

    @Override
    public Future<Void> put(ExportAsked asked) {
        byte[] sealed = hash.sealed(
                asked.by(),
                asked.purpose().word(),
                asked.at().toString(),
                asked.agreed().map(ExportAsked.Agreed::by).orElse("-"),
                asked.agreed().map(yes -> yes.at().toString()).orElse("-"));
        return put.run(
                        link,
                        List.of(SignInKeys.EXPORTS_ASKED),
                        List.of(
                                Arg.of(asked.by()),
                                Arg.of(sealed),
                                Arg.of(Exports.WAITS.plus(Exports.GOOD).toMillis())))
                .mapEmpty();
    }

    @Override
    public Future<List<ExportAsked>> all() {
        return hash.all();
    }

    @Override
    public Future<Boolean> take(ExportAsked asked) {
        return hash.take(asked.by(), asked);
    }

    private static ExportAsked read(String by, List<String> lines) {
        return new ExportAsked(
                by,
                ExportPurpose.ofWord(lines.get(0))
                        .orElseThrow(() -> new UnreadableValueException("an asked export has another purpose")),
                Instant.parse(lines.get(1)),
                lines.get(2).equals("-")
                        ? Optional.empty()
                        : Optional.of(new ExportAsked.Agreed(lines.get(2), Instant.parse(lines.get(3)))));
    }
}
