package org.spean.broadcast;

import java.util.List;

/** What came of something that staff asked of one alert. */
public sealed interface ChangeResult {
    /** Done and written; the alert as it stands now. */
    record Done(Broadcast broadcast) implements ChangeResult {}

    /** Nobody has an alert of this id. */
    record NotFound() implements ChangeResult {}

    /** @param problems of the draft, all at once; empty but for {@link Refusal#PROBLEMS} */
    record Refused(Refusal why, List<DraftProblem> problems) implements ChangeResult {
        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused of(Refusal why) {
            return new Refused(why, List.of());
        }
    }
}
