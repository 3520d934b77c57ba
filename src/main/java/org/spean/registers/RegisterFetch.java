package org.spean.registers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.content.AgencyRegister;
import org.spean.metrics.FetchOutcome;
import org.spean.model.PhnomPenh;
import org.spean.model.Problem;

/**
 * Judges what came back from the address of a published list (issue 4, item 1). Pure but for the parsing, which takes long: on a
 * worker. Whoever calls it makes the list live when the outcome says so.
 */
public final class RegisterFetch {
    /** So many problems of a bad list are kept to be shown. */
    static final int PROBLEMS = 20;

    private static final Set<String> TYPES = Set.of(
            "text/csv",
            "application/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/octet-stream");

    private final Plan plan;
    private final PlaceWords places;

    /**
     * What to make of a list.
     *
     * @param name how problems name it; no address, for that may hold a key
     * @param source who publishes it
     * @param dayFetched whether a list that nobody dates is of the day it was fetched
     * @param auto whether it may go live without a person
     */
    public record Plan(String name, String source, boolean dayFetched, boolean auto) {}

    public RegisterFetch(Plan plan, PlaceWords places) {
        this.plan = plan;
        this.places = places;
    }

    /**
     * What is known after this answer.
     *
     * @param before what was known
     * @param live the list that people are answered from
     */
    public Fetched judge(FetchAnswer answer, Optional<Fetched> before, Optional<AgencyRegister> live, Instant now) {
        Fetched known = before.orElseGet(() -> Fetched.none(now));
        return switch (answer) {
            case FetchAnswer.NotModified same ->
                known.digest().isEmpty()
                        ? failed(known, now, "the address answers 304 to whoever has nothing yet")
                        : unchanged(known, now);
            case FetchAnswer.Refused refused -> failed(known, now, refused(refused.status()));
            case FetchAnswer.NoAnswer none -> failed(known, now, none.why());
            case FetchAnswer.Content content -> content(content, known, live, now);
        };
    }

    /** The same after a look that failed in us. */
    public static Fetched broken(Throwable bug, Optional<Fetched> before, Instant now) {
        return failed(
                before.orElseGet(() -> Fetched.none(now)),
                now,
                "the program failed with " + bug.getClass().getSimpleName());
    }

    private Fetched content(FetchAnswer.Content content, Fetched known, Optional<AgencyRegister> live, Instant now) {
        if (!TYPES.contains(content.type())) {
            return failed(known, now, "what came is neither CSV nor .xlsx by its content type");
        }
        String digest = digest(content.bytes());
        Optional<LocalDate> said = content.lastModified().flatMap(RegisterFetch::day);
        boolean same = digest.equals(known.digest()) && !known.isBad();
        if (same && (said.isEmpty() || content.lastModified().equals(known.lastModified()))) {
            return unchanged(known, now);
        }
        if (said.isEmpty() && !plan.dayFetched()) {
            return failed(
                    known, now, "nobody says what day the list is of (no Last-Modified); if need be set date: fetched");
        }
        LocalDate today = PhnomPenh.dateAt(now);
        return switch (read(content.bytes(), said.orElse(today), today)) {
            case RegisterRead.Bad bad ->
                new Fetched(
                        now,
                        FetchOutcome.BAD,
                        "the published list has " + bad.problems().size() + " errors and is kept aside",
                        FetchOutcome.BAD,
                        content.etag(),
                        content.lastModified(),
                        digest,
                        known.list(),
                        bad.problems().stream()
                                .limit(PROBLEMS)
                                .map(Problem::toString)
                                .toList(),
                        known.taken());
            case RegisterRead.Good good -> {
                Judged judged = judged(good.register(), known, live);
                yield new Fetched(
                        now,
                        judged.outcome(),
                        judged.said(),
                        judged.outcome() == FetchOutcome.UNCHANGED ? FetchOutcome.LIVE : judged.outcome(),
                        content.etag(),
                        content.lastModified(),
                        digest,
                        Optional.of(good.register()),
                        List.of(),
                        judged.takes() ? good.register().version() : known.taken());
            }
        };
    }

    private record Judged(FetchOutcome outcome, String said) {
        boolean takes() {
            return switch (outcome) {
                case UNCHANGED, LIVE, RENEWED -> true;
                case PROPOSED, SUSPICIOUS, BAD, FAILED -> false;
            };
        }
    }

    /**
     * What speaks against going live is asked first. By itself a list follows only one that came from here: where a person chose
     * another one (a first list, one from a file, a step back), a person goes on.
     */
    private Judged judged(AgencyRegister next, Fetched known, Optional<AgencyRegister> live) {
        boolean wasLive = next.version().equals(known.taken());
        if (wasLive || live.filter(now -> now.version().equals(next.version())).isPresent()) {
            return new Judged(FetchOutcome.UNCHANGED, "the published list is one that went live already");
        }
        RegisterChange change = RegisterChange.between(live, next);
        if (change.isSuspicious()) {
            return new Judged(
                    FetchOutcome.SUSPICIOUS,
                    "the published list lacks " + change.removed().size() + " of " + change.before()
                            + " agencies and is kept aside");
        }
        boolean older = live.filter(now -> next.date().isBefore(now.date())).isPresent();
        boolean ours = live.filter(now -> now.version().equals(known.taken())).isPresent();
        if (!plan.auto() || older || !ours) {
            return new Judged(
                    FetchOutcome.PROPOSED,
                    older
                            ? "the published list is older than the live one and waits for a person"
                            : "the published list waits for a person");
        }
        return change.isNothing()
                ? new Judged(FetchOutcome.RENEWED, "the published list says the same on a newer day")
                : new Judged(
                        FetchOutcome.LIVE,
                        "the published list went live: " + change.added().size() + " added, "
                                + change.changed().size() + " changed, "
                                + change.removed().size() + " removed");
    }

    private static Fetched unchanged(Fetched known, Instant now) {
        return known.looked(now, FetchOutcome.UNCHANGED, "the published list is the one we had");
    }

    private static Fetched failed(Fetched known, Instant now, String why) {
        return known.looked(now, FetchOutcome.FAILED, "no list came: " + why);
    }

    private static String refused(int status) {
        return status >= 300 && status < 400
                ? "the address sends us elsewhere (" + status + "), where we do not go; look it up and set the new one"
                : "the address answers " + status;
    }

    private RegisterRead read(byte[] bytes, LocalDate date, LocalDate today) {
        try {
            return new RegisterReader(places, today)
                    .read(plan.name(), new ByteArrayInputStream(bytes), plan.source(), date);
        } catch (IOException never) {
            throw new UncheckedIOException("bytes in memory cannot fail", never);
        }
    }

    /** The day in Phnom Penh of a date in a header (RFC 9110 section 5.6.7); anything else counts as not said. */
    private static Optional<LocalDate> day(String header) {
        try {
            return Optional.of(PhnomPenh.dateAt(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
