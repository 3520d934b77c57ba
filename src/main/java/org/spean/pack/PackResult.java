package org.spean.pack;

import java.util.List;
import org.spean.content.ContentPack;
import org.spean.model.Problem;

/** What reading the content folder came to. Problems are ordered by file and line. */
public sealed interface PackResult {
    /** Fit to be used. */
    record Loaded(ContentPack pack, List<Problem> warnings) implements PackResult {
        public Loaded {
            warnings = List.copyOf(warnings);
        }
    }

    /** At least one error; the warnings stand among them. */
    record Broken(List<Problem> problems) implements PackResult {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /** Errors and warnings, whatever the outcome. */
    default List<Problem> problems() {
        return switch (this) {
            case Loaded loaded -> loaded.warnings();
            case Broken broken -> broken.problems();
        };
    }
}
