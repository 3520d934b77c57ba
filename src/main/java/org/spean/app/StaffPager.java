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
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.outbox.OutgoingSwitch;
import org.spean.outbox.StaffTexts;

/** Tells staff by SMS to their own phone, by the first gateway that takes it. The words say that somebody waits, and nothing else. */
final class StaffPager implements Pager {
    private static final Logger LOG = LoggerFactory.getLogger(StaffPager.class);

    private final StaffList staff;
    private final StaffTexts texts;
    private final Supplier<ContentPack> pack;
    private final OutgoingSwitch outgoing;

    StaffPager(StaffList staff, StaffTexts texts, Supplier<ContentPack> pack, OutgoingSwitch outgoing) {
        this.staff = staff;
        this.texts = texts;
        this.pack = pack;
        this.outgoing = outgoing;
    }

    @Override
    public List<String> toldNow(Instant now, Optional<Language> language) {
        List<String> onShift = staff.onShift(now, language.orElse(Language.KM));
        return onShift.isEmpty() ? staff.supervisors() : onShift;
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
        // One that failed by surprise may have gone out: nobody is told twice for that.
        return texts.send(phone.get(), body)
                .onSuccess(taken -> {
                    if (!taken) {
                        LOG.warn("nobody on shift could be told that somebody waits: no gateway takes the message");
                    }
                })
                .otherwise(true);
    }
}
