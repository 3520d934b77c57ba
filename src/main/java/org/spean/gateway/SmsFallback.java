package org.spean.gateway;

import io.vertx.core.Future;
import org.spean.conversation.Conversations;

/**
 * What the platform asks when the main URL failed: the safety answer, from memory, without the store (contract, public port). The
 * text itself is kept, because the main webhook may never have seen it.
 */
final class SmsFallback implements Webhook {
    private final SmsWebhook sms;
    private final Conversations conversations;

    SmsFallback(SmsWebhook sms, Conversations conversations) {
        this.sms = sms;
        this.conversations = conversations;
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        return sms.answer(form, conversations::answerFromMemory);
    }

    @Override
    public Answered whenBroken(Form form, String query) {
        return sms.whenBroken(form, query);
    }
}
