package org.spean.gateway;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.calls.Desk;
import org.spean.calls.StaffPhones;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** A line without staff: callers are led on to a message or a call-back. */
enum NobodyOnDuty implements Desk, StaffPhones {
    INSTANCE;

    @Override
    public Future<List<String>> reserve(String call, int step, Language language, PhoneNumber caller, Instant now) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Void> release(String call, Instant now) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> over(String call, Instant now) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> forget(String call, int step, Instant now) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> catchUp(Instant now) {
        return Future.succeededFuture();
    }

    @Override
    public Optional<PhoneNumber> phone(String staffId) {
        return Optional.empty();
    }

    @Override
    public Language language(String staffId) {
        return Language.KM;
    }
}
