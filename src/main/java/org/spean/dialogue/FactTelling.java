package org.spean.dialogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.checks.CorridorNow;
import org.spean.checks.Showing;
import org.spean.content.Corridor;
import org.spean.content.Fact;
import org.spean.content.ServicePoint;
import org.spean.content.Step;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Country;
import org.spean.model.Language;

/** Tells dated facts: the status of a border, and places to go to. What may not be shown is not said. */
final class FactTelling {
    private final Playbook book;
    private final Telling telling;

    FactTelling(Playbook book, Telling telling) {
        this.book = book;
        this.telling = telling;
    }

    /** The status with its date; one that nobody confirmed lately is said so, and in live mode only that is said. */
    void corridor(Walk walk, Step.CorridorStatus step) {
        Optional<Corridor> known = CorridorNow.of(book.pack, walk.moment.facts().corridors(), step.corridor());
        if (known.isEmpty()) {
            telling.say(walk, SystemText.SORRY);
            return;
        }
        Corridor corridor = known.get();
        String date = corridor.asOf().map(LocalDate::toString).orElse("?");
        Map<String, String> dated = Map.of("date", date);
        Text unconfirmed = book.pack.text(SystemText.NOT_CONFIRMED_SINCE);
        switch (showing(walk, corridor.fact())) {
            case PLAIN -> status(walk, step, corridor, dated);
            case MARKED -> {
                status(walk, step, corridor, dated);
                telling.say(walk, unconfirmed, dated);
            }
            case NEVER -> telling.say(walk, unconfirmed, dated);
        }
    }

    /** The places of the province the person named, or that there are none. */
    void places(Walk walk, Step.Places step) {
        String province = walk.slot("province").orElse("");
        List<ServicePoint> points = book.pack.servicePoints().values().stream()
                .filter(point -> point.province().filter(province::equals).isPresent())
                .filter(point -> showing(walk, point.fact()) != Showing.NEVER)
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .limit(step.most())
                .toList();
        if (points.isEmpty()) {
            telling.say(walk, step.none());
            return;
        }
        telling.say(walk, step.text());
        for (Language language : walk.languages()) {
            for (ServicePoint point : points) {
                walk.speech.say(language, point.id(), line(walk, point, language));
            }
        }
    }

    private void status(Walk walk, Step.CorridorStatus step, Corridor corridor, Map<String, String> dated) {
        for (Language language : walk.languages()) {
            Map<String, String> about = new HashMap<>(dated);
            book.pack
                    .country(corridor.to())
                    .ifPresent(to -> about.put("country", to.name().in(language)));
            String status = telling.filled(walk, corridor.text(), language, about);
            Map<String, String> values = Map.of("status", status, "date", dated.getOrDefault("date", "?"));
            walk.speech.say(language, step.text().id(), telling.filled(walk, step.text(), language, values));
        }
    }

    private String line(Walk walk, ServicePoint point, Language language) {
        StringBuilder line = new StringBuilder(point.name().in(language));
        line.append(", ").append(point.place());
        boolean home = walk.where().equals(Country.CAMBODIA);
        point.phone().filter(phone -> home).ifPresent(phone -> line.append(", ").append(phone));
        return switch (showing(walk, point.fact())) {
            case PLAIN, NEVER -> line.toString();
            case MARKED -> line.append(' ').append(telling.mark(language)).toString();
        };
    }

    private Showing showing(Walk walk, Fact fact) {
        return Showing.of(fact, book.mode, walk.moment.today(), book.verifyEveryDays);
    }
}
