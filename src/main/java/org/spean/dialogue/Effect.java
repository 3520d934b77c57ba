package org.spean.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.spean.content.CaseKind;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/**
 * Something that must be true once the turn is committed. Written in the same script as the session, so state and effect
 * cannot part (design section 4). All of them may be applied twice without harm.
 */
public sealed interface Effect {
    /** No message but an answer may go to this person until {@link OptIn}. */
    record OptOut() implements Effect {}

    /** Takes back {@link OptOut}. */
    record OptIn() implements Effect {}

    /** Keeps language and country beyond the session. */
    record Remember(Optional<Language> language, Optional<Country> country) implements Effect {}

    /**
     * The person agreed to alerts.
     *
     * @param province two-digit code, or {@code all}
     * @param topic alert topic id, or {@code all}
     * @param consent what they agreed to, as they read it; kept once a version and language, so that it can be shown years later
     */
    record Subscribe(String province, String topic, Language language, Consent consent) implements Effect {}

    /** A consent wording and its version, e.g. {@code 2026-11-25}. */
    record Consent(String version, String wording) {}

    /**
     * Opens a case, or raises the open one: kind and facts are merged, the more urgent kind wins.
     *
     * @param facts short values by slot name; stored encrypted
     */
    record OpenCase(String caseId, CaseKind kind, Map<String, String> facts) implements Effect {
        public OpenCase {
            facts = Map.copyOf(facts);
        }
    }

    /**
     * The person was asked for a consent about their case and answered; the latest answer counts.
     *
     * @param question id of the question, e.g. {@code report.consent}
     * @param consent what was asked, as they read it; kept once a version and language, so that it can be shown years later
     */
    record AnswerConsent(String caseId, String question, boolean agreed, Language language, Consent consent)
            implements Effect {}

    /**
     * Staff should see the case as soon as one of a more urgent kind, because of what was told in it. Never lowers, and opens nothing.
     *
     * @param like the kind whose place in the queue it takes
     */
    record RaiseCase(String caseId, CaseKind like) implements Effect {}

    /**
     * What the person wrote joins the case.
     *
     * @param label the slot it answers, e.g. {@code what-happened}
     * @param text their words, at most 1,600 letters; stored encrypted
     */
    record AddToCase(String caseId, String label, String text) implements Effect {}

    /**
     * Calls the person: at once, or at the hour they gave; never outside 08:00 to 20:00 in Phnom Penh. One call waits for a person
     * at the most: a later wish takes the place of an earlier one.
     *
     * @param hour 8 to 20
     */
    record CallBack(OptionalInt hour) implements Effect {}

    /**
     * The person took a call that we made and said so: what {@link CallBack} they asked for before is done. Nothing else is: who
     * picks up and hangs up again is called again.
     */
    record Reached() implements Effect {}

    /**
     * The person pressed 1 to hear an alert, or heard it. Never taken back: a later part of it replaces an earlier one.
     *
     * @param row as in {@link Input.AlertCall}
     * @param whole to its end, or a key that shows that they had enough; otherwise it has only begun
     */
    record AlertHeard(String row, boolean whole) implements Effect {}

    /** Takes back {@link CallBack}: they talked to us, or want no call. */
    record NoCallBack() implements Effect {}

    /**
     * What was said in a call, as texts to the same number: only where the person said that it is safe.
     *
     * @param bodies each ready to send
     */
    record SendCopy(List<String> bodies) implements Effect {
        public SendCopy {
            bodies = List.copyOf(bodies);
        }
    }

    /**
     * What the caller spoke joins the case: it is fetched from the platform, kept sealed, and deleted there.
     *
     * @param recording the platform's id
     * @param seconds its length, as the platform says
     */
    record KeepRecording(String caseId, String recording, int seconds) implements Effect {}

    /**
     * The person named this number in a report: it counts once for them, for 180 days, and staff see the cases that name it
     * together.
     */
    record ReportNumber(PhoneNumber number, String caseId) implements Effect {}

    /**
     * Begins a story, which holds nothing that names the person: it is kept under its own id.
     *
     * @param storyId see {@link Stories}
     * @param facts topic, place, year
     */
    record BeginStory(String storyId, Map<String, String> facts) implements Effect {
        public BeginStory {
            facts = Map.copyOf(facts);
        }
    }

    /** What the person wrote joins the story; stored encrypted. */
    record AddToStory(String storyId, String text) implements Effect {}

    /** What they spoke joins the story; as {@link KeepRecording}. */
    record SpeakStory(String storyId, String recording, int seconds) implements Effect {}

    /** Erases everything about the person but the opt-out mark. Nothing else of the same turn is kept. */
    record Erase() implements Effect {}
}
