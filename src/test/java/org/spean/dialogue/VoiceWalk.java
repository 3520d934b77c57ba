package org.spean.dialogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.content.Option;
import org.spean.content.Step;
import org.spean.model.Channel;
import org.spean.model.Country;
import org.spean.model.Language;

/** Every turn that keys can lead to in a call, from the first ring on, for one kind of caller; nobody of ours is on duty. */
public final class VoiceWalk {
    /** A turn and the way to it; {@code menus} counts the menus in a row that stand open, this one included. */
    public record Heard(List<String> path, Turn turn, int menus) {
        Reply.Spoken spoken() {
            return (Reply.Spoken) turn.replies().getFirst();
        }

        boolean waitsForAKey() {
            return spoken().then() instanceof Reply.Then.Key;
        }

        Optional<Step> at() {
            return turn.session().step().map(RealPack.PACK.steps()::get);
        }

        @Override
        public String toString() {
            return path + " → " + turn.session().step().map(Object::toString).orElse("rest");
        }
    }

    private final Optional<Country> from;
    private final List<Heard> turns = new ArrayList<>();

    public VoiceWalk(Optional<Language> language, String country) {
        from = country.isEmpty() ? Optional.empty() : Optional.of(new Country(country));
        Session caller = Session.fresh(language, Optional.empty());
        walk(new Heard(List.of("call"), play(caller, new Input.Called()), language.isPresent() ? 1 : 0));
    }

    public List<Heard> turns() {
        return turns;
    }

    List<Heard> waiting() {
        return turns.stream().filter(Heard::waitsForAKey).toList();
    }

    Turn play(Session session, Input input) {
        return RealPack.DEMO.turn(
                session, input, new Moment(Talk.NOW, from, "case-9").knowing(AgencyLists.named("new")));
    }

    /** Keys that answer what was asked; the fixed ones are the same everywhere. */
    static List<String> choices(Heard heard) {
        return switch (heard.at().orElse(null)) {
            case null -> heard.turn().session().asked().isEmpty() ? List.of("1") : List.of("1", "2");
            case Step.Menu menu ->
                menu.options().stream()
                        .filter(option -> option.isFor(Channel.VOICE))
                        .map((Option option) -> Integer.toString(option.key()))
                        .toList();
            case Step.Ask ask ->
                switch (ask.answer()) {
                    case YES_NO -> List.of("1", "2");
                    case HOUR -> List.of("1", "2", "3");
                    case COUNTRY -> List.of("1", "2", "5");
                    case FREE_TEXT, PHONE, STORY, PROVINCE -> throw new AssertionError(ask.id() + " cannot be keyed");
                };
            case Step.ChooseLanguage choose -> List.of("1", "2");
            case Step.Advice advice ->
                heard.turn().session().asked().isEmpty() ? List.of("1", "2", "3") : List.of("1", "2");
            default -> throw new AssertionError("waits for a key at " + heard);
        };
    }

    private void walk(Heard first) {
        Deque<Heard> open = new ArrayDeque<>(List.of(first));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Heard here = open.removeFirst();
            if (!seen.add(likeness(here))) {
                continue;
            }
            turns.add(here);
            Session session = here.turn().session();
            switch (here.spoken().then()) {
                case Reply.Then.Key key -> {
                    choices(here).forEach(choice -> open.addLast(after(here, choice, new Input.Keys(choice), 0)));
                    for (String fixed : List.of("0", "9", "*", "#")) {
                        open.addLast(after(here, fixed, new Input.Keys(fixed), -10));
                    }
                }
                case Reply.Then.Keys keys -> {
                    for (String number : List.of("0417*23", "0420*23", "0999*99", "0", "9", "*")) {
                        open.addLast(after(here, number, new Input.Keys(number), 0));
                    }
                }
                case Reply.Then.Played played -> open.addLast(after(here, "silence", new Input.Silence(), 0));
                case Reply.Then.Confirmation confirmation ->
                    List.of("0", "1", "9").forEach(key -> open.addLast(after(here, key, new Input.Keys(key), 0)));
                case Reply.Then.FindPerson find -> open.addLast(after(here, "nobody", new Input.Desk(List.of()), 0));
                case Reply.Then.Ring ring -> open.addLast(after(here, "nobody", new Input.Desk(List.of()), 0));
                case Reply.Then.Listen listen ->
                    open.addLast(after(here, "spoken", new Input.Spoken(Optional.of("RE1"), 9), 0));
                case Reply.Then.HangUp hangUp -> {}
            }
        }
    }

    private Heard after(Heard here, String what, Input input, int startMenusAt) {
        Turn turn = play(here.turn().session(), input);
        List<String> path = new ArrayList<>(here.path());
        path.add(what);
        boolean menu = turn.session()
                .step()
                .map(RealPack.PACK.steps()::get)
                .filter(OfferWalk::isMenu)
                .isPresent();
        int before = startMenusAt < 0 ? 0 : here.menus();
        return new Heard(path, turn, menu ? before + 1 : 0);
    }

    private static String likeness(Heard heard) {
        Session session = heard.turn().session();
        return session.step() + " " + session.page() + " " + session.country() + " " + session.asked() + " "
                + session.slots().getOrDefault("safe", "") + " "
                + session.slots().getOrDefault("offered", "") + " "
                + session.caseId().isPresent() + " "
                + heard.spoken().then().getClass().getSimpleName();
    }
}
