/**
 * <b>What it is for:</b> sending later: what waits, who sends it, how fast, and what came of it.
 * <b>What it never does:</b> it knows no provider's words and no Redis key; it never sends twice what may have been sent.
 * <b>Who may come in:</b> conversation, broadcast, cases, gateway (implements {@link org.spean.outbox.Messenger}), redis
 * (implements {@link org.spean.outbox.Outbox}), app.
 * <b>Where to start reading:</b> {@link org.spean.outbox.OutboxWorker}.
 * <b>The invariant:</b> one attempt, one POST; an attempt whose outcome is not known is <i>unknown</i>, not failed.
 */
@NullMarked
package org.spean.outbox;

import org.jspecify.annotations.NullMarked;
