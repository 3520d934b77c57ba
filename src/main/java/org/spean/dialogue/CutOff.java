package org.spean.dialogue;

import java.time.Duration;
import java.time.Instant;
import org.spean.model.Channel;

/**
 * A conversation that ended in the middle: where it stood. The next call or text within {@link #LIFE} offers to go on there
 * (issue 3, point 3).
 *
 * @param session as it stood; what was answered so far goes on with it and is never said back
 * @param since when the person was last heard there
 * @param channel by which they were heard
 */
public record CutOff(Session session, Instant since, Channel channel) {
    /** Later nothing is offered (issue 3, point 3). */
    public static final Duration LIFE = Duration.ofHours(24);

    /** Whether it is still offered. */
    boolean lasts(Instant now) {
        return now.isBefore(since.plus(LIFE));
    }
}
