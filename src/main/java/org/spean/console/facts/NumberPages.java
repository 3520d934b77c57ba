package org.spean.console.facts;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.Visit;
import org.spean.console.pages.facts.JtenumbersGenerated;
import org.spean.conversation.NumberStore;
import org.spean.dialogue.KnownNumbers;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;
import org.spean.staff.Role;

/**
 * Telephone numbers that people reported, and those on the list of staff. A number that people are not told of is masked: fewer than
 * three people named it, so it may be anybody's.
 */
public final class NumberPages implements Part {
    /** Not for those who need no telephone number of a person to do their work. */
    public static final Set<Role> ROLES = Set.of(Role.WORKER, Role.EDITOR, Role.SUPERVISOR);

    private static final String PATH = "/console/facts/numbers";

    private final NumberStore numbers;
    private final AuditTrail trail;

    public NumberPages(NumberStore numbers, AuditTrail trail) {
        this.numbers = numbers;
        this.trail = trail;
    }

    /** Why a number is taken off. The words are stored. */
    public enum WhyRemoved {
        MISTAKE,
        CHECKED,
        MALICE;

        static Optional<WhyRemoved> of(String word) {
            for (WhyRemoved one : values()) {
                if (one.name().equals(word)) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A number as it is shown.
     *
     * @param token stands for it in a form of this session
     */
    public record Row(
            String token, String shown, int reporters, Optional<KnownNumbers.Listed> listed, List<String> cases) {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PATH, ROLES, visit -> page(visit, 200, Faults.none())),
                PageRoute.post(PATH + "/remove", FactRoles.EDIT, this::remove));
    }

    private Future<Answer> page(Visit visit, int status, Faults faults) {
        return numbers.all(visit.now()).compose(all -> {
            List<Row> rows = all.stream().map(entry -> row(visit, entry)).toList();
            return Answer.page(status, out -> JtenumbersGenerated.render(out, null, visit.frame(), rows, faults));
        });
    }

    private static Row row(Visit visit, NumberStore.Entry entry) {
        boolean told = entry.listed().isPresent() || entry.reporters() >= KnownNumbers.LEAST_REPORTERS;
        return new Row(
                token(visit, entry),
                told ? entry.number().e164() : entry.number().masked(),
                entry.reporters(),
                entry.listed(),
                entry.cases());
    }

    private Future<Answer> remove(Visit visit) {
        Optional<WhyRemoved> why = WhyRemoved.of(visit.form().text("why"));
        if (why.isEmpty()) {
            return page(visit, 422, new Faults().add("why", visit.say("facts.numbers.fault.why")));
        }
        String token = visit.form().text("number");
        return numbers.all(visit.now())
                .map(all -> all.stream()
                        .filter(entry -> token(visit, entry).equals(token))
                        .findFirst())
                .compose(found -> found.isEmpty()
                        ? page(visit, 409, new Faults().add("why", visit.say("facts.numbers.fault.gone")))
                        : trail.append(new AuditEntry(
                                        visit.now(),
                                        visit.by(),
                                        AuditAction.NUMBER_REMOVE,
                                        "",
                                        Map.of("why", why.get().name().toLowerCase(java.util.Locale.ROOT))))
                                .compose(told -> numbers.remove(found.get().number(), visit.now()))
                                .compose(gone -> Answer.moved(PATH)));
    }

    /** Says nothing of the number to whoever sees the page's source, and is worth nothing in another session. */
    private static String token(Visit visit, NumberStore.Entry entry) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((visit.frame().csrf() + entry.number().e164()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
