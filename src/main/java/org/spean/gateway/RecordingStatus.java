package org.spean.gateway;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * News of a recording. Which call it belongs to, the step of that call tells; this only says that it can be fetched now. It may come
 * twice, before that step, or never: the fetching asks by itself, too.
 */
final class RecordingStatus implements Webhook {
    private final Consumer<String> complete;

    /** @param complete told the platform's id of a recording that is complete */
    RecordingStatus(Consumer<String> complete) {
        this.complete = complete;
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        Optional<String> state = form.only("RecordingStatus");
        if (state.isEmpty() || state.get().equals("completed")) {
            SpokenNews.recording(form).ifPresent(complete);
        }
        return Future.succeededFuture(Answered.RECORDED);
    }

    @Override
    public Answered whenBroken(Form form, String query) {
        return Answered.RECORDED;
    }
}
