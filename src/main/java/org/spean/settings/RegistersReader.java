package org.spean.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.model.Mode;
import org.spean.settings.RegisterSettings.ListDate;

/** Reads which published lists of agencies are fetched. */
final class RegistersReader {
    private static final int LONGEST_SOURCE = 100;

    private final Lookup lookup;
    private final Mode mode;
    private final Map<String, Raw> values;

    /** @param values the settings file, flattened */
    RegistersReader(Lookup lookup, Mode mode, Map<String, Raw> values) {
        this.lookup = lookup;
        this.mode = mode;
        this.values = values;
    }

    /** None or one: people are answered from one list. */
    List<RegisterSettings> read() {
        List<Integer> entries = values.keySet().stream()
                .map(path -> path.split("\\.", -1))
                .filter(names -> names[0].equals(RegisterKey.SECTION))
                .map(names -> Integer.valueOf(names[1]))
                .distinct()
                .sorted()
                .toList();
        if (entries.size() > 1) {
            lookup.missing(
                    RegisterKey.SECTION, "People are answered from one list; here are several.", "Keep one entry.");
        }
        return entries.stream().map(this::entry).flatMap(Optional::stream).toList();
    }

    private Optional<RegisterSettings> entry(int entry) {
        Optional<URI> url = url(entry);
        Optional<String> source = source(entry);
        Duration every = Duration.ofHours(lookup.number(raw(RegisterKey.EVERY_HOURS, entry), 24, 1, 168));
        int maxAge = lookup.number(raw(RegisterKey.MAX_AGE_DAYS, entry), 60, 1, 3650);
        ListDate date =
                lookup.choice(raw(RegisterKey.DATE, entry), ListDate.values(), ListDate::word, ListDate.LAST_MODIFIED);
        boolean auto = lookup.yes(raw(RegisterKey.AUTO, entry), false);
        return url.isPresent() && source.isPresent()
                ? Optional.of(new RegisterSettings(url.get(), source.get(), every, maxAge, date, auto))
                : Optional.empty();
    }

    private Optional<URI> url(int entry) {
        Optional<Raw> raw = raw(RegisterKey.URL, entry);
        Optional<String> text = lookup.text(raw);
        if (text.isEmpty()) {
            if (raw.isEmpty()) {
                missing(RegisterKey.URL, entry, "No address is set.", "Write where the list is, with https.");
            }
            return Optional.empty();
        }
        Optional<URI> url = Urls.http(text.get()).filter(uri -> uri.getRawFragment() == null);
        if (url.isEmpty()) {
            lookup.problem(
                    raw.orElseThrow(),
                    "This is not the address of a list.",
                    "Write it like https://example.org/agencies.csv: no user, no #.");
        } else if (!Urls.https(url.get()) && !(mode == Mode.DEMO && Urls.loopback(url.get()))) {
            lookup.problem(
                    raw.orElseThrow(),
                    "Anybody on the way could change the list.",
                    "Use https; http only on this machine and in demo mode.");
            return Optional.empty();
        }
        return url;
    }

    private Optional<String> source(int entry) {
        Optional<Raw> raw = raw(RegisterKey.SOURCE, entry);
        Optional<String> text = lookup.text(raw);
        if (text.isEmpty() && raw.isEmpty()) {
            missing(
                    RegisterKey.SOURCE,
                    entry,
                    "Nobody says who publishes the list.",
                    "Write it as people are told it.");
        }
        if (text.isPresent()
                && (text.get().length() > LONGEST_SOURCE || text.get().contains("\n"))) {
            lookup.problem(
                    raw.orElseThrow(),
                    "The source is longer than " + LONGEST_SOURCE + " letters or one line.",
                    "Write it in short.");
            return Optional.empty();
        }
        return text;
    }

    private void missing(RegisterKey key, int entry, String what, String todo) {
        lookup.missing(RegisterKey.SECTION + "[" + entry + "]." + key.fileName(), what, todo);
    }

    private Optional<Raw> raw(RegisterKey key, int entry) {
        return lookup.raw(key.path(entry), Optional.empty());
    }
}
