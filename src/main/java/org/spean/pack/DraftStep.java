package org.spean.pack;

import java.util.List;
import java.util.Set;
import org.spean.content.Step;
import org.spean.content.StepId;

/**
 * A step with its places. {@code step} may hold harmless stand-ins where the file was wrong; {@code links} has only what
 * was really written.
 *
 * @param fills slots that get a value here
 * @param needs slots that are used here
 * @param options the choices of a menu, else empty
 */
record DraftStep(
        Step step, Place place, List<Link> links, Set<String> fills, List<Scalar> needs, List<DraftOption> options) {
    StepId id() {
        return step.id();
    }
}
