package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.calls.StaffPhones;
import org.spean.model.ContactId;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outgoing;
import org.spean.outbox.OutgoingSwitch;
import org.spean.outbox.Route;
import org.spean.outbox.SendOutcome;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/**
 * Sends the words of an alert to the registered phone of the member of staff who asks, and to nobody else: no audience comes in here
 * (console-reliability-security.md A3, 6). Whoever reads it cannot take it for the alert. Any thread.
 */
public final class TestTexts {
    /** Every test text begins so, in every language. */
    public static final String MARK = "TEST: ";

    /** Staff are no contacts: nothing of them is kept under this id, and a receipt finds nothing. */
    private static final ContactId NO_CONTACT = new ContactId("a".repeat(26));

    private final StaffPhones phones;
    private final List<Map.Entry<String, Route>> routes;
    private final OutgoingSwitch outgoing;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** What came of it. */
    public enum Tested {
        /** A gateway took it, or may have. */
        SENT,
        /** Whoever asks has no phone in their account. */
        NO_PHONE,
        /** Everything is stopped. */
        STOPPED,
        /** There are no words in this language. */
        NO_TEXT,
        /** No gateway took it. */
        NOT_TAKEN
    }

    /** @param routes by name of the gateway; tried in this order of names */
    public TestTexts(
            StaffPhones phones,
            Map<String, Route> routes,
            OutgoingSwitch outgoing,
            AuditTrail trail,
            InstantSource clock,
            Supplier<String> ids) {
        this.phones = phones;
        this.routes =
                routes.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        this.outgoing = outgoing;
        this.trail = trail;
        this.clock = clock;
        this.ids = ids;
    }

    /** Where it would go; empty: there is no phone in the account. */
    public Optional<PhoneNumber> phone(String actor) {
        return phones.phone(actor);
    }

    /** One text to {@code actor}; a voice alert is sent as the words that its prompt says. */
    public Future<Tested> send(Broadcast alert, Language language, String actor) {
        Optional<PhoneNumber> phone = phones.phone(actor);
        Optional<String> text = Optional.ofNullable(alert.draft().texts().get(language));
        if (phone.isEmpty() || text.isEmpty()) {
            return Future.succeededFuture(phone.isEmpty() ? Tested.NO_PHONE : Tested.NO_TEXT);
        }
        if (!outgoing.mayGo()) {
            return Future.succeededFuture(Tested.STOPPED);
        }
        return trail.append(new AuditEntry(
                        clock.instant(),
                        actor,
                        AuditAction.ALERT_TEST,
                        alert.id().value(),
                        Map.of("language", language.code())))
                .compose(written -> send(phone.get(), MARK + text.get(), 0));
    }

    private Future<Tested> send(PhoneNumber to, String body, int gateway) {
        if (gateway >= routes.size()) {
            return Future.succeededFuture(Tested.NOT_TAKEN);
        }
        Map.Entry<String, Route> by = routes.get(gateway);
        return by.getValue()
                .messenger()
                .send(new Outgoing(MessageId.of(0, ids.get()), NO_CONTACT, to, by.getKey(), body, 1))
                .compose(outcome -> switch (outcome) {
                    case SendOutcome.Accepted taken -> Future.succeededFuture(Tested.SENT);
                    case SendOutcome.Unknown perhaps -> Future.succeededFuture(Tested.SENT);
                    case SendOutcome.TryLater later -> send(to, body, gateway + 1);
                    case SendOutcome.Refused refused -> send(to, body, gateway + 1);
                });
    }
}
