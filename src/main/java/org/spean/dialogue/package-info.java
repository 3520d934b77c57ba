/**
 * <b>What it is for:</b> the pure engine: session + input + moment + content → turn (new session, replies, effects).
 * <b>What it never does:</b> no I/O, no clock, no randomness, no Vert.x; it sends nothing and remembers nothing.
 * <b>Who may come in:</b> conversation, gateway (replies to TwiML), redis (to store what it says), console, app.
 * <b>Where to start reading:</b> {@link org.spean.dialogue.Dialogue#turn}.
 * <b>The invariant:</b> total: any input at any session gives a turn with at least one reply or a stated silence, within a
 * bounded number of steps.
 */
@NullMarked
package org.spean.dialogue;

import org.jspecify.annotations.NullMarked;
