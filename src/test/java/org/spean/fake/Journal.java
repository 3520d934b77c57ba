package org.spean.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * Every message that was taken. Keeps the newest {@link #capacity} of them, about 500 bytes each with its share of the indexes, and
 * counts all. Thread-safe.
 */
public final class Journal {
    private final int capacity;
    private final List<Accepted> messages = new ArrayList<>();
    private final Map<String, List<Accepted>> byReceiver = new HashMap<>();
    /** An alert has one text for thousands. */
    private final Map<String, String> texts = new HashMap<>();

    private Tally tally = new Tally();
    private long first;

    Journal(int capacity) {
        this.capacity = capacity;
    }

    synchronized Accepted accept(LongFunction<Accepted> made) {
        Accepted message = made.apply(first + messages.size());
        messages.add(message);
        index(message);
        tally.accepted(message);
        if (messages.size() > capacity) {
            forgetOldest(Math.max(1, capacity / 10));
        }
        return message;
    }

    /** The same string for the same text. */
    synchronized String shared(String text) {
        if (texts.size() > 1000) {
            texts.clear();
        }
        return texts.computeIfAbsent(text, t -> t);
    }

    /** All that are kept, oldest first. */
    public synchronized List<Accepted> messages() {
        return List.copyOf(messages);
    }

    /** All to one number, oldest first. */
    public synchronized List<Accepted> to(String number) {
        return List.copyOf(byReceiver.getOrDefault(number, List.of()));
    }

    public synchronized Summary summary() {
        return tally.summary();
    }

    /** Forgets everything, also how often a text came. Ids are never used again. */
    public synchronized void clear() {
        first += messages.size();
        messages.clear();
        byReceiver.clear();
        texts.clear();
        tally = new Tally();
    }

    synchronized Optional<Accepted> at(long number) {
        long place = number - first;
        return place >= 0 && place < messages.size() ? Optional.of(messages.get((int) place)) : Optional.empty();
    }

    /** Some that fit, oldest first, beginning with number {@code from}. */
    synchronized List<Accepted> page(long from, int most, Predicate<Accepted> fits) {
        List<Accepted> page = new ArrayList<>();
        for (int i = (int) Math.max(0, from - first); i < messages.size() && page.size() < most; i++) {
            if (fits.test(messages.get(i))) {
                page.add(messages.get(i));
            }
        }
        return page;
    }

    synchronized int arrived(long key) {
        return tally.arrived(key);
    }

    synchronized void met(Fate fate) {
        tally.met(fate);
    }

    synchronized void receipt(int status) {
        tally.receipt(status);
    }

    private void forgetOldest(int count) {
        messages.subList(0, count).clear();
        first += count;
        byReceiver.clear();
        messages.forEach(this::index);
    }

    private void index(Accepted message) {
        byReceiver.computeIfAbsent(message.to(), to -> new ArrayList<>(1)).add(message);
    }
}
