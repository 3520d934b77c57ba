package org.spean.gateway;

import io.vertx.core.Future;
import org.spean.dialogue.Input;

/** What one kind of request of a call says that the caller, or the line, did. */
interface CallNews {
    /**
     * Never fails: what cannot be found out is told as nobody, or nothing.
     *
     * @param form complete and signed
     * @param call the platform's id of the call
     * @param step its step token, at least 1
     */
    Future<Input> read(Form form, String query, String call, int step);
}
