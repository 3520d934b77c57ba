package org.spean.pack;

import java.util.function.Consumer;
import org.spean.model.Problem;

/** Looks for one kind of mistake in what was read. */
interface PackCheck {
    void check(Draft draft, Consumer<Problem> problems);
}
