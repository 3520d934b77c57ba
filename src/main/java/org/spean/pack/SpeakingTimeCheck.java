package org.spean.pack;

import java.util.Map;
import java.util.function.Consumer;
import org.spean.content.AdvicePieces;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Language;
import org.spean.model.Problem;
import org.spean.text.SpeakingTime;

/** What is said in a call is short enough to be kept in mind (khmer.md section 6.3, rules 1 and 4). Menus: {@link MenuTimeCheck}. */
final class SpeakingTimeCheck implements PackCheck {
    private static final int MOST_GREETING = 6;
    private static final String REMEDY = "Use fewer words.";

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (Language language : Language.values()) {
            Map<String, String> samples = new Samples(draft, language).values();
            DraftText greeting = draft.systemTexts.get(SystemText.VOICE_GREETING);
            for (DraftText text : draft.texts) {
                switch (text.use()) {
                    case ADVICE, SPOKEN_ADVICE -> advice(text, language, problems);
                    case SPOKEN, OTHER -> {
                        int most = text == greeting ? MOST_GREETING : AdvicePieces.MOST_PIECE;
                        alone(text, language, text.text().spoken().in(language, samples), most, problems);
                    }
                    case PRINTED -> {}
                    case MENU, BILINGUAL -> {} // with its choices; each in its own language, by a text of the engine
                }
            }
        }
    }

    private static void alone(DraftText text, Language language, String heard, int most, Consumer<Problem> problems) {
        int seconds = SpeakingTime.seconds(language, heard);
        if (seconds > most) {
            problems.accept(text.place(language)
                    .error(tooLong("The text " + text.text().id(), language, seconds, most), REMEDY));
        }
    }

    /** An advice with a wording for calls is judged by that one, which is a text of its own. */
    private static void advice(DraftText text, Language language, Consumer<Problem> problems) {
        if (!text.text().voice().isEmpty()) {
            return;
        }
        double all = 0;
        for (Text piece : AdvicePieces.of(text.text(), language)) {
            String words = piece.words().getOrDefault(language, "");
            double seconds = AdvicePieces.seconds(language, words);
            all += seconds;
            if (seconds > AdvicePieces.MOST_PIECE) {
                problems.accept(text.place(language)
                        .error(
                                tooLong(
                                        "A sentence of " + text.text().id(),
                                        language,
                                        whole(seconds),
                                        AdvicePieces.MOST_PIECE),
                                "Make two sentences of it, or begin a new line where the speaker may pause."));
            }
        }
        if (all > AdvicePieces.MOST_IN_ALL) {
            problems.accept(text.place(language)
                    .error(
                            tooLong("The advice " + text.text().id(), language, whole(all), AdvicePieces.MOST_IN_ALL),
                            "Use fewer words, or make two advice texts of it."));
        }
    }

    static int whole(double seconds) {
        return (int) Math.ceil(seconds);
    }

    static String tooLong(String what, Language language, int seconds, int most) {
        return "%s takes about %d s to say in `%s`; %d are allowed.".formatted(what, seconds, language.code(), most);
    }
}
