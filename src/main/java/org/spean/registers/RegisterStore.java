package org.spean.registers;

import io.vertx.core.Future;
import java.util.Optional;
import org.spean.content.AgencyRegister;

/** Keeps the list that people are answered from, and the one before it. */
public interface RegisterStore {
    /** What became of a change. */
    enum Outcome {
        DONE,
        /** Somebody else changed the live list meanwhile: look again. */
        CHANGED_MEANWHILE,
        /** There is no list to go back to. */
        NO_FORMER
    }

    /** The version of the live list, if there is one: cheap, to see whether {@link #live} is worth asking. */
    Future<Optional<String>> version();

    /** The live list; empty when none was ever brought in. */
    Future<Optional<AgencyRegister>> live();

    /** The list before the live one. */
    Future<Optional<AgencyRegister>> former();

    /**
     * Makes {@code next} the live list and keeps the one before it.
     *
     * @param seen version of the live list that the decision was made on, empty for none
     */
    Future<Outcome> replace(AgencyRegister next, Optional<String> seen);

    /**
     * The same with a list that says what the live one says, of a newer day: the one before stays the one before, so that a step
     * back is still one.
     */
    Future<Outcome> renew(AgencyRegister next, Optional<String> seen);

    /**
     * One step back: the list before becomes the live one, and the live one is kept as the one before.
     *
     * @param seen version of the live list that the decision was made on
     */
    Future<Outcome> rollBack(String seen);
}
