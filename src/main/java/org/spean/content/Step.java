package org.spean.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One step of a flow. {@link Menu}, {@link Ask}, {@link ChooseLanguage}, {@link CheckAgency} and {@link Advice} (while items are left) wait for
 * an input, as {@link VoiceOnly} does in a call; every other step speaks or acts and goes on to its {@code next} in the same turn. {@link End} rests.
 */
public sealed interface Step {
    StepId id();

    /** A step at which a conversation may stand: the next input answers it. */
    sealed interface Waiting extends Step {}

    /** Says {@code text} and goes on. */
    record Say(StepId id, Text text, StepId next) implements Step {}

    /** A question with numbered choices. The engine adds the fixed keys (0 a person, # back) to the last line. */
    record Menu(StepId id, Text text, List<Option> options) implements Waiting {
        public Menu {
            options = List.copyOf(options);
        }
    }

    /**
     * An open question. What the answer must be is {@link Answer}; an answer that does not fit is a miss and the question
     * comes again, the second miss leads to a person.
     *
     * @param slot where the value goes; for {@link Answer#FREE_TEXT} it is the label under which the text joins the
     *     person's open case at once, so that nothing told is lost and the session stays small
     * @param next after any good answer except no
     * @param no after {@code no} to a {@link Answer#YES_NO}, and when a {@link Answer#STORY} is at its end; equals {@code next} for
     *     the other kinds
     * @param skippable whether SKIP (and, by the same word, NEXT) goes on without an answer
     * @param consentVersion of the wording, where the answer is a consent about the person's case: both are kept with it
     */
    record Ask(
            StepId id,
            Text text,
            Answer answer,
            String slot,
            StepId next,
            StepId no,
            boolean skippable,
            Optional<String> consentVersion)
            implements Waiting {
        /** A question that asks for no consent. */
        public Ask(StepId id, Text text, Answer answer, String slot, StepId next, StepId no, boolean skippable) {
            this(id, text, answer, slot, next, no, skippable, Optional.empty());
        }

        /** Where it goes on without an answer: a story may be told in many texts, so its end is another step. */
        public StepId skipped() {
            return answer == Answer.STORY ? no : next;
        }
    }

    /** What an {@link Ask} takes. */
    enum Answer {
        YES_NO,
        FREE_TEXT,
        /** A province of Cambodia, by name in either script or by its two-digit code. */
        PROVINCE,
        /** A country in service, by name. */
        COUNTRY,
        /** An hour at which it is safe to call, 8 to 20 local time (contract: call-backs 08:00–20:00). */
        HOUR,
        /** As {@link #FREE_TEXT}; telephone numbers in it are counted as reported by this person (issue 4, item 5). */
        PHONE,
        /** Words that join the story begun by {@link Story}, apart from the person; {@code no} when they are done (issue 4, item 7). */
        STORY;

        /** Whether any words are the answer. */
        public boolean isOpen() {
            return switch (this) {
                case FREE_TEXT, PHONE, STORY -> true;
                case YES_NO, PROVINCE, COUNTRY, HOUR -> false;
            };
        }
    }

    /** Gives the advice of one topic, an item a turn; "more" asks for the next; after the last it goes on. */
    record Advice(StepId id, String topic, StepId next) implements Waiting {}

    /**
     * Gives the numbers that can be dialled from where the person is.
     *
     * @param text the sentence before the numbers; may use {@code {country}}
     * @param topics hotline topics, the best first, e.g. {@code emergency, trafficking}
     * @param askCountry where to go when the country is not known
     * @param most how many numbers at the most
     */
    record Hotlines(StepId id, Text text, List<String> topics, StepId askCountry, int most, StepId next)
            implements Step {
        public Hotlines {
            topics = List.copyOf(topics);
        }
    }

    /** Tells the dated status of a corridor; {@code text} may use {@code {status}} and {@code {date}}. */
    record CorridorStatus(StepId id, String corridor, Text text, StepId next) implements Step {}

    /** Names the service points of the province in slot {@code province}; {@code none} is said where there is none. */
    record Places(StepId id, Text text, Text none, int most, StepId next) implements Step {}

    /**
     * Opens a case (or adds to the one this conversation opened) and says {@code text}. Facts are the slots named.
     *
     * @param slots which slots become facts of the case
     */
    record Report(StepId id, CaseKind kind, Text text, Set<String> slots, StepId next) implements Step {
        public Report {
            slots = Set.copyOf(slots);
        }
    }

    /**
     * Begins a story: what somebody lived through, kept apart from who they are. What they write at an {@link Answer#STORY} and
     * speak at a {@link Voicemail} behind this step joins it.
     *
     * @param slots which slots tag it: topic, place, year
     */
    record Story(StepId id, Text text, Set<String> slots, StepId next) implements Step {
        public Story {
            slots = Set.copyOf(slots);
        }
    }

    /** Asks staff to call back; slots {@code hour} and {@code safe} become facts of a {@link CaseKind#CALLBACK} case. */
    record Callback(StepId id, Text text, StepId next) implements Step {}

    /** Subscribes to alerts with slots {@code province} and {@code topic}; the consent wording is {@code consent}. */
    record Subscribe(StepId id, Text consent, String consentVersion, Text text, StepId next) implements Step {}

    /** Stops all messages but answers; says {@code text} once. */
    record OptOut(StepId id, Text text, StepId next) implements Step {}

    /** Takes back a stop. */
    record OptIn(StepId id, Text text, StepId next) implements Step {}

    /** Erases everything kept about the person except the opt-out mark; says {@code text} last. */
    record Erase(StepId id, Text text, StepId next) implements Step {}

    /**
     * Asks for the language in all languages at once: 1 is the first {@link org.spean.model.Language}, 2 the second. Goes
     * back to the question it interrupted, or on to {@code next}.
     */
    record ChooseLanguage(StepId id, Text text, StepId next) implements Waiting {}

    /**
     * What only a call has: a text says nothing here and goes on to {@code next}.
     *
     * <p>{@link #text} is what a caller hears before it begins.
     */
    sealed interface VoiceOnly extends Waiting {
        Text text();

        StepId next();
    }

    /** Somebody of ours is looked for and rung; {@code next} when nobody is there or nobody takes the call. */
    record Transfer(StepId id, Text text, StepId next) implements VoiceOnly {}

    /**
     * The caller speaks after a tone; what was spoken joins their case.
     *
     * @param seconds at most
     */
    record Voicemail(StepId id, Text text, int seconds, StepId next) implements VoiceOnly {}

    /**
     * Judges a job offer by the answers given so far: goes to the next question that is open, or, when the picture is clear
     * or nothing is left to ask, says why and goes on by how clear the signs are. An answer is the slot named by the sign.
     *
     * @param text before the reasons
     * @param questions one for each asked sign of {@link OfferQuestions}, in that order
     * @param strongAbroad as {@code strong}, for somebody who is abroad already: "do not go" comes too late
     * @param seen where to go when a text of the person shows signs, before anything is asked
     */
    record CheckOffer(
            StepId id,
            Text text,
            List<StepId> questions,
            StepId few,
            StepId some,
            StepId strong,
            StepId strongAbroad,
            StepId seen)
            implements Step {
        public CheckOffer {
            questions = List.copyOf(questions);
        }
    }

    /**
     * Asks which agency is meant, a name in a text and a licence number in a call, and tells what the list of this moment says.
     * What is answered is never kept. Without a list it says so and goes on.
     *
     * @param text the question
     * @param texts every {@link AgencyText}
     * @param next after an agency that is licensed, or of which nobody knows
     * @param warned after one whose licence is suspended, revoked or over
     * @param missing after one that is not on the list
     * @param listless where there is no list
     */
    record CheckAgency(
            StepId id,
            Text text,
            Map<AgencyText, Text> texts,
            StepId next,
            StepId warned,
            StepId missing,
            StepId listless)
            implements Waiting {
        public CheckAgency {
            texts = Map.copyOf(texts);
        }

        public Text text(AgencyText which) {
            return Objects.requireNonNull(texts.get(which));
        }
    }

    /**
     * Says what we know about a telephone number that stands in a text, wherever the person stands; nothing that people reported
     * proves anything, so no wording here may call somebody a cheat. As a step it says {@code text} and goes on.
     *
     * @param text that a number may be sent to us at any time
     * @param known a help number of ours; uses {@code {number}} and {@code {name}}
     * @param unchecked stands in our directory, but nobody checked it, so its name is not said; {@code {number}}
     * @param official on the list of staff; {@code {number}}, {@code {name}}, {@code {source}}, {@code {date}}
     * @param officialOld on the list of staff as {@code official}, but nobody confirmed it lately, so its name is not said; {@code {number}},
     *     {@code {date}}
     * @param warned somebody warned of it publicly; {@code {number}}, {@code {source}}, {@code {date}}
     * @param reported several people named it; {@code {number}}, {@code {count}}
     * @param unknown none of the above; {@code {number}}
     * @param told where to go on after that
     */
    record CheckNumber(
            StepId id,
            Text text,
            StepId next,
            Text known,
            Text unchecked,
            Text official,
            Text officialOld,
            Text warned,
            Text reported,
            Text unknown,
            StepId told)
            implements Step {}

    /** The conversation rests; the next text starts afresh. */
    record End(StepId id) implements Step {}
}
