package org.spean.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole case, opened for one look.
 *
 * @param facts short values that the flow asked for, by slot
 * @param told what the person wrote in answer to the flow's questions, in order
 * @param log what was said while it was open; see {@code newest}
 * @param newest number of the newest thing the person wrote: a form carries it, so that no reply goes out on top of an unseen message
 * @param logDeleted when the log is deleted by itself; empty without one
 * @param optedOut whether the person said STOP
 * @param reachable whether there is a number that can be written to
 * @param notSafe when the person said that it is not safe to write to them; empty when they did not, or took it back
 * @param safe the last time somebody noted that the person said it is safe to text
 */
public record Case(
        CaseSummary summary,
        String gateway,
        Map<String, String> facts,
        List<Told> told,
        List<LogEntry> log,
        int newest,
        List<Note> notes,
        List<Recording> recordings,
        List<ConsentAnswer> consents,
        Optional<Closed> closed,
        Optional<Instant> logDeleted,
        boolean optedOut,
        boolean reachable,
        Optional<Instant> notSafe,
        Optional<SaidSafe> safe) {
    public Case {
        facts = Map.copyOf(facts);
        told = List.copyOf(told);
        log = List.copyOf(log);
        notes = List.copyOf(notes);
        recordings = List.copyOf(recordings);
        consents = List.copyOf(consents);
    }

    public CaseId id() {
        return summary.id();
    }

    /** @param label the slot it answers, e.g. {@code what-happened} */
    public record Told(Instant at, String label, String text) {
        @Override
        public String toString() {
            return "Told[" + label + "]";
        }
    }

    /**
     * A voice message.
     *
     * @param here whether its sound was fetched; not yet, or never when it was too large
     */
    public record Recording(String id, int seconds, boolean here) {}

    /** @param version of the wording that was asked, e.g. {@code 2026-11-25:km} */
    public record ConsentAnswer(String question, String version, boolean agreed) {}

    public record Closed(Instant at, String by, Outcome outcome) {}

    public record SaidSafe(Instant at, String by) {}

    /** Never what it says. */
    @Override
    public String toString() {
        return "Case[" + id() + "]";
    }
}
