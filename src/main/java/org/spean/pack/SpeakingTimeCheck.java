package org.spean.pack;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.spean.content.Option;
import org.spean.content.Step;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Language;
import org.spean.model.Problem;
import org.spean.text.SpeakingTime;

/** What is said in a call is short enough to be kept in mind (khmer.md section 6.3, rules 1 and 4). */
final class SpeakingTimeCheck implements PackCheck {
    private static final int MOST_GREETING = 6;
    private static final int MOST_PIECE = 30;
    private static final int MOST_MENU = 15;

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (Language language : Language.values()) {
            Map<String, String> samples = new Samples(draft, language).values();
            DraftText greeting = draft.systemTexts.get(SystemText.VOICE_GREETING);
            for (DraftText text : draft.texts) {
                int most = text == greeting ? MOST_GREETING : MOST_PIECE;
                int seconds =
                        SpeakingTime.seconds(language, text.text().spoken().in(language, samples));
                if (isSaidAlone(text.use()) && seconds > most) {
                    problems.accept(text.place(language)
                            .error(tooLong("The text " + text.text().id(), language, seconds, most), REMEDY));
                }
            }
            for (DraftStep step : draft.steps.values()) {
                if (step.step() instanceof Step.Menu menu) {
                    menu(step, menu, language, problems);
                }
            }
        }
    }

    private static boolean isSaidAlone(TextUse use) {
        return switch (use) {
            case ADVICE, OTHER -> true;
            case MENU, BILINGUAL -> false; // with its choices; each in its own language, by a text of the engine
        };
    }

    /** The question and its choices: the keys that are the same in every menu are no news, and a key may interrupt. */
    private static void menu(DraftStep step, Step.Menu menu, Language language, Consumer<Problem> problems) {
        int seconds = SpeakingTime.seconds(language, heard(menu.text(), menu.options(), language));
        if (seconds > MOST_MENU) {
            problems.accept(step.place().error(tooLong("The menu " + menu.id(), language, seconds, MOST_MENU), REMEDY));
        }
    }

    private static final String REMEDY = "Use fewer words.";

    private static String heard(Text question, List<Option> options, Language language) {
        StringBuilder heard = new StringBuilder(question.spoken().in(language));
        options.forEach(option -> heard.append(' ').append(option.label().in(language)));
        return heard.toString();
    }

    private static String tooLong(String what, Language language, int seconds, int most) {
        return "%s takes about %d s to say in `%s`; %d are allowed.".formatted(what, seconds, language.code(), most);
    }
}
