package org.spean.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.checks.CountryOfNumber;
import org.spean.checks.ReportUrgency;
import org.spean.content.ContentPack;
import org.spean.content.ProtectedWord;
import org.spean.content.SystemText;
import org.spean.model.Channel;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.model.PhoneNumber;
import org.spean.text.Match;

/**
 * The engine. One for each loaded content pack: build it once (it reads through the pack), then call it from any thread.
 * Every method is pure and total: the same arguments give the same result, and none throws, whatever a person wrote and
 * whatever a stored session says.
 */
public final class Dialogue {
    private final Playbook book;
    private final SafetyTexts safety;
    private final Listener listener;
    private final DangerWords dangerWords;
    private final GoingOn goingOn;
    private final ReportUrgency urgency;
    private final CountryOfNumber countries = new CountryOfNumber();

    /**
     * @param mode live says only verified facts, demo also marked ones
     * @param verifyEveryDays how long a verification counts
     */
    public Dialogue(ContentPack pack, Mode mode, int verifyEveryDays) {
        this.book = new Playbook(pack, mode, verifyEveryDays);
        this.safety = new SafetyTexts(book);
        this.urgency = new ReportUrgency(pack.keywords());
        this.dangerWords = new DangerWords(pack.keywords());
        this.goingOn = new GoingOn(book, new Telling(book));
        this.listener = new Listener(book, safety, goingOn);
    }

    /** Plays one input. One to three replies, or none where the platform has answered already. */
    public Turn turn(Session session, Input input, Moment moment) {
        return switch (input) {
            case Input.Words words -> words(session, words.body(), moment);
            case Input.Keys keys ->
                goingOn.taken(session, keys, moment)
                        .map(there -> spoken(there, moment, listener::goOn))
                        .orElseGet(() -> spoken(session, moment, walk -> listener.keys(walk, keys.keys())));
            case Input.CallEvent event -> spoken(session, moment, walk -> listener.happened(walk, event));
            case Input.AnsweredByPlatform answered -> answered(session, answered.kind(), moment);
        };
    }

    /**
     * The protected word a text is, 0 included, or SOS when a longer text mentions danger: what is answered even past the
     * flood limit.
     */
    public Optional<ProtectedWord> protectedWord(String body) {
        Heard heard = Heard.of(body);
        if (heard.isZero()) {
            return Optional.of(ProtectedWord.PERSON);
        }
        if (book.pack.keywords().match(heard.body()) instanceof Match.Exact exact) {
            return ProtectedWord.ofIntent(exact.intent());
        }
        return dangerWords.isNamed(heard.body()) ? Optional.of(ProtectedWord.SOS) : Optional.empty();
    }

    /**
     * Equal for texts that a reader takes for the same; empty for the answer to a menu, because walking one with 1, 1, 1 is
     * no flood. It holds the words: hash it before it is kept anywhere.
     */
    public String likeness(String body) {
        Heard heard = Heard.of(body);
        if (heard.choice().isPresent() || heard.sign() != ' ') {
            return "";
        }
        return heard.key().isEmpty() ? heard.body().strip() : heard.key();
    }

    /** The country of a number, if it is one in service. */
    public Optional<Country> countryOf(PhoneNumber number) {
        return countries.of(number).filter(country -> book.pack.country(country).isPresent());
    }

    /**
     * The answer when the real one cannot be given: numbers that work where the person is, or that a STOP is kept. In the
     * language of the text or of the session, else in all.
     *
     * @param session the one known, or a fresh one
     */
    public List<Reply> safetyAnswer(Session session, Input input, Moment moment) {
        return switch (input) {
            case Input.Words words -> {
                Heard heard = Heard.of(words.body());
                boolean stop = protectedWord(words.body()).equals(Optional.of(ProtectedWord.STOP));
                Optional<Language> language = heard.isKhmer() ? Optional.of(Language.KM) : session.language();
                yield safety.say(stop ? SystemText.SAFETY_STOP : SystemText.SAFETY, session, language, moment);
            }
            case Input.Keys keys -> spokenSafety(session, moment);
            case Input.MissedCall missed -> List.of(OwnCall.silentEnd());
            case Input.WeCalled ours -> List.of(OwnCall.silentEnd());
            case Input.AlertCall alert -> List.of(OwnCall.silentEnd());
            case Input.CallEvent event -> spokenSafety(session, moment);
            case Input.AnsweredByPlatform answered -> List.of();
        };
    }

    /**
     * The last answer of a call that has lasted too long: a sentence, after the numbers if 9 was pressed, and a case.
     *
     * @param reachable whether we have a number to call the person by
     */
    public Turn timeIsUp(Session session, Input input, Moment moment, boolean reachable) {
        return new TimeIsUp(book, safety).turn(session, input, moment, reachable);
    }

    /** The one notice to a person who floods, with numbers to call. */
    public List<Reply> floodNotice(Session session, Moment moment) {
        return safety.say(SystemText.FLOOD_NOTICE, session, session.language(), moment);
    }

    /** Numbers to call, but not to whoever took a call of ours. */
    private List<Reply> spokenSafety(Session session, Moment moment) {
        return OwnCall.isUnconfirmed(session) ? List.of(OwnCall.silentEnd()) : safety.speak(session, moment);
    }

    private Turn words(Session session, String body, Moment moment) {
        Heard heard = Heard.of(body);
        Optional<Session> there = moment.cutOffs().isEmpty() ? Optional.empty() : goingOn.taken(session, heard, moment);
        Walk walk = new Walk(there.orElse(session), moment);
        if (there.isPresent()) {
            listener.goOn(walk);
        } else {
            listener.hear(walk, heard);
        }
        boolean inDanger = walk.before
                .step()
                .filter(at -> book.isIn(at, ProtectedWord.SOS))
                .isPresent();
        if (!inDanger) {
            walk.causes.raise(urgency); // a case of danger stands before all others anyway
        }
        Language language = walk.language().orElse(Language.KM);
        return walk.finish(
                SystemText.WHAT_NEXT.key(), book.pack.text(SystemText.WHAT_NEXT).in(language));
    }

    private static Turn spoken(Session session, Moment moment, Consumer<Walk> hearing) {
        Walk walk = new Walk(session, moment, Channel.VOICE);
        hearing.accept(walk);
        return walk.finish("", "");
    }

    private static Turn answered(Session session, Input.AnsweredByPlatform.Kind kind, Moment moment) {
        Walk walk = new Walk(session, moment);
        walk.misses = session.misses();
        walk.asked = session.asked();
        switch (kind) {
            case STOP -> {
                walk.causes.add(new Effect.OptOut());
                walk.wayBack = Turn.WayBack.GONE;
                walk.rest();
            }
            case START -> walk.causes.add(new Effect.OptIn());
            case HELP -> {}
        }
        return walk.finish("", "");
    }
}
