/**
 * <b>What it is for:</b> what a call needs beyond a conversation's turn: who is on shift, and who is rung; fetching what
 * callers spoke; the talk in which staff record prompts.
 * <b>What it never does:</b> no TwiML, no HTTP, no Redis key; it dials nobody outside the list of staff.
 * <b>Who may come in:</b> gateway, redis (implements the ports), console, app.
 * <b>Where to start reading:</b> {@link org.spean.calls.Desk}; {@link org.spean.calls.RecordingLine}.
 * <b>The invariant:</b> one member of staff rings for one caller at a time.
 */
@NullMarked
package org.spean.calls;

import org.jspecify.annotations.NullMarked;
