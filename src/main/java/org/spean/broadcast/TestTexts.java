package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.spean.calls.StaffPhones;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.outbox.OutgoingSwitch;
import org.spean.outbox.StaffTexts;
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

    private final StaffPhones phones;
    private final StaffTexts texts;
    private final OutgoingSwitch outgoing;
    private final AuditTrail trail;
    private final InstantSource clock;

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

    public TestTexts(
            StaffPhones phones, StaffTexts texts, OutgoingSwitch outgoing, AuditTrail trail, InstantSource clock) {
        this.phones = phones;
        this.texts = texts;
        this.outgoing = outgoing;
        this.trail = trail;
        this.clock = clock;
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
                .compose(written -> texts.send(phone.get(), MARK + text.get()))
                .map(taken -> taken ? Tested.SENT : Tested.NOT_TAKEN);
    }
}
