/**
 * <b>What it is for:</b> people who asked for a person, reports and call-backs: the inbox, who holds a case, what was said in it,
 * replies by SMS, notes, closing, and who is told when somebody in danger waits.
 * <b>What it never does:</b> no HTML, no Redis key, no telephone; it shows no whole number but by {@link org.spean.cases.CaseLooks#reveal}.
 * <b>Who may come in:</b> redis (implements the ports), console, api, app.
 * <b>Where to start reading:</b> {@link org.spean.cases.Cases}.
 * <b>The invariant:</b> nobody is answered on top of a message that was not seen, twice for one press, or by two people at once; and every
 * change and every look is in the audit trail before it happens.
 */
@NullMarked
package org.spean.cases;

import org.jspecify.annotations.NullMarked;
