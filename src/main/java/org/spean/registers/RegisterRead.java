package org.spean.registers;

import java.util.List;
import org.spean.content.AgencyRegister;
import org.spean.model.Problem;

/** What came of reading a list. */
public sealed interface RegisterRead {
    /**
     * Every row is good.
     *
     * @param warnings what a person should look at all the same
     */
    record Good(AgencyRegister register, List<Problem> warnings) implements RegisterRead {
        public Good {
            warnings = List.copyOf(warnings);
        }
    }

    /** At least one row is bad, or it is no list at all: every problem with its row; nothing may be taken from it. */
    record Bad(List<Problem> problems) implements RegisterRead {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
