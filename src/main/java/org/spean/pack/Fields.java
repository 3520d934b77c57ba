package org.spean.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.content.StepId;
import org.spean.content.Text;
import org.spean.model.Country;
import org.spean.model.Language;

/** Fields of a {@link Block} that are more than words. */
final class Fields {
    private static final Map<String, Text.Review> REVIEWS =
            Map.of("draft", Text.Review.DRAFT, "approved", Text.Review.APPROVED);
    private static final StepId NOWHERE = new StepId("no", "where");

    private Fields() {}

    /** A text in all languages; it joins the draft's texts. */
    static Text text(Block owner, String field, String id, TextUse use, Set<String> placeholders) {
        Optional<Block> found = owner.block(field, "The text " + id);
        if (found.isPresent()) {
            return text(found.get(), id, use, placeholders).text();
        }
        return empty(id);
    }

    /** A stand-in for a text that is not there. */
    static Text empty(String id) {
        return new Text(id, Map.of(Language.KM, "", Language.EN, ""), Text.Review.APPROVED);
    }

    /** A text that is a block of its own. */
    static DraftText text(Block block, String id, TextUse use, Set<String> placeholders) {
        Map<Language, Scalar> written = new EnumMap<>(Language.class);
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Optional<Scalar> word =
                    block.maybe(language.code()).filter(w -> !w.value().isEmpty());
            word.ifPresent(w -> written.put(language, w));
            if (word.isEmpty() && !block.isUnreadable()) {
                block.draft()
                        .tell(block.placeOf(language.code())
                                .error(
                                        block.owner() + " has no wording in `" + language.code() + "`.",
                                        "Add `" + language.code() + ": …` to it."));
            }
            words.put(language, word.map(DraftText::withoutInvisible).orElse(""));
        }
        Text.Review review = oneOf(block, "review", REVIEWS, Text.Review.DRAFT);
        Map<Language, String> voice = voice(block, id, use, placeholders);
        block.close();
        DraftText text = new DraftText(new Text(id, words, review, voice), written, block.place(), use, placeholders);
        block.draft().texts.add(text);
        return text;
    }

    /** The wording for a call, judged as a text of its own; empty where there is none. */
    private static Map<Language, String> voice(Block block, String id, TextUse use, Set<String> placeholders) {
        if (!block.has("voice")) {
            return Map.of();
        }
        TextUse spoken = use == TextUse.ADVICE ? TextUse.SPOKEN_ADVICE : TextUse.SPOKEN;
        return block.block("voice", "The voice wording of " + id)
                .map(inner -> text(inner, id + ".voice", spoken, placeholders))
                .map(draft -> draft.text().words())
                .orElse(Map.of());
    }

    /** One of a few words. */
    static <T> T oneOf(Block block, String field, Map<String, T> choices, T otherwise) {
        Scalar word = block.word(field);
        if (word.value().isEmpty()) {
            return otherwise;
        }
        T found = choices.get(word.value());
        if (found == null) {
            List<String> sorted = choices.keySet().stream().sorted().toList();
            block.draft()
                    .tell(word.place()
                            .error(
                                    "`" + field + "` cannot be `" + word.value() + "`.",
                                    "Use one of: " + String.join(", ", sorted) + "."));
            return otherwise;
        }
        return found;
    }

    /** {@code yes} or {@code no}; no where it is left out. */
    static boolean yes(Block block, String field) {
        return block.has(field) && oneOf(block, field, Map.of("yes", true, "no", false), false);
    }

    /** A whole number within bounds; the lower bound where it is wrong. */
    static int number(Block block, String field, int least, int most) {
        Scalar word = block.word(field);
        if (!word.value().isEmpty()) {
            try {
                int number = Integer.parseInt(word.value());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException notANumber) { // told below
            }
            block.draft()
                    .tell(word.place()
                            .error(
                                    "`" + field + "` cannot be `" + word.value() + "`.",
                                    "Write a number from " + least + " to " + most + "."));
        }
        return least;
    }

    /** A day, if it is there and right. */
    static Optional<LocalDate> day(Block block, String field) {
        return block.maybe(field).flatMap(word -> {
            try {
                return Optional.of(LocalDate.parse(word.value()));
            } catch (DateTimeParseException e) {
                block.draft()
                        .tell(word.place()
                                .error("`" + field + "` is not a day.", "Write year-month-day, e.g. 2026-11-25."));
                return Optional.empty();
            }
        });
    }

    /** A country that must be in service. */
    static Country country(Block block, String field) {
        Scalar word = block.word(field);
        Optional<Country> country = countryOf(word, block.draft());
        country.ifPresent(c -> block.draft().names.use(NameKind.COUNTRY, c.code(), word.place()));
        return country.orElse(Country.CAMBODIA);
    }

    /** A country by its code, told where it is none. */
    static Optional<Country> countryOf(Scalar word, Draft draft) {
        if (word.value().matches("[A-Z]{2}")) {
            return Optional.of(new Country(word.value()));
        }
        if (!word.value().isEmpty()) {
            draft.tell(
                    word.place().error("`" + word.value() + "` is no country code.", "Write two capitals, e.g. TH."));
        }
        return Optional.empty();
    }

    /** Where a field leads, if it is there and can be a step; {@code flow} is the flow of short names. */
    static Optional<Link> link(Block block, String field, Optional<String> flow) {
        return block.maybe(field).flatMap(word -> {
            Optional<StepId> to = StepId.fits(word.value())
                    ? Optional.of(StepId.of(word.value()))
                    : flow.filter(f -> StepId.isName(word.value())).map(f -> new StepId(f, word.value()));
            if (to.isEmpty()) {
                block.draft()
                        .tell(word.place()
                                .error(
                                        "`" + word.value() + "` cannot be a step.",
                                        "Write flow.step, each of a-z, 0-9 and -."));
            }
            to.ifPresent(id -> block.draft().names.use(NameKind.STEP, id.toString(), word.place()));
            return to.map(id -> new Link(id, word.place()));
        });
    }

    /** The step of a link, or a stand-in. */
    static StepId stepOf(Optional<Link> link) {
        return link.map(Link::to).orElse(NOWHERE);
    }
}
