package org.spean.dialogue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.content.ContentPack;
import org.spean.content.ProtectedWord;
import org.spean.content.StepId;
import org.spean.text.KeywordMatcher;

/**
 * Tells a plea for help from a question, by two pieces of evidence: a word of help, and a word for a person or a need. Nothing is
 * guessed, and whoever pleads is only asked whether they are in danger. A pack may lack the words: then nothing is one.
 */
final class Pleas {
    /** What help is needed for: with a word of help it is a plea, whatever else stands in the text. */
    static final String NEED = "NEED";
    /** Who it is about: with a word of help it is a plea if the text names no topic of ours. */
    static final String SOMEBODY = "SOMEBODY";
    /** Papers kept by another; see {@link org.spean.checks.ReportUrgency}. */
    private static final String KEPT = "KEPT";
    /** Phrases with the same words that are none: thanks, or fetching a passport. */
    private static final String NO_PLEA = "NO-PLEA";

    private final KeywordMatcher keywords;
    private final DangerWords danger;
    /** Intents that ask for something we answer; "call me" asks for a person, as a plea does. */
    private final Set<String> topics;

    Pleas(ContentPack pack, DangerWords danger) {
        this.keywords = pack.keywords();
        this.danger = danger;
        StepId person = pack.entries().get(ProtectedWord.PERSON.intent());
        this.topics = pack.entries().entrySet().stream()
                .filter(entry -> ProtectedWord.ofIntent(entry.getKey()).isEmpty())
                .filter(entry -> person == null || !entry.getValue().flow().equals(person.flow()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Papers are kept by somebody; an offer may say the same of what is going to happen. */
    boolean tellsOfKeptPapers(String body) {
        return keywords.mentions(body, KEPT) && !keywords.mentions(body, NO_PLEA);
    }

    /** A word of help, and who it is about, in a text that asks for nothing else we know. */
    boolean isForSomebody(String body) {
        return danger.isHelpAskedFor(body)
                && keywords.mentions(body, SOMEBODY)
                && !keywords.mentions(body, NO_PLEA)
                && keywords.mentioned(body).stream().noneMatch(topics::contains);
    }

    /** Somebody other than who is to be helped: "help me check" is about nobody, "help me they do bad things" is. */
    boolean isAboutOthers(String body) {
        return keywords.mentionsApartFrom(body, SOMEBODY, ProtectedWord.HELP.intent());
    }
}
