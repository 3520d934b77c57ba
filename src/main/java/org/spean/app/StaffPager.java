package org.spean.app;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.calls.StaffList;
import org.spean.cases.Pager;
import org.spean.content.ContentPack;
import org.spean.content.SystemText;
import org.spean.model.ContactId;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outgoing;
import org.spean.outbox.OutgoingSwitch;
import org.spean.outbox.Route;
import org.spean.outbox.SendOutcome;

/** Tells staff by SMS to their own phone, by the first gateway that takes it. The words say that somebody waits, and nothing else. */
final class StaffPager implements Pager {
    /** Staff are no contacts: nothing of them is kept under this id, and a receipt finds nothing. */
    private static final ContactId NO_CONTACT = new ContactId("a".repeat(26));

    private static final Logger LOG = LoggerFactory.getLogger(StaffPager.class);

    private final StaffList staff;
    private final List<Map.Entry<String, Route>> routes;
    private final Supplier<ContentPack> pack;
    private final OutgoingSwitch outgoing;
    private final Supplier<String> ids;

    StaffPager(
            StaffList staff,
            Map<String, Route> routes,
            Supplier<ContentPack> pack,
            OutgoingSwitch outgoing,
            Supplier<String> ids) {
        this.staff = staff;
        this.routes =
                routes.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        this.pack = pack;
        this.outgoing = outgoing;
        this.ids = ids;
    }

    @Override
    public List<String> onShift(Instant now, Optional<Language> language) {
        return staff.onShift(now, language.orElse(Language.KM));
    }

    @Override
    public Future<Boolean> tell(String staffId, Duration waiting) {
        Optional<PhoneNumber> phone = staff.phone(staffId);
        if (phone.isEmpty() || !outgoing.mayGo()) {
            return Future.succeededFuture(false);
        }
        String body = pack.get()
                .text(SystemText.CASE_WAITING)
                .in(staff.language(staffId), Map.of("minutes", Long.toString(waiting.toMinutes())));
        return send(phone.get(), body, 0);
    }

    private Future<Boolean> send(PhoneNumber to, String body, int gateway) {
        if (gateway >= routes.size()) {
            LOG.warn("nobody on shift could be told that somebody waits: no gateway takes the message");
            return Future.succeededFuture(false);
        }
        Map.Entry<String, Route> by = routes.get(gateway);
        MessageId id = MessageId.of(0, ids.get());
        return by.getValue()
                .messenger()
                .send(new Outgoing(id, NO_CONTACT, to, by.getKey(), body, 1))
                .compose(outcome -> switch (outcome) {
                    case SendOutcome.Accepted a -> Future.succeededFuture(true);
                    case SendOutcome.Unknown u -> Future.succeededFuture(true);
                    case SendOutcome.TryLater t -> send(to, body, gateway + 1);
                    case SendOutcome.Refused r -> send(to, body, gateway + 1);
                })
                .otherwise(true);
    }
}
