package org.spean.api;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.broadcast.Audience;
import org.spean.broadcast.BroadcastId;
import org.spean.model.Language;

/** Reads who is to get an alert. Whether provinces and topics exist is told at submission. */
final class AudienceFields {
    private static final String ALL = "all";
    private static final String SAME_AS = "sameAs";
    private static final String NOT_REACHED_BY = "notReachedBy";
    private static final List<String> RULE = List.of("provinces", "topics", "languages");
    private static final Set<String> KNOWN =
            Set.of(ALL, SAME_AS, NOT_REACHED_BY, RULE.get(0), RULE.get(1), RULE.get(2));

    private AudienceFields() {}

    /** What is wrong goes to {@code outer}; then the audience means nothing. */
    static Audience read(Fields outer) {
        Optional<Fields> inner = outer.inner("audience", KNOWN);
        if (inner.isPresent()) {
            return audience(inner.get());
        }
        if (outer.raw("audience").isEmpty()) {
            outer.fault("audience", "This is missing. Write {\"all\": true}, or provinces, topics or languages.");
        }
        return Audience.Rule.ALL;
    }

    private static Audience audience(Fields fields) {
        boolean all = fields.flag(ALL);
        Optional<Audience> other = other(fields);
        Audience.Rule rule = new Audience.Rule(
                new HashSet<>(fields.texts("provinces").orElse(List.of())),
                new HashSet<>(fields.texts("topics").orElse(List.of())),
                languages(fields));
        boolean narrowed = RULE.stream().anyMatch(name -> fields.raw(name).isPresent());
        int ways = (all ? 1 : 0) + (narrowed ? 1 : 0) + (int) fromOther(fields).count();
        if (ways != 1) {
            fields.fault(
                    ALL,
                    ways == 0
                            ? "Nobody is named. Write all: true, or provinces, topics or languages."
                            : "Write either all: true, or provinces, topics and languages, or one other alert.");
        }
        return other.orElse(rule);
    }

    private static Stream<String> fromOther(Fields fields) {
        return Stream.of(SAME_AS, NOT_REACHED_BY)
                .filter(name -> fields.raw(name).isPresent());
    }

    private static Optional<Audience> other(Fields fields) {
        return id(fields, SAME_AS)
                .<Audience>map(Audience.SameAs::new)
                .or(() -> id(fields, NOT_REACHED_BY).map(Audience.NotReachedBy::new));
    }

    private static Optional<BroadcastId> id(Fields fields, String name) {
        Optional<String> written = fields.optionalText(name);
        if (written.isPresent() && !BroadcastId.fits(written.get())) {
            fields.fault(name, "This is no id of an alert.");
            return Optional.empty();
        }
        return written.map(BroadcastId::new);
    }

    private static Set<Language> languages(Fields fields) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        List<String> unknown = new ArrayList<>();
        for (String code : fields.texts("languages").orElse(List.of())) {
            Language.ofCode(code).ifPresentOrElse(languages::add, () -> unknown.add(code));
        }
        if (!unknown.isEmpty()) {
            fields.fault("languages", "Write km or en.");
        }
        return languages;
    }
}
