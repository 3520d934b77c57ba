package org.spean.console.facts;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.SafeCsv;
import org.spean.console.Visit;
import org.spean.console.pages.facts.JtewordingsGenerated;
import org.spean.content.ContentPack;
import org.spean.content.Text;
import org.spean.model.PhnomPenh;
import org.spean.pack.PackTexts;
import org.spean.registers.WordingApproval;
import org.spean.registers.WordingApprovals;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/** Khmer wordings that no native reader approved yet, beside the English; and the list of those that were approved here, for the pack. */
public final class WordingPages implements Part {
    private static final String PATH = "/console/facts/wordings";
    private static final int ON_A_PAGE = 20;
    private static final int LONGEST_NAME = 60;

    private final Supplier<ContentPack> pack;
    private final WordingApprovals approvals;
    private final AuditTrail trail;

    public WordingPages(Supplier<ContentPack> pack, WordingApprovals approvals, AuditTrail trail) {
        this.pack = pack;
        this.approvals = approvals;
        this.trail = trail;
    }

    /**
     * Some drafts.
     *
     * @param left how many there are in all that nobody approved
     * @param approved how many were approved here
     */
    public record Drafts(
            List<Text> texts, int left, int approved, Optional<Integer> next, Optional<Integer> previous) {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PATH, FactRoles.LOOK, visit -> page(visit, 200, Faults.none())),
                PageRoute.post(PATH + "/approve", FactRoles.EDIT, this::approve),
                PageRoute.get(PATH + "/approved.csv", FactRoles.LOOK, this::list));
    }

    private Future<Answer> page(Visit visit, int status, Faults faults) {
        return approvals.all().compose(all -> {
            List<Text> drafts = drafts();
            List<Text> left =
                    drafts.stream().filter(text -> !isApproved(text, all)).toList();
            int from = Math.min(from(visit), Math.max(0, left.size() - 1)) / ON_A_PAGE * ON_A_PAGE;
            int to = Math.min(left.size(), from + ON_A_PAGE);
            Drafts shown = new Drafts(
                    left.subList(from, to),
                    left.size(),
                    drafts.size() - left.size(),
                    to < left.size() ? Optional.of(to) : Optional.empty(),
                    from > 0 ? Optional.of(from - ON_A_PAGE) : Optional.empty());
            return Answer.page(
                    status, out -> JtewordingsGenerated.render(out, null, visit.frame(), shown, visit.form(), faults));
        });
    }

    private Future<Answer> approve(Visit visit) {
        String reader = visit.form().text("reader");
        Optional<Text> text = drafts().stream()
                .filter(one -> one.id().equals(visit.form().text("text")))
                .findFirst();
        if (reader.isEmpty() || reader.length() > LONGEST_NAME || reader.contains("\n")) {
            return page(visit, 422, new Faults().add("reader", visit.say("facts.wordings.fault.reader", LONGEST_NAME)));
        }
        if (text.isEmpty()
                || !WordingApproval.hash(text.get()).equals(visit.form().text("hash"))) {
            return page(visit, 409, new Faults().add("reader", visit.say("facts.wordings.fault.changed")));
        }
        WordingApproval approval =
                new WordingApproval(text.get().id(), visit.form().text("hash"), reader, visit.by(), visit.now());
        return trail.append(new AuditEntry(
                        visit.now(),
                        visit.by(),
                        AuditAction.WORDING_APPROVE,
                        text.get().id(),
                        Map.of("hash", "h-" + approval.hash())))
                .compose(told -> approvals.put(approval))
                .compose(kept -> Answer.moved(PATH));
    }

    /** For the volunteer, who writes {@code review: approved} at these texts. */
    private Future<Answer> list(Visit visit) {
        return approvals.all().map(all -> {
            SafeCsv file = new SafeCsv(List.of("text", "review", "reader", "day"));
            drafts().stream()
                    .filter(text -> isApproved(text, all))
                    .flatMap(text -> Optional.ofNullable(all.get(text.id())).stream())
                    .forEach(approval -> file.row(List.of(
                            approval.text(),
                            "approved",
                            approval.reader(),
                            PhnomPenh.dateAt(approval.at()).toString())));
            return file.file("approved-wordings.csv");
        });
    }

    private List<Text> drafts() {
        return PackTexts.all(pack.get())
                .filter(text -> text.review() == Text.Review.DRAFT)
                .collect(Collectors.toMap(Text::id, text -> text, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Text::id))
                .toList();
    }

    private static boolean isApproved(Text text, Map<String, WordingApproval> all) {
        WordingApproval approval = all.get(text.id());
        return approval != null && approval.isOf(text);
    }

    private static int from(Visit visit) {
        String asked = visit.query("from");
        return asked.matches("[0-9]{1,5}") ? Integer.parseInt(asked) : 0;
    }
}
