package org.spean.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that is to be done to a case, in one piece. */
public sealed interface CaseChange {
    CaseId id();

    String who();

    Instant at();

    /** @param takeOver also from somebody who holds it */
    record Claim(CaseId id, String who, Instant at, boolean takeOver) implements CaseChange {}

    record Release(CaseId id, String who, Instant at) implements CaseChange {}

    record HandOver(CaseId id, String who, Instant at, String to) implements CaseChange {}

    /**
     * @param operation of the form: a second time nothing is done
     * @param verdict noted on the case as well
     */
    record AddNote(CaseId id, String operation, Note note, Optional<Verdict> verdict) implements CaseChange {
        @Override
        public String who() {
            return note.by();
        }

        @Override
        public Instant at() {
            return note.at();
        }
    }

    /** @param seen newest thing of the person that was on the page */
    record Close(CaseId id, String operation, int seen, Outcome outcome, Note note) implements CaseChange {
        @Override
        public String who() {
            return note.by();
        }

        @Override
        public Instant at() {
            return note.at();
        }
    }

    record Reopen(CaseId id, String who, Instant at) implements CaseChange {}

    /** @param life from now on, at most */
    record Shorten(CaseId id, String who, Instant at, Duration life) implements CaseChange {}
}
