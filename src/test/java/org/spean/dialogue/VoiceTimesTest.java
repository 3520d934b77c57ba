package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.spean.content.AdvicePieces;
import org.spean.content.Step;
import org.spean.dialogue.Reply.Piece;
import org.spean.model.Language;
import org.spean.text.SpeakingTime;

/**
 * How long callers listen, as the engine really speaks, at every turn that keys lead to: khmer.md section 6.3, rules 1, 4 and 6.
 * The pack check says the same from the content alone.
 */
class VoiceTimesTest {
    private static final int MOST_GREETING = 6;
    private static final int MOST_MENU = 15;

    static final List<VoiceRulesTest.Caller> CALLERS = VoiceRulesTest.CALLERS;

    @ParameterizedTest
    @FieldSource("CALLERS")
    void aCallBeginsWithAShortGreetingAndAtOnceTheKeyForDanger(VoiceRulesTest.Caller caller) {
        List<Piece> first = caller.walk().turns().getFirst().spoken().pieces();
        for (Language language : Language.values()) {
            List<String> heard = first.stream()
                    .filter(piece -> piece.language() == language)
                    .map(VoiceTimesTest::id)
                    .toList();
            if (!heard.isEmpty()) {
                assertThat(heard).as(language.code()).startsWith("voice-greeting", "voice-danger-key");
            }
        }
        seconds(first, piece -> id(piece).equals("voice-greeting"))
                .forEach((language, seconds) ->
                        assertThat(seconds).as(language.code()).isLessThanOrEqualTo(MOST_GREETING));
    }

    @ParameterizedTest
    @FieldSource("CALLERS")
    void whatIsHeardAsOneMenuTakesFifteenSecondsAtTheMost(VoiceRulesTest.Caller caller) {
        for (VoiceWalk.Heard heard : caller.walk().waiting()) {
            if (isMenu(heard.at().orElse(null))) {
                Turn again = caller.walk().play(heard.turn().session(), new Input.Keys("*"));
                seconds(spoken(again).pieces(), piece -> !id(piece).startsWith("advice."))
                        .forEach((language, seconds) -> assertThat(seconds)
                                .as("%s in %s", heard, language.code())
                                .isLessThanOrEqualTo(MOST_MENU));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("CALLERS")
    void noSentenceTakesMoreThanHalfAMinuteAndNoAdviceMoreThanNinetySeconds(VoiceRulesTest.Caller caller) {
        for (VoiceWalk.Heard heard : caller.walk().turns()) {
            for (Piece piece : heard.spoken().pieces()) {
                assertThat(seconds(piece)).as("%s: %s", heard, piece).isLessThanOrEqualTo(AdvicePieces.MOST_PIECE);
            }
            seconds(heard.spoken().pieces(), piece -> id(piece).startsWith("advice."))
                    .forEach((language, seconds) ->
                            assertThat(seconds).as("%s", heard).isLessThanOrEqualTo(AdvicePieces.MOST_IN_ALL));
        }
    }

    @ParameterizedTest
    @FieldSource("CALLERS")
    void afterNoKeyOrAWrongOneAShorterPromptFollows(VoiceRulesTest.Caller caller) {
        for (VoiceWalk.Heard heard : caller.walk().waiting()) {
            Session session = heard.turn().session();
            if (!isMenu(heard.at().orElse(null)) || session.slots().containsKey("offered")) {
                continue; // silence after the offer of a person means "call me"
            }
            double whole = all(caller.walk().play(session, new Input.Keys("*")));
            for (Input miss : List.of(new Input.Silence(), new Input.Keys("77"))) {
                Turn shorter = caller.walk().play(session, miss);
                assertThat(shorter.session().step()).as("%s", heard).isEqualTo(session.step());
                assertThat(all(shorter)).as("%s after %s", heard, miss).isLessThanOrEqualTo(whole);
                if (!(heard.at().orElse(null) instanceof Step.ChooseLanguage)) {
                    assertThat(all(shorter)).as("%s after %s", heard, miss).isLessThan(whole);
                }
                assertThat(spoken(shorter).pieces())
                        .as("%s", heard)
                        .anySatisfy(piece -> assertThat(id(piece)).isEqualTo("voice-fixed-keys"));
            }
        }
    }

    /** What a key answers; the words of consent to alerts are no menu and must be complete. */
    private static boolean isMenu(Step step) {
        return switch (step) {
            case null -> false;
            case Step.Menu menu -> true;
            case Step.Ask ask -> !(RealPack.PACK.steps().get(ask.next()) instanceof Step.Subscribe);
            case Step.ChooseLanguage choose -> true;
            case Step.Advice advice -> true;
            default -> false;
        };
    }

    private static double all(Turn turn) {
        return spoken(turn).pieces().stream()
                .mapToDouble(VoiceTimesTest::seconds)
                .sum();
    }

    private static Map<Language, Double> seconds(List<Piece> pieces, Predicate<Piece> counted) {
        Map<Language, Double> seconds = new HashMap<>();
        pieces.stream().filter(counted).forEach(piece -> seconds.merge(piece.language(), seconds(piece), Double::sum));
        return seconds;
    }

    private static double seconds(Piece piece) {
        return switch (piece) {
            case Piece.Words words -> SpeakingTime.exact(words.language(), words.words());
            case Piece.Sound sound -> 0;
            case Piece.Number number -> 2 * SpeakingTime.exact(number.language(), number.number());
        };
    }

    private static String id(Piece piece) {
        return switch (piece) {
            case Piece.Words words -> words.textId().replaceFirst("^text\\.", "");
            case Piece.Number number -> "number";
            case Piece.Sound sound -> "sound";
        };
    }

    private static Reply.Spoken spoken(Turn turn) {
        return (Reply.Spoken) turn.replies().getFirst();
    }
}
