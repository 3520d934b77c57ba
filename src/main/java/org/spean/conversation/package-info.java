/**
 * <b>What it is for:</b> one contact's turn from arrival to answer: flood guard, dialogue, store, and what is said when any
 * of them fails.
 * <b>What it never does:</b> it knows no HTTP, no TwiML and no Redis key; it never answers nothing by accident.
 * <b>Who may come in:</b> gateway (arrivals), redis (implements the ports), console, app.
 * <b>Where to start reading:</b> {@link org.spean.conversation.Conversations}.
 * <b>The invariant:</b> every arrival gets one answer, the same one however often it arrives, within a second.
 */
@NullMarked
package org.spean.conversation;

import org.jspecify.annotations.NullMarked;
