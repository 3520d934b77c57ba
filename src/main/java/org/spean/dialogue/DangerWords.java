package org.spean.dialogue;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spean.content.ProtectedWord;
import org.spean.text.KeywordMatcher;
import org.spean.text.Match;

/**
 * What a text says of danger. A word of SOS acts, unless a phrase of {@link #CALM} takes it back; a phrase of {@link #CRY}, such
 * as "they beat me", names no danger and is only asked about, and so is a word of help beside one of {@link Pleas#NEED}. A pack may
 * lack them: then nothing is cried and nothing is calm.
 */
final class DangerWords {
    /** What people write who need help now and do not say so. */
    static final String CRY = "CRY";
    /** What says that there is no danger. */
    static final String CALM = "CALM";

    private static final Set<String> YES_NO = Set.of(Playbook.YES, Playbook.NO);

    private static final Pattern NUMBERS = Pattern.compile("\\+?\\p{Nd}[\\p{Nd} .()-]*");

    private final KeywordMatcher keywords;

    DangerWords(KeywordMatcher keywords) {
        this.keywords = keywords;
    }

    /** Danger is named, as a whole text or inside one. */
    boolean isNamed(String body) {
        return keywords.mentionsApartFrom(body, ProtectedWord.SOS.intent(), CALM);
    }

    /** Danger is told of without its name: a cry, or a plea for help that says what for. */
    boolean isCried(String body) {
        return keywords.mentionsApartFrom(body, CRY, CALM)
                || (isHelpAskedFor(body) && keywords.mentionsApartFrom(body, Pleas.NEED, CALM));
    }

    /** A word of help inside a longer text; as a whole text it is HELP. */
    boolean isHelpAskedFor(String body) {
        return keywords.mentionsApartFrom(body, ProtectedWord.HELP.intent(), CALM);
    }

    /** Whether danger is among what may be meant. */
    boolean isAmong(Match.Ask several) {
        return several.intents().contains(ProtectedWord.SOS.intent());
    }

    /** What may be meant, danger among it, by a misspelt text as a whole or by its words beside numbers: "emergancy 012...". */
    Optional<Match> suggested(String body, Match whole) {
        Match words = keywords.match(NUMBERS.matcher(body).replaceAll(" "));
        return Stream.of(whole, words)
                .filter(match -> match instanceof Match.Ask several && isAmong(several))
                .findFirst();
    }

    /** Yes, no, or neither, to "are you in danger now?". */
    Answer answer(Heard heard) {
        int number = heard.choice().orElse(-1);
        Match match = keywords.match(heard.body(), YES_NO);
        boolean yes = match instanceof Match.Exact exact && exact.intent().equals(Playbook.YES);
        boolean no = match instanceof Match.Exact exact && exact.intent().equals(Playbook.NO);
        if (number == 1 || yes) {
            return Answer.YES;
        }
        return number == 2 || no || keywords.mentions(heard.body(), CALM) ? Answer.NO : Answer.NONE;
    }

    /** What was answered. */
    enum Answer {
        YES,
        NO,
        NONE
    }
}
