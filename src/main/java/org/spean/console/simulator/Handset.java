package org.spean.console.simulator;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is on one sample phone. What is done on it is done one after the other, and once. Thread-safe. */
final class Handset {
    private static final int MOST_TEXTS = 60;
    private static final int MOST_REMEMBERED = 50;

    private final SamplePhone phone;
    private final Deque<Bubble> texts = new ArrayDeque<>();
    private final Map<String, Future<Void>> done = new LinkedHashMap<>();
    private Future<Void> last = Future.succeededFuture();
    private Optional<PhoneCall> call = Optional.empty();
    private Optional<Ringing> ringing = Optional.empty();
    private Optional<Exchange> exchange = Optional.empty();
    private long version;
    private long callVersion;

    Handset(SamplePhone phone) {
        this.phone = phone;
    }

    SamplePhone phone() {
        return phone;
    }

    /** @param op of the form: the same a second time is the first time */
    synchronized Future<Void> once(String op, Supplier<Future<Void>> work) {
        Future<Void> before = done.get(op);
        if (before != null) {
            return before;
        }
        last = last.otherwiseEmpty().compose(free -> work.get());
        done.put(op, last);
        if (done.size() > MOST_REMEMBERED) {
            done.remove(done.keySet().iterator().next());
        }
        return last;
    }

    synchronized void add(Bubble bubble) {
        texts.addLast(bubble);
        if (texts.size() > MOST_TEXTS) {
            texts.removeFirst();
        }
        version++;
    }

    synchronized void show(Exchange latest) {
        exchange = Optional.of(latest);
        version++;
    }

    synchronized Optional<PhoneCall> call() {
        return call;
    }

    synchronized void set(PhoneCall now) {
        call = Optional.of(now);
        changedCall();
    }

    /** Whether it rings now: a phone that is used is busy. */
    synchronized boolean ring(Ringing incoming) {
        if (ringing.isPresent() || call.filter(one -> !one.over()).isPresent()) {
            return false;
        }
        ringing = Optional.of(incoming);
        changedCall();
        return true;
    }

    synchronized Optional<Ringing> ringing() {
        return ringing;
    }

    /** Whether it was this that rang. */
    synchronized boolean stopRinging(Ringing incoming) {
        if (!ringing.equals(Optional.of(incoming))) {
            return false;
        }
        ringing = Optional.empty();
        changedCall();
        return true;
    }

    synchronized Screen screen() {
        return new Screen(phone, version, callVersion, List.copyOf(texts), ringing.isPresent(), call, exchange);
    }

    private void changedCall() {
        callVersion++;
        version++;
    }
}
