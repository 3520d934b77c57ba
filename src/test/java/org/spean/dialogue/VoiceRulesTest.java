package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.spean.content.CaseKind;
import org.spean.content.Option;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.dialogue.Reply.Piece;
import org.spean.model.Channel;
import org.spean.model.Language;

/**
 * The rules of khmer.md section 6.3, over every menu of the real pack. Lengths (rules 1 and 4) are a pack check; the gather
 * (rule 5) is the renderer's test; calls of ours (rule 8) have conversations of their own.
 */
class VoiceRulesTest {
    private static final int MOST_CHOICES = 4;
    private static final int DEEPEST = 3;
    private static final Pattern OPTION =
            Pattern.compile("(For .+, press [1-8]\\.|ដើម្បី .+ ចុចលេខ [1-8]។)", Pattern.DOTALL);
    /** A caller is asked to write, which nobody can in a call. */
    private static final Pattern ASKS_TO_WRITE = Pattern.compile(
            "(?i)\\b(please|or|and|can|,) (write|send|reply)\\b|^(write|send|reply)\\b|\\btext (us|stop|menu|start)\\b|\\bwrite to us"
                    + "|សរសេរ|សូមផ្ញើ|ផ្ញើ (0|MENU|STOP|START|SOS|បន្ថែម|បន្ត)");

    /** Flows that no key leads to. */
    private static final Map<String, String> NOT_BY_KEYS = Map.of(
            "stop", "STOP is a word of texts: it stops texts, and a call has none to stop",
            "start", "START is the word that takes STOP back");

    record Caller(String name, VoiceWalk walk) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Caller> CALLERS = callers();

    @ParameterizedTest
    @FieldSource("CALLERS")
    void everyChoiceIsSaidBeforeItsKeyWhichIsTheDigitOfTheText(Caller caller) {
        for (VoiceWalk.Heard heard : caller.walk().waiting()) {
            if (heard.at().orElse(null) instanceof Step.Menu menu) {
                for (Option option : optionsOf(menu)) {
                    List<String> said = wordsOf(heard, option.label().id());
                    assertThat(said).as("%s, key %d", heard, option.key()).isNotEmpty();
                    assertThat(said)
                            .allSatisfy(words ->
                                    assertThat(words).matches(OPTION).contains(Integer.toString(option.key())));
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("CALLERS")
    void menusHaveFourChoicesAndThreeLevelsAtTheMost(Caller caller) {
        for (VoiceWalk.Heard heard : caller.walk().waiting()) {
            assertThat(heard.menus()).as("%s", heard).isLessThanOrEqualTo(DEEPEST);
            if (heard.at().orElse(null) instanceof Step.Menu menu) {
                assertThat(optionsOf(menu)).as("%s", heard).hasSizeLessThanOrEqualTo(MOST_CHOICES);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("CALLERS")
    void everyMenuNamesTheKeysForDangerAndForAPerson(Caller caller) {
        for (VoiceWalk.Heard heard : caller.walk().waiting()) {
            if (heard.at().orElse(null) instanceof Step.Menu) {
                assertThat(wordsOf(heard, "voice-fixed-keys"))
                        .as("%s", heard)
                        .isNotEmpty()
                        .allSatisfy(words -> assertThat(words).contains("9").contains("0"));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("CALLERS")
    void nineIsDangerAndZeroAPersonWhereverAKeyIsAwaited(Caller caller) {
        for (VoiceWalk.Heard heard : caller.walk().waiting()) {
            Turn danger = caller.walk().play(heard.turn().session(), new Input.Keys("9"));
            assertThat(opens(danger, CaseKind.DANGER)).as("9 at %s", heard).isTrue();
            assertThat(hasNumber(danger)).as("9 at %s", heard).isTrue();
            Turn person = caller.walk().play(heard.turn().session(), new Input.Keys("0"));
            assertThat(opens(person, CaseKind.PERSON)).as("0 at %s", heard).isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("CALLERS")
    void starSaysItAgainAndHashGoesBackWhereverAKeyIsAwaited(Caller caller) {
        for (VoiceWalk.Heard heard : caller.walk().waiting()) {
            Session session = heard.turn().session();
            Turn again = caller.walk().play(session, new Input.Keys("*"));
            if (session.step().isPresent()) {
                assertThat(again.session().step()).as("* at %s", heard).isEqualTo(session.step());
            }
            for (String key : List.of("*", "#")) {
                Turn turn = caller.walk().play(session, new Input.Keys(key));
                assertThat(spoken(turn).pieces()).as("%s at %s", key, heard).isNotEmpty();
                assertThat(spoken(turn).then()).as("%s at %s", key, heard).isInstanceOf(Reply.Then.Key.class);
                assertThat(turn.fault()).as("%s at %s", key, heard).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("CALLERS")
    void noKeyEndsTheCallAndNoTurnIsSilent(Caller caller) {
        for (VoiceWalk.Heard heard : caller.walk().turns()) {
            assertThat(heard.spoken().pieces()).as("%s", heard).isNotEmpty();
            assertThat(heard.spoken().then()).as("%s", heard).isNotInstanceOf(Reply.Then.HangUp.class);
            assertThat(heard.turn().fault()).as("%s", heard).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("CALLERS")
    void twoMissesAtAnyQuestionLeadToAPerson(Caller caller) {
        for (VoiceWalk.Heard heard : caller.walk().waiting()) {
            if (heard.at().isEmpty()) {
                continue; // nothing is asked any more
            }
            Turn first = caller.walk().play(heard.turn().session(), new Input.Keys("78"));
            assertThat(spoken(first).then()).as("one miss at %s", heard).isInstanceOf(Reply.Then.Key.class);
            Turn second = caller.walk().play(first.session(), new Input.Keys("78"));
            assertThat(isWithAPerson(second)).as("two misses at %s", heard).isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("CALLERS")
    void silenceEndsACallOnlyWhereAPersonWasPromised(Caller caller) {
        for (VoiceWalk.Heard heard : caller.walk().waiting()) {
            Session session = heard.turn().session();
            Turn silence = caller.walk().play(session, new Input.Silence());
            boolean hungUp = spoken(silence).then() instanceof Reply.Then.HangUp;
            assertThat(hungUp && !session.slots().containsKey("offered"))
                    .as("silence at %s", heard)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @FieldSource("CALLERS")
    void nobodyIsAskedToWriteInACall(Caller caller) {
        for (VoiceWalk.Heard heard : caller.walk().turns()) {
            for (Piece piece : heard.spoken().pieces()) {
                if (piece instanceof Piece.Words words && !isAboutTexts(words.textId())) {
                    assertThat(ASKS_TO_WRITE.matcher(words.words()).find())
                            .as("%s: %s", heard, words.words())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyFlowIsReachedByKeysInBothLanguages() {
        for (Language language : Language.values()) {
            Set<String> reached = new HashSet<>();
            for (Caller caller : CALLERS) {
                if (caller.name().endsWith(language.code())) {
                    caller.walk().turns().forEach(heard -> reached.addAll(flowsOf(heard)));
                }
            }
            Set<String> missing = new TreeSet<>();
            RealPack.PACK.steps().keySet().forEach(step -> missing.add(step.flow()));
            missing.removeAll(reached);
            assertThat(missing).as("flows without a key in " + language.code()).isEqualTo(NOT_BY_KEYS.keySet());
        }
    }

    /** What is read before consent to alerts tells how to end them, by text; advice may say what to send to whom. */
    private static boolean isAboutTexts(String textId) {
        return textId.startsWith("alerts.") || textId.startsWith("advice.");
    }

    private static Set<String> flowsOf(VoiceWalk.Heard heard) {
        Set<String> flows = new HashSet<>();
        heard.turn().session().step().ifPresent(step -> flows.add(step.flow()));
        for (Piece piece : heard.spoken().pieces()) {
            if (piece instanceof Piece.Words words && StepId.fits(words.textId())) {
                flows.add(StepId.of(words.textId()).flow());
            }
        }
        return flows;
    }

    private static List<Option> optionsOf(Step.Menu menu) {
        return menu.options().stream()
                .filter(option -> option.isFor(Channel.VOICE))
                .toList();
    }

    private static List<String> wordsOf(VoiceWalk.Heard heard, String textId) {
        List<String> words = new ArrayList<>();
        for (Piece piece : heard.spoken().pieces()) {
            if (piece instanceof Piece.Words said && said.textId().equals(textId)) {
                words.add(said.words());
            }
        }
        return words;
    }

    private static Reply.Spoken spoken(Turn turn) {
        return (Reply.Spoken) turn.replies().getFirst();
    }

    private static boolean hasNumber(Turn turn) {
        return spoken(turn).pieces().stream().anyMatch(piece -> piece instanceof Piece.Number);
    }

    private static boolean opens(Turn turn, CaseKind kind) {
        return turn.effects().stream()
                .anyMatch(effect -> effect instanceof Effect.OpenCase open && open.kind() == kind);
    }

    private static boolean isWithAPerson(Turn turn) {
        String person =
                RealPack.PACK.entries().get(ProtectedWord.PERSON.intent()).flow();
        return opens(turn, CaseKind.PERSON)
                || turn.session()
                        .step()
                        .filter(step -> step.flow().equals(person))
                        .isPresent();
    }

    private static List<Caller> callers() {
        List<Caller> callers = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String country : List.of("KH", "TH", "")) {
                String name = (country.isEmpty() ? "nowhere" : country) + ", " + language.code();
                callers.add(new Caller(name, new VoiceWalk(Optional.of(language), country)));
            }
        }
        callers.add(new Caller("KH, any language", new VoiceWalk(Optional.empty(), "KH")));
        return callers;
    }
}
