/**
 * <b>What it is for:</b> pure decisions about facts: which may be shown today, which help number works from where a person
 * is, which country a number belongs to, which agency of a register a text means.
 * <b>What it never does:</b> no I/O, no clock, no text of its own; it decides, others say.
 * <b>Who may come in:</b> dialogue, console, api, app.
 * <b>Where to start reading:</b> {@link org.spean.checks.HotlineChooser}, {@link org.spean.checks.AgencyIndex}.
 * <b>The invariant:</b> in live mode nothing is chosen that was not verified within the days allowed, and a number that
 * cannot be dialled from where the person is, is never chosen; likeness alone never names an agency.
 */
@NullMarked
package org.spean.checks;

import org.jspecify.annotations.NullMarked;
