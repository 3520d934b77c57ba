/**
 * <b>What it is for:</b> alerts: draft, submit, approve, send, pause, stop, count, by two people and never twice.
 * <b>What it never does:</b> it knows no HTTP, no provider's words and no Redis key; it sends nothing that a second person has not
 * approved as it is.
 * <b>Who may come in:</b> redis (implements the ports), gateway (receipts and calls), console, api, app.
 * <b>Where to start reading:</b> {@link org.spean.broadcast.Broadcast}.
 * <b>The invariant:</b> planned is the sum of all outcomes, at every instant.
 */
@NullMarked
package org.spean.broadcast;

import org.jspecify.annotations.NullMarked;
