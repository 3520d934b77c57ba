package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.content.StepId;
import org.spean.model.Channel;
import org.spean.model.Country;
import org.spean.model.Language;

/** One person talking to a dialogue. The session is saved and read back between texts, as in production. */
final class Talk {
    static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    private final Dialogue dialogue;
    private final Optional<Country> from;
    private Session session;
    private Turn last = new Turn(Session.fresh(Optional.empty(), Optional.empty()), List.of(), List.of());
    private int count;
    private Instant now = NOW;
    private LiveFacts facts = LiveFacts.NONE;
    /** What the store knows besides the session; nothing until a call breaks off or the channel changes. */
    private Optional<CutOff> call = Optional.empty();

    private Optional<CutOff> texts = Optional.empty();

    private Talk(Dialogue dialogue, Optional<Country> from, Session session) {
        this.dialogue = dialogue;
        this.from = from;
        this.session = session;
    }

    /** Somebody in Cambodia whose language is known. */
    static Talk in(Language language) {
        return with(RealPack.DEMO, Optional.of(language), "KH");
    }

    /** Somebody nobody knows, with a number of {@code country}, or of none in service when empty. */
    static Talk stranger(String country) {
        return with(RealPack.DEMO, Optional.empty(), country);
    }

    static Talk with(Dialogue dialogue, Optional<Language> language, String country) {
        Optional<Country> from = country.isEmpty() ? Optional.empty() : Optional.of(new Country(country));
        return new Talk(dialogue, from, Session.fresh(language, Optional.empty()));
    }

    /** Goes on from any session. */
    static Talk from(Dialogue dialogue, Session session, String country) {
        return new Talk(dialogue, Optional.of(new Country(country)), session);
    }

    /** Several texts, one after the other. */
    Talk says(String... bodies) {
        for (String body : bodies) {
            hears(new Input.Words(body));
        }
        return this;
    }

    Talk hears(Input input) {
        List<CutOff> left = Stream.of(texts, call).flatMap(Optional::stream).toList();
        last = dialogue.turn(
                session,
                input,
                new Moment(now, from, "case-" + ++count).knowing(facts).after(left));
        if (last.wayBack() != Turn.WayBack.AS_IT_WAS) {
            boolean here = last.wayBack() == Turn.WayBack.HERE;
            call = call.map(place -> new CutOff(last.session(), now, Channel.VOICE))
                    .filter(place -> here);
            texts = Optional.empty();
        }
        session = SessionCodec.decode(SessionCodec.encode(last.session()));
        assertThat(session).as("what was stored reads back").isEqualTo(last.session());
        return this;
    }

    /** The call breaks off; the next input is a new call, or a text. */
    Talk hangsUp() {
        if (last.wayBack() == Turn.WayBack.HERE) {
            call = Optional.of(new CutOff(session, now, Channel.VOICE));
        }
        session = Session.fresh(session.language(), session.country());
        return this;
    }

    /** Who texted so far calls. */
    Talk calls() {
        texts = Optional.of(new CutOff(session, now, Channel.SMS));
        session = Session.fresh(session.language(), session.country());
        return hears(new Input.Called());
    }

    /** From now on this is known beside the content. */
    Talk knowing(LiveFacts known) {
        facts = known;
        return this;
    }

    Talk later(Duration time) {
        now = now.plus(time);
        return this;
    }

    Turn turn() {
        return last;
    }

    Session session() {
        return session;
    }

    List<Effect> effects() {
        return last.effects();
    }

    List<String> bodies() {
        return bodies(last);
    }

    /** All that was said in the last turn. */
    String heard() {
        return String.join("\n---\n", bodies());
    }

    /** Where the person stands, or {@code rest}. */
    String at() {
        return session.step().map(StepId::toString).orElse("rest");
    }

    static List<String> bodies(Turn turn) {
        return turn.replies().stream()
                .map(reply -> switch (reply) {
                    case Reply.Message message -> message.body();
                    case Reply.Spoken spoken -> spoken(spoken);
                })
                .collect(Collectors.toList());
    }

    /** What a caller hears, a line a piece. */
    private static String spoken(Reply.Spoken spoken) {
        String pieces = spoken.pieces().stream()
                .map(piece -> switch (piece) {
                    case Reply.Piece.Words words -> words.words();
                    case Reply.Piece.Number number -> "(twice) " + number.number();
                    case Reply.Piece.Sound sound -> "(sound " + sound.clip() + ")";
                })
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return switch (spoken.then()) {
            case Reply.Then.Key key -> pieces.stripTrailing();
            case Reply.Then.Keys several -> pieces + "(a number, then #)";
            case Reply.Then.Confirmation confirmation -> pieces.stripTrailing();
            case Reply.Then.Played played -> pieces + "(ends)";
            case Reply.Then.HangUp hangUp -> pieces + "(hangs up)";
            case Reply.Then.FindPerson find -> pieces + "(finds a person)";
            case Reply.Then.Ring ring -> pieces + "(rings " + String.join(", ", ring.staff()) + ")";
            case Reply.Then.Listen listen -> pieces + "(listens)";
        };
    }
}
