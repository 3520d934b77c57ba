package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.spean.content.CaseKind;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.model.Language;
import org.spean.text.SmsSegments;

/** Walks every path of choices of the real pack, in both languages, at home, abroad, and for a stranger. */
class WholeWalkTest {
    private static final int DEEPEST = 3;
    private static final Pattern HOME_SHORT_NUMBER = Pattern.compile("(?<![0-9+])(117|1280|1288|1297)(?![0-9])");

    /** One kind of person; the name is what the report shows. */
    record Person(String name, WholeWalk walk, boolean numbers) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Person> PEOPLE = people();

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void everyTurnKeepsItsLimits(Person person) {
        for (WalkedTurn turn : person.walk().turns()) {
            assertThat(turn.turn().replies().size()).as("replies of %s", turn).isBetween(1, Turn.MAX_REPLIES);
            for (String body : Talk.bodies(turn.turn())) {
                assertThat(SmsSegments.of(body).count())
                        .as("segments of %s: %s", turn, body)
                        .isLessThanOrEqualTo(Speech.BUDGET);
                assertThat(body)
                        .as("%s", turn)
                        .doesNotContain("{", "}", "\u200B")
                        .isNotBlank();
            }
            assertThat(turn.turn().fault()).as("fault of %s", turn).isEmpty();
            byte[] stored = SessionCodec.encode(turn.turn().session());
            assertThat(stored.length).as("bytes of %s", turn).isLessThanOrEqualTo(SessionCodec.MAX_BYTES);
            assertThat(SessionCodec.decode(stored)).isEqualTo(turn.turn().session());
        }
    }

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void menusAreAtMostThreeDeep(Person person) {
        // Who is led to a person, as by 0 at every menu, stands outside the tree.
        assertThat(person.walk().turns().stream()
                        .filter(turn -> turn.menus() > DEEPEST && !turn.at().equals("person.how")))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void everyPathOfChoicesEndsInAnAnswerANumberOrAPerson(Person person) {
        for (WalkedTurn turn : person.walk().turns()) {
            if (turn.at().equals("rest")) {
                assertThat(turn.helped()).as("%s: %s", turn, turn.body()).isTrue();
            }
        }
        assertThat(restIsReachableFromEverywhere(person.walk())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void protectedWordsActAtEveryQuestion(Person person) {
        List<Promise> promises = promises(person.numbers());
        for (WalkedTurn here : person.walk().waiting()) {
            for (Promise promise : promises) {
                for (String word : promise.words()) {
                    Turn turn = person.walk().play(here.turn().session(), word);
                    assertThat(promise.kept().test(turn))
                            .as("%s at %s: %s", word, here, Talk.bodies(turn))
                            .isTrue();
                    assertThat(turn.replies()).hasSizeBetween(1, Turn.MAX_REPLIES);
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void homeShortNumbersAreNeverGivenAbroad(Person person) {
        for (WalkedTurn turn : person.walk().turns()) {
            boolean there = turn.turn()
                    .session()
                    .country()
                    .filter(country -> !country.code().equals("KH"))
                    .isPresent();
            if (there) {
                assertThat(HOME_SHORT_NUMBER.matcher(turn.body()).find())
                        .as("%s: %s", turn, turn.body())
                        .isFalse();
            }
        }
    }

    @Test
    void theWalkStandsAtEveryQuestionOfThePack() {
        Set<String> stoodAt = new HashSet<>();
        PEOPLE.forEach(person -> person.walk().turns().forEach(turn -> stoodAt.add(turn.at())));
        Set<String> questions = new HashSet<>();
        RealPack.PACK.steps().values().forEach(step -> {
            boolean onlyInCalls = step instanceof Step.VoiceOnly || isBehindVoiceMessage(step);
            if (step instanceof Step.Waiting && !onlyInCalls) {
                questions.add(step.id().toString());
            }
        });
        assertThat(stoodAt).containsAll(questions);
    }

    private static boolean isBehindVoiceMessage(Step step) {
        return RealPack.PACK.steps().values().stream()
                .anyMatch(other -> other instanceof Step.Voicemail message
                        && message.next().equals(step.id()));
    }

    private record Promise(List<String> words, java.util.function.Predicate<Turn> kept) {}

    private static List<Promise> promises(boolean numbers) {
        return List.of(
                new Promise(List.of("SOS", "អាសន្ន", "s.o.s", "ฉุกเฉิน", "cứu"), turn -> opensDanger(turn, numbers)),
                new Promise(
                        List.of("STOP", "ឈប់", "ឈប់ៗ", "chhob", "หยุด", "dừng"),
                        turn -> turn.effects().contains(new Effect.OptOut())),
                new Promise(
                        List.of("START", "ចាប់ផ្តើម", "เริ่ม"),
                        turn -> turn.effects().contains(new Effect.OptIn())),
                new Promise(List.of("0", "០", "๐", "０", "talk", "បុគ្គលិក"), turn -> opens(turn, CaseKind.PERSON)),
                new Promise(List.of("HELP", "ជំនួយ", "chouy", "ช่วย"), turn -> says(turn, "help.start")),
                new Promise(List.of("MENU", "ម៉ឺនុយ", "เมนู"), turn -> arrives(turn, "main.menu")),
                new Promise(List.of("LANGUAGE", "ភាសា"), turn -> arrives(turn, "language.start")),
                new Promise(List.of("DELETE", "លុប"), turn -> arrives(turn, "erase.start")));
    }

    private static boolean opensDanger(Turn turn, boolean numbers) {
        boolean given = Talk.bodies(turn).getFirst().matches("(?s).*[0-9]{3}.*");
        return opens(turn, CaseKind.DANGER) && given == numbers;
    }

    private static boolean opens(Turn turn, CaseKind kind) {
        return turn.effects().stream()
                .anyMatch(effect -> effect instanceof Effect.OpenCase open && open.kind() == kind);
    }

    private static boolean says(Turn turn, String textId) {
        return turn.replies().stream().anyMatch(reply -> switch (reply) {
            case Reply.Message message -> message.textId().contains(textId);
            case Reply.Spoken spoken -> false;
        });
    }

    /** Stands there, or will as soon as the language is chosen. */
    private static boolean arrives(Turn turn, String step) {
        StepId id = StepId.of(step);
        return turn.session().step().equals(Optional.of(id))
                || turn.session().back().contains(id);
    }

    private static List<WalkedTurn> restIsReachableFromEverywhere(WholeWalk walk) {
        Map<String, Set<String>> before = new java.util.HashMap<>();
        Set<String> resting = new HashSet<>();
        for (WalkedTurn turn : walk.turns()) {
            if (turn.at().equals("rest")) {
                resting.add(turn.likeness());
            }
            for (String answer : WholeWalk.answers(turn.turn().session())) {
                Turn next = walk.play(turn.turn().session(), answer);
                String key = new WalkedTurn(List.of(), next, 0, false).likeness();
                before.computeIfAbsent(key, k -> new HashSet<>()).add(turn.likeness());
            }
        }
        Deque<String> open = new ArrayDeque<>(resting);
        Set<String> good = new HashSet<>(resting);
        while (!open.isEmpty()) {
            for (String earlier : before.getOrDefault(open.removeFirst(), Set.of())) {
                if (good.add(earlier)) {
                    open.add(earlier);
                }
            }
        }
        return walk.turns().stream()
                .filter(turn -> !good.contains(turn.likeness()))
                .toList();
    }

    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        Map<String, Dialogue> modes =
                Map.of("demo", RealPack.DEMO, "live", RealPack.VERIFIED, "live, none verified", RealPack.LIVE);
        modes.forEach((mode, dialogue) -> {
            for (String country : List.of("KH", "TH", "MY", "")) {
                for (Optional<Language> language :
                        List.of(Optional.of(Language.KM), Optional.of(Language.EN), Optional.<Language>empty())) {
                    String speaks = language.map(Language::code).orElse("any language");
                    String name = mode + ", " + (country.isEmpty() ? "nowhere" : country) + ", " + speaks;
                    people.add(new Person(name, new WholeWalk(dialogue, language, country), dialogue != RealPack.LIVE));
                }
            }
        });
        return people;
    }
}
