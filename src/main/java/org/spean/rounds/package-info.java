/**
 * <b>What it is for:</b> the one way in which due work is found: all partitions in turn, again and again; and
 * the same work at each of them once.
 * <b>What it never does:</b> it knows no kind of work, no store, no lease; it does nothing twice at once.
 * <b>Who may come in:</b> outbox, broadcast, calls, redis, app: whoever has work in partitions.
 * <b>Where to start reading:</b> {@link org.spean.rounds.Rounds}.
 * <b>The invariant:</b> every partition is looked at again, whatever happened at the others.
 */
@NullMarked
package org.spean.rounds;

import org.jspecify.annotations.NullMarked;
