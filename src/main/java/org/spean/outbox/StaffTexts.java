package org.spean.outbox;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;

/** Texts to phones of staff, at once, by the first gateway that takes them. Nothing of them is kept. Any thread. */
public final class StaffTexts {
    /** Staff are no contacts: nothing of them is kept under this id, and a receipt finds nothing. */
    private static final ContactId NO_CONTACT = new ContactId("a".repeat(26));

    private final List<Map.Entry<String, Route>> routes;
    private final Supplier<String> ids;

    /** @param routes by name of the gateway; tried in this order of names */
    public StaffTexts(Map<String, Route> routes, Supplier<String> ids) {
        this.routes =
                routes.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        this.ids = ids;
    }

    /** Whether a gateway took it, or may have. */
    public Future<Boolean> send(PhoneNumber to, String body) {
        return send(to, body, 0);
    }

    private Future<Boolean> send(PhoneNumber to, String body, int gateway) {
        if (gateway >= routes.size()) {
            return Future.succeededFuture(false);
        }
        Map.Entry<String, Route> by = routes.get(gateway);
        return by.getValue()
                .messenger()
                .send(new Outgoing(MessageId.of(0, ids.get()), NO_CONTACT, to, by.getKey(), body, 1))
                .compose(outcome -> switch (outcome) {
                    case SendOutcome.Accepted taken -> Future.succeededFuture(true);
                    case SendOutcome.Unknown perhaps -> Future.succeededFuture(true);
                    case SendOutcome.TryLater later -> send(to, body, gateway + 1);
                    case SendOutcome.Refused refused -> send(to, body, gateway + 1);
                });
    }
}
