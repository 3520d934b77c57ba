package org.spean.outbox;

import io.vertx.core.Future;

/** Sends one message, once. Implemented by each gateway. */
public interface Messenger {
    /**
     * Makes exactly one attempt. The future never fails for an expected reason: see {@link SendOutcome}. Does not block the
     * caller; completes within the gateway's time limit (10 s).
     */
    Future<SendOutcome> send(Outgoing message);
}
