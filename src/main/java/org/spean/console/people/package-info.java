/**
 * <b>What it is for:</b> the pages on which staff answer people: the inbox, one case, a whole number, the handover of a shift.
 * <b>What it never does:</b> it decides nothing that {@code org.spean.cases} decides; nothing of a case but its id stands in an
 * address, a title or the history.
 * <b>Who may come in:</b> app.
 * <b>Where to start reading:</b> {@link org.spean.console.people.PeoplePart}.
 * <b>The invariant:</b> whoever is shown a case has an entry in the audit trail for it, and what a person wrote is only ever shown as
 * escaped text.
 */
@NullMarked
package org.spean.console.people;

import org.jspecify.annotations.NullMarked;
