package org.spean.dialogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.content.ContentPack;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.model.Country;
import org.spean.model.Language;

/** Every turn that choices can lead to, from every entry of the pack, for one kind of person. */
final class WholeWalk {
    private static final List<String> STORY = List.of("a man took my papers");
    private static final String OFFER = "good job in Thailand, pay 200 first";

    private static final String ABROAD = "i am in thailand, job 800$ no passport pay 300 telegram";
    private static final String NUMBER = "012 000 011";

    private final Dialogue dialogue;
    private final Optional<Language> language;
    private final Optional<Country> from;
    private final List<WalkedTurn> turns = new ArrayList<>();

    WholeWalk(Dialogue dialogue, Optional<Language> language, String country) {
        this.dialogue = dialogue;
        this.language = language;
        this.from = country.isEmpty() ? Optional.empty() : Optional.of(new Country(country));
        walk();
    }

    List<WalkedTurn> turns() {
        return turns;
    }

    /** Turns after which a question is open. */
    List<WalkedTurn> waiting() {
        return turns.stream()
                .filter(turn -> turn.turn().session().step().isPresent())
                .toList();
    }

    Turn play(Session session, String text) {
        return dialogue.turn(
                session, new Input.Words(text), new Moment(Talk.NOW, from, "case-9").knowing(AgencyLists.named("new")));
    }

    /** What can be answered where a session stands: every choice of a menu, every kind of answer to a question. */
    static List<String> answers(Session session) {
        Step step = session.step().map(RealPack.PACK.steps()::get).orElse(null);
        return switch (step) {
            case null -> List.of();
            case Step.Menu menu ->
                menu.options().stream()
                        .filter(o -> o.isFor(org.spean.model.Channel.SMS))
                        .map(o -> Integer.toString(o.key()))
                        .toList();
            case Step.Ask ask -> answers(ask);
            case Step.ChooseLanguage choose -> List.of("1", "2");
            case Step.CheckAgency check -> List.of("0417/23", "0420/23", "0999/99");
            case Step.Advice advice -> List.of("1");
            default -> throw new AssertionError("stands at " + step.id() + ", which waits for nothing");
        };
    }

    private static List<String> answers(Step.Ask ask) {
        List<String> answers = new ArrayList<>(
                switch (ask.answer()) {
                    case YES_NO -> List.of("1", "2");
                    case FREE_TEXT, PHONE, STORY -> STORY;
                    case PROVINCE -> List.of("poipet", "kratie", "02");
                    case COUNTRY -> List.of("cambodia", "thailand", "malaysia");
                    case HOUR -> List.of("9");
                });
        if (ask.skippable()) {
            answers.add("next");
        }
        return answers;
    }

    private void walk() {
        Deque<WalkedTurn> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        entries().forEach(entry -> add(open, entered(entry)));
        add(open, walked(List.of(), Session.fresh(language, Optional.empty()), OFFER, 0, false));
        if (language.isPresent()) { // in two languages three reasons and the result do not fit three messages
            add(open, walked(List.of(), Session.fresh(language, Optional.empty()), ABROAD, 0, false));
        }
        add(open, walked(List.of(), Session.fresh(language, Optional.empty()), NUMBER, 0, false));
        while (!open.isEmpty()) {
            WalkedTurn here = open.removeFirst();
            turns.add(here);
            if (!seen.add(here.likeness())) {
                continue;
            }
            for (String answer : answers(here.turn().session())) {
                add(open, after(here, answer));
            }
        }
    }

    /** The main menu, and wherever a keyword leads. */
    private static Set<StepId> entries() {
        Set<StepId> entries = new HashSet<>(RealPack.PACK.entries().values());
        entries.add(ContentPack.MAIN_MENU);
        return entries;
    }

    private WalkedTurn entered(StepId entry) {
        List<String> words = RealPack.PACK.entries().entrySet().stream()
                .filter(e -> e.getValue().equals(entry))
                .map(e -> e.getKey().equals("TALK") ? "0" : e.getKey().toLowerCase(java.util.Locale.ROOT))
                .toList();
        String word = words.contains("menu") ? "menu" : words.getFirst();
        return walked(List.of(), Session.fresh(language, Optional.empty()), word, 0, false);
    }

    private WalkedTurn after(WalkedTurn here, String answer) {
        return walked(here.path(), here.turn().session(), answer, here.menus(), here.helped());
    }

    private WalkedTurn walked(List<String> path, Session session, String text, int menusBefore, boolean helped) {
        Turn turn = play(session, text);
        List<String> way = new ArrayList<>(path);
        way.add(text);
        boolean menu = turn.session()
                .step()
                .map(RealPack.PACK.steps()::get)
                .filter(OfferWalk::isMenu)
                .isPresent();
        return new WalkedTurn(way, turn, menu ? menusBefore + 1 : 0, helped || helps(turn));
    }

    /** A case for staff, a number to dial, or something told: anything but questions. */
    private static boolean helps(Turn turn) {
        boolean told = turn.replies().stream().anyMatch(reply -> switch (reply) {
            case Reply.Message message -> tells(message.textId());
            case Reply.Spoken spoken -> false;
        });
        return told || turn.effects().stream().anyMatch(effect -> !(effect instanceof Effect.Remember));
    }

    private static boolean tells(String textIds) {
        for (String id : textIds.split("\\+")) {
            Step step = StepId.fits(id) ? RealPack.PACK.steps().get(StepId.of(id)) : null;
            boolean question = step instanceof Step.Menu || step instanceof Step.Ask || id.startsWith("text.");
            if (!question) {
                return true;
            }
        }
        return false;
    }

    private static void add(Deque<WalkedTurn> open, WalkedTurn turn) {
        open.addLast(turn);
    }
}
