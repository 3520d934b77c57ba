package org.spean.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spean.checks.AgencyStanding;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.content.AgencyText;
import org.spean.content.MenuLayout;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.text.Clusters;

/**
 * Says what a list says of an agency, with the day and the source of the list in every answer. A name of the list is written,
 * never spoken: no recording has it. Nothing here says that an agency is safe, or against the law (domain-facts.md 3).
 */
final class AgencyTelling {
    private static final Country KOREA = new Country("KR");
    /** Of a choice, so that three of them fit a message. */
    private static final int LABEL = 40;
    /** Of a name whose answer would not fit a message otherwise. */
    private static final int SHORT_NAME = 20;

    /** No "…": it would make an English message as dear as a Khmer one. */
    private static final String CUT = "..";

    private static final int SOURCE = 24;

    /** "Ministry of Labour, www.example.org, page 3": who published it is enough to be told. */
    private static final Pattern SOURCE_DETAILS = Pattern.compile("[,;(].*$", Pattern.DOTALL);

    private final Playbook book;
    private final Telling telling;

    AgencyTelling(Playbook book, Telling telling) {
        this.book = book;
        this.telling = telling;
    }

    /** Asks for the name or number, or which agency was meant where that is open. */
    void ask(Walk walk, Step.CheckAgency step) {
        List<Agency> open = walk.moment
                .facts()
                .agencies()
                .flatMap(index -> AgencyChoices.of(walk, index.register()))
                .map(AgencyChoices::agencies)
                .orElse(List.of());
        if (!open.isEmpty()) {
            which(walk, step, open);
            return;
        }
        telling.say(walk, step.text());
        if (walk.byVoice()) {
            telling.say(walk, SystemText.VOICE_FIXED_KEYS);
            walk.then = new Reply.Then.Keys();
        }
    }

    /** There is no list to answer from. */
    void noList(Walk walk, Step.CheckAgency step) {
        say(walk, step, AgencyText.NO_LIST);
        korea(walk, step, Set.of());
    }

    void say(Walk walk, Step.CheckAgency step, AgencyText which) {
        telling.say(walk, step.text(which));
    }

    /** By voice, once, before the answer: the number as it was keyed. */
    void keyed(Walk walk, Step.CheckAgency step, String keys) {
        telling.say(walk, step.text(AgencyText.KEYED), Map.of("number", spoken(keys)));
    }

    /** Not on the list, of which day, and how to ask; where to go on. */
    StepId notListed(Walk walk, Step.CheckAgency step, AgencyRegister register) {
        for (Language language : walk.languages()) {
            List<Line> lines = new ArrayList<>();
            sample(walk, step, register, language, lines);
            lines.add(line(walk, step, AgencyText.NOT_LISTED, language, Map.of()));
            list(walk, step, register, language, lines);
            lines.forEach(line -> walk.speech.say(language, line.text().id(), line.words()));
        }
        korea(walk, step, Set.of());
        return step.missing();
    }

    /** What the list says of an agency; where to go on. */
    StepId verdict(Walk walk, Step.CheckAgency step, AgencyRegister register, Agency agency) {
        Agency.Status status = AgencyStanding.on(walk.moment.today(), agency);
        for (Language language : walk.languages()) {
            List<Line> lines = lines(walk, step, register, agency, language, Length.FULL);
            for (Length shorter : List.of(Length.SHORT_NAME, Length.NO_COUNTRIES)) {
                if (!walk.byVoice() && !fit(lines)) {
                    lines = lines(walk, step, register, agency, language, shorter);
                }
            }
            for (Line line : lines) {
                if (walk.byVoice() && line == lines.getLast() && !isWarned(status)) {
                    spokenCountries(walk, step, agency, language);
                }
                walk.speech.say(language, line.text().id(), line.words());
            }
        }
        korea(walk, step, Set.copyOf(agency.countries()));
        return isWarned(status) ? step.warned() : step.next();
    }

    /** Offers the agencies that may be meant, each with what tells it from one of the same name. */
    void which(Walk walk, Step.CheckAgency step, List<Agency> agencies) {
        for (Language language : walk.languages()) {
            if (walk.byVoice()) {
                spokenChoices(walk, step, agencies, language);
            } else {
                List<String> lines = new ArrayList<>();
                lines.add(step.text(AgencyText.WHICH).in(language));
                for (Agency agency : agencies) {
                    lines.add(MenuLayout.choice(lines.size(), label(agency, language), language));
                }
                lines.add(MenuLayout.choice(
                        lines.size(), step.text(AgencyText.NONE_OF_THESE).in(language), language));
                lines.add(book.pack.text(SystemText.FIXED_KEYS).in(language));
                walk.speech.say(language, step.text(AgencyText.WHICH).id(), String.join("\n", lines));
            }
        }
    }

    /** What is left out where an answer would not fit a message. */
    private enum Length {
        FULL,
        SHORT_NAME,
        NO_COUNTRIES
    }

    private record Line(Text text, String words) {}

    private List<Line> lines(
            Walk walk,
            Step.CheckAgency step,
            AgencyRegister register,
            Agency agency,
            Language language,
            Length length) {
        Agency.Status status = AgencyStanding.on(walk.moment.today(), agency);
        List<Line> lines = new ArrayList<>();
        sample(walk, step, register, language, lines);
        String full = agency.name(language == Language.KM);
        String name = (length == Length.FULL ? full : cut(full, SHORT_NAME))
                + agency.licence().map(licence -> " (" + licence + ")").orElse("");
        lines.add(line(walk, step, text(status), language, Map.of("name", name)));
        agency.validUntil()
                .ifPresent(last ->
                        lines.add(line(walk, step, AgencyText.UNTIL, language, Map.of("date", last.toString()))));
        if (!walk.byVoice()
                && length != Length.NO_COUNTRIES
                && !isWarned(status)
                && !agency.countries().isEmpty()) {
            String countries = agency.countries().stream()
                    .map(country -> name(country, language))
                    .collect(Collectors.joining(", "));
            lines.add(line(walk, step, AgencyText.COUNTRIES, language, Map.of("countries", countries)));
        }
        list(walk, step, register, language, lines);
        lines.add(line(walk, step, isWarned(status) ? AgencyText.WARNING : AgencyText.CAUTION, language, Map.of()));
        return lines;
    }

    private void sample(
            Walk walk, Step.CheckAgency step, AgencyRegister register, Language language, List<Line> lines) {
        if (register.sample()) {
            lines.add(line(walk, step, AgencyText.SAMPLE, language, Map.of()));
        }
    }

    private void list(Walk walk, Step.CheckAgency step, AgencyRegister register, Language language, List<Line> lines) {
        boolean old = AgencyStanding.isOld(register, walk.moment.today(), book.verifyEveryDays);
        Map<String, String> values = new HashMap<>();
        values.put("date", register.date().toString());
        values.put(
                "source",
                cut(
                        SOURCE_DETAILS
                                .matcher(register.source().address())
                                .replaceFirst("")
                                .strip(),
                        SOURCE));
        lines.add(line(walk, step, old ? AgencyText.OLD : AgencyText.LIST, language, values));
    }

    private Line line(
            Walk walk, Step.CheckAgency step, AgencyText which, Language language, Map<String, String> values) {
        Text text = step.text(which);
        return new Line(text, (walk.byVoice() ? text.spoken() : text).in(language, values));
    }

    private static boolean fit(List<Line> lines) {
        return Speech.fits(lines.stream().map(Line::words).collect(Collectors.joining("\n")));
    }

    /** Names of countries have recordings; the list of them is said name by name. */
    private void spokenCountries(Walk walk, Step.CheckAgency step, Agency agency, Language language) {
        List<Text> names = agency.countries().stream()
                .flatMap(country -> book.pack.country(country).stream())
                .map(country -> country.name())
                .toList();
        if (!names.isEmpty()) {
            Text before = step.text(AgencyText.COUNTRIES);
            walk.speech.say(language, before.id(), telling.filled(walk, before, language, Map.of()));
            names.forEach(name -> walk.speech.say(language, name.id(), name.in(language)));
        }
    }

    private void spokenChoices(Walk walk, Step.CheckAgency step, List<Agency> agencies, Language language) {
        Text which = step.text(AgencyText.WHICH);
        walk.speech.say(language, which.id(), telling.filled(walk, which, language, Map.of()));
        int key = 1;
        for (Agency agency : agencies) {
            Map<String, String> values =
                    Map.of("number", spoken(agency.licence().orElse("")), "key", Integer.toString(key++));
            Text option = step.text(AgencyText.OPTION);
            walk.speech.say(language, option.id(), telling.filled(walk, option, language, values));
        }
        Text none = step.text(AgencyText.OPTION_NONE);
        walk.speech.say(
                language, none.id(), telling.filled(walk, none, language, Map.of("key", Integer.toString(key))));
        Text fixed = book.pack.text(SystemText.VOICE_FIXED_KEYS);
        walk.speech.say(language, fixed.id(), fixed.in(language));
    }

    private void korea(Walk walk, Step.CheckAgency step, Set<Country> countries) {
        if (walk.where().equals(KOREA) || countries.contains(KOREA)) {
            say(walk, step, AgencyText.KOREA);
        }
    }

    private String label(Agency agency, Language language) {
        String mark = agency.licence()
                .or(() -> agency.branches().stream()
                        .flatMap(branch -> branch.province().stream())
                        .findFirst()
                        .flatMap(book.pack::province)
                        .map(province -> province.name().in(language)))
                .map(known -> ", " + known)
                .orElse("");
        return cut(agency.name(language == Language.KM), LABEL - Math.min(mark.length(), LABEL / 2)) + mark;
    }

    private String name(Country country, Language language) {
        return book.pack
                .country(country)
                .map(known -> known.name().in(language))
                .orElse(country.code());
    }

    private static String cut(String name, int most) {
        if (name.length() <= most) {
            return name;
        }
        StringBuilder kept = new StringBuilder(most);
        for (String cluster : Clusters.of(name)) {
            if (kept.length() + cluster.length() > most - CUT.length()) {
                break;
            }
            kept.append(cluster);
        }
        return kept.toString().stripTrailing() + CUT;
    }

    /** A number of a licence as it can be read out: its digits, in their groups. */
    private static String spoken(String licence) {
        return licence.replaceAll("[^0-9]+", " ").strip();
    }

    private static AgencyText text(Agency.Status status) {
        return switch (status) {
            case LICENSED -> AgencyText.LICENSED;
            case SUSPENDED -> AgencyText.SUSPENDED;
            case REVOKED -> AgencyText.REVOKED;
            case EXPIRED -> AgencyText.EXPIRED;
            case UNKNOWN -> AgencyText.UNKNOWN;
        };
    }

    private static boolean isWarned(Agency.Status status) {
        return switch (status) {
            case SUSPENDED, REVOKED, EXPIRED -> true;
            case LICENSED, UNKNOWN -> false;
        };
    }
}
