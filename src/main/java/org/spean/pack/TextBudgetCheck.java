package org.spean.pack;

import java.util.Map;
import java.util.function.Consumer;
import org.spean.model.Language;
import org.spean.model.Problem;
import org.spean.text.Encoding;
import org.spean.text.Segments;
import org.spean.text.SmsSegments;

/** Each segment is paid and each costs a second of reading on a small screen: no text but menus, which are counted whole. */
final class TextBudgetCheck implements PackCheck {
    private final ReadRules rules;

    TextBudgetCheck(ReadRules rules) {
        this.rules = rules;
    }

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (Language language : Language.values()) {
            Map<String, String> samples = new Samples(draft, language).values();
            for (DraftText text : draft.texts) {
                switch (text.use()) {
                    case MENU -> plainLetters(text, language, problems);
                    case ADVICE -> count(text, language, samples, rules.adviceSegments(), problems);
                    case OTHER -> count(text, language, samples, rules.otherSegments(), problems);
                    case BILINGUAL,
                            SPOKEN,
                            SPOKEN_ADVICE,
                            PRINTED -> {} // the first is counted below; the others are never sent
                }
            }
        }
        draft.texts.stream().filter(text -> text.use() == TextUse.BILINGUAL).forEach(text -> bilingual(text, problems));
    }

    private void count(
            DraftText text, Language language, Map<String, String> samples, int most, Consumer<Problem> problems) {
        plainLetters(text, language, problems);
        Segments segments = SmsSegments.of(text.text().in(language, samples));
        if (segments.count() > most) {
            problems.accept(text.place(language)
                    .error(tooLong(text, "in `" + language.code() + "`", segments, most), todo(segments, most)));
        }
    }

    private void bilingual(DraftText text, Consumer<Problem> problems) {
        Segments segments = SmsSegments.of(text.sent(Language.KM) + "\n" + text.sent(Language.EN));
        int most = rules.otherSegments();
        if (segments.count() > most) {
            problems.accept(text.place()
                    .error(tooLong(text, "in all languages together", segments, most), todo(segments, most)));
        }
    }

    /** One curly quote makes an English text twice as dear. */
    private static void plainLetters(DraftText text, Language language, Consumer<Problem> problems) {
        String sent = text.sent(language);
        if (language == Language.EN && Encoding.of(sent) == Encoding.UCS2) {
            String odd = sent.codePoints()
                    .mapToObj(Character::toString)
                    .filter(letter -> Encoding.of(letter) == Encoding.UCS2)
                    .findFirst()
                    .orElse("");
            problems.accept(text.place(language)
                    .warning(
                            "The English of " + text.text().id() + " has the letter " + odd
                                    + ", which doubles its price.",
                            "Use a plain letter, straight quotes and a plain hyphen."));
        }
    }

    private static String tooLong(DraftText text, String where, Segments segments, int most) {
        return "The text %s takes %d SMS segments %s; %d are allowed."
                .formatted(text.text().id(), segments.count(), where, most);
    }

    static String todo(Segments segments, int most) {
        return "Shorten it by about "
                + (segments.units() - most * segments.encoding().part()) + " letters.";
    }
}
