package org.spean.settings;

import java.util.List;
import org.spean.model.Problem;

/** What reading the settings gave. */
public sealed interface SettingsResult {
    /** All is well; start. */
    record Valid(Settings settings) implements SettingsResult {}

    /** Every problem found; exit code 78. */
    record Invalid(List<Problem> problems) implements SettingsResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
