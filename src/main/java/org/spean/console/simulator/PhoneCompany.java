package org.spean.console.simulator;

import io.vertx.core.Future;
import java.util.Map;

/** Plays the platform for the sample phones: hands what they do to our own webhooks, signed, over this machine's own network. */
public interface PhoneCompany {
    /** The number that is texted and called. */
    String ours();

    /** Path of a webhook, e.g. of {@code sms} or {@code voice}. */
    String hook(String name);

    /**
     * One request.
     *
     * @param address path and query of a webhook, or its whole address as TwiML has it; no other is asked
     * @param fields all but the account
     * @return fails when there is no answer in time
     */
    Future<Answered> post(String address, Map<String, String> fields);

    /** What a webhook answers. */
    record Answered(int status, String body) {}
}
