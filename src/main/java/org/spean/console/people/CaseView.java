package org.spean.console.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.cases.Case;
import org.spean.cases.CaseReplies;
import org.spean.cases.CaseSummary;
import org.spean.cases.Inbox;
import org.spean.console.Faults;
import org.spean.console.Form;
import org.spean.console.Frame;
import org.spean.content.CaseKind;
import org.spean.model.Language;
import org.spean.staff.StaffAccount;

/**
 * A case as its page shows it.
 *
 * @param me whose browser it is, by id
 * @param names of staff by id
 * @param others to whom it can be handed
 * @param duplicates other open reports of the same number
 * @param beside who stands next to them in the list
 * @param form what was sent, when something in it was not right: to be shown again
 */
public record CaseView(
        Case one,
        Instant now,
        String me,
        Map<String, String> names,
        List<StaffAccount> others,
        List<CaseReplies.Canned> canned,
        List<CaseSummary> duplicates,
        Inbox.Beside beside,
        ReplyDraft draft,
        Form form,
        Optional<Notice> notice,
        Faults faults) {
    public String path() {
        return PeoplePart.PATH + "/" + one.id().value();
    }

    public CaseSummary summary() {
        return one.summary();
    }

    public Optional<String> holder() {
        return summary().holder(now);
    }

    public boolean isMine() {
        return holder().equals(Optional.of(me));
    }

    public boolean isClosed() {
        return one.closed().isPresent();
    }

    public boolean isReport() {
        return summary().asked().containsKey(CaseKind.REPORT);
    }

    public boolean writing() {
        return !isClosed() && (isMine() || draft.show());
    }

    /** Whether the phone may be in another hand by now. */
    public boolean quiet() {
        return summary()
                .heard()
                .map(at -> at.plus(CaseReplies.QUIET).isBefore(now))
                .orElse(true);
    }

    /** The language of who wrote, as far as it is known. */
    public Language spoken() {
        return summary().language().orElse(Language.KM);
    }

    public int segments() {
        return draft.text().isEmpty() ? 0 : CaseReplies.segments(draft.text());
    }

    public String name(String id) {
        return names.getOrDefault(id, id);
    }

    /** Time from or until now. */
    public String span(Frame frame, Instant other) {
        return frame.words().span(Duration.between(now, other).abs());
    }
}
