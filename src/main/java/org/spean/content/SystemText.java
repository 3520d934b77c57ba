package org.spean.content;

import java.util.Set;

/** The engine's own sentences, written in {@code texts.yaml} under {@link #key}. */
public enum SystemText {
    /** Last line of a menu: the fixed keys. */
    FIXED_KEYS("fixed-keys"),
    /** After an input that was not understood, before the question again. */
    NOT_UNDERSTOOD("not-understood"),
    /** After a number or a name that is no answer to the question, before it comes again. */
    ANSWER_FIRST("answer-first"),
    /** After two misses, before a person is offered. */
    NOT_UNDERSTOOD_TWICE("not-understood-twice"),
    /** Instead of the two before, to somebody with an open case: their words are kept in it. */
    KEPT_FOR_PERSON("kept-for-person"),
    /** "Did you mean" before at most three numbered choices. */
    DID_YOU_MEAN("did-you-mean"),
    /** After an advice item when more follow: how to get the next. */
    MORE("more"),
    /** After an answer that ends: how to get the menu or a person. */
    WHAT_NEXT("what-next"),
    /** Mark behind a fact that nobody verified yet (demo only). */
    UNVERIFIED("unverified"),
    /** After words such as "they beat me": whether they mean danger now; the answers are 1 and 2, or yes and no. */
    IN_DANGER("in-danger"),
    /** When no number may be given: a person will answer. */
    NO_NUMBER("no-number"),
    /** A corridor that nobody confirmed lately; uses {date}. */
    NOT_CONFIRMED_SINCE("not-confirmed-since"),
    /** What staff learned of a corridor and gave no words for; uses {country} and {date}. */
    CORRIDOR_OPEN("corridor-open"),
    CORRIDOR_RESTRICTED("corridor-restricted"),
    CORRIDOR_CLOSED("corridor-closed"),
    CORRIDOR_UNKNOWN("corridor-unknown"),
    /** A text was sent before the language is known, in both languages. */
    CHOOSE_LANGUAGE("choose-language"),
    /** One notice when a person floods; uses {numbers}. */
    FLOOD_NOTICE("flood-notice"),
    /** The answer when Redis or a flow is broken; uses {numbers}. Never says who we are. */
    SAFETY("safety"),
    /** The same for STOP: it is kept and will act. */
    SAFETY_STOP("safety-stop"),
    /** A message without words: a picture, a voice message. */
    NO_WORDS("no-words"),
    /** Neutral sentence for a feature that failed. */
    SORRY("sorry"),
    /** How to skip a question that may be skipped. */
    SKIP_HINT("skip-hint"),
    /** The first words of a call, at most 6 s: whether others hear of it (khmer.md section 6.3, rule 1). */
    VOICE_GREETING("voice-greeting"),
    /** Which key means danger; said at once after the greeting (rule 1). */
    VOICE_DANGER_KEY("voice-danger-key"),
    /** By voice: which key chooses this language. */
    VOICE_LANGUAGE("voice-language"),
    /** One choice by voice, the option before the key (rule 3); uses {label} and {key}. */
    VOICE_OPTION("voice-option"),
    /** The keys for danger and for a person, in few words: the end of every menu by voice. */
    VOICE_FIXED_KEYS("voice-fixed-keys"),
    /** How to hear it again and how to go back: told to who pressed no key or a wrong one. */
    VOICE_MORE_KEYS("voice-more-keys"),
    /** The keys of a yes-or-no question by voice. */
    VOICE_YES_NO("voice-yes-no"),
    /** By voice: at which part of the day to call back; 1, 2 and 3 are 9, 14 and 18 o'clock. */
    VOICE_HOUR("voice-hour"),
    /** By voice: the last words of a call that has lasted too long. */
    VOICE_TIME_IS_UP("voice-time-is-up"),
    /** By voice, after advice: key 1 says it again (rule 4). */
    VOICE_ADVICE_AGAIN("voice-advice-again"),
    /** By voice, after advice: key 2 sends it as a text. */
    VOICE_ADVICE_COPY("voice-advice-copy"),
    /** By voice, after advice when more follows: key 3 gives the next one. */
    VOICE_ADVICE_NEXT("voice-advice-next"),
    /** By voice, after advice: which key goes back. */
    VOICE_BACK_KEY("voice-back-key"),
    /** By voice, when an answer has ended. */
    VOICE_WHAT_NEXT("voice-what-next"),
    /** By voice, after two misses: a person follows. */
    VOICE_PERSON_HELPS("voice-person-helps"),
    /** By voice: the last words when silence after an offer means "call me" (rule 7). */
    VOICE_CALL_BACK("voice-call-back"),
    /** By voice: somebody of ours is rung now. */
    VOICE_RINGING("voice-ringing"),
    /** By voice: nobody of ours is there, or nobody took the call. */
    VOICE_NOBODY_FREE("voice-nobody-free"),
    /** By voice: the last words after a talk with a person of ours. */
    VOICE_TALKED("voice-talked"),
    /** By voice, when the caller was asked to speak and there is nothing. */
    VOICE_HEARD_NOTHING("voice-heard-nothing"),
    /** By voice, when the caller spoke after the tone. */
    VOICE_MESSAGE_KEPT("voice-message-kept"),
    /** By voice, to a caller whose number is hidden: we cannot call or text them. */
    VOICE_CALL_AGAIN("voice-call-again"),
    /** The first words of a call that we made, and all until a key says who listens (khmer.md section 6.3, rule 8). */
    VOICE_OWN_CALL("voice-own-call"),
    /** By voice, once a key says that the person listens: why we call (rule 8). */
    VOICE_WHY_WE_CALL("voice-why-we-call"),
    /** The first words of a call that brings an alert: nothing tells who calls, or of what the news is. */
    VOICE_ALERT_CALL("voice-alert-call"),
    /** By voice, before an alert, once a key asked for it: why we call. */
    VOICE_ALERT_WHY("voice-alert-why"),
    /** By voice, after an alert: key 1 says it again, 2 ends them for good. */
    VOICE_ALERT_KEYS("voice-alert-keys"),
    /** By voice: whether no more alerts are wanted, a question with yes and no. */
    VOICE_ALERT_STOP("voice-alert-stop"),
    /** By voice, the last words of somebody who wants no more alerts. */
    VOICE_ALERT_STOPPED("voice-alert-stopped"),
    /** By voice, after the numbers in danger: which key gives a person. */
    VOICE_PERSON_KEY("voice-person-key"),
    /** By voice, after numbers: which key sends them as a text, and how to hear them again. */
    VOICE_COPY_OFFER("voice-copy-offer"),
    /** By voice, before numbers are sent as a text: whether that is safe. */
    VOICE_COPY_SAFE("voice-copy-safe"),
    /** By voice: the text is on its way. */
    VOICE_COPY_SENT("voice-copy-sent"),
    /** By voice: no text is sent. */
    VOICE_COPY_NOT_SENT("voice-copy-not-sent"),
    /** The answers to a question about a job offer. */
    OFFER_YES("offer-yes"),
    OFFER_NO("offer-no"),
    OFFER_UNSURE("offer-unsure"),
    /** By voice, after four countries: key 5 is another one. */
    VOICE_OTHER_COUNTRY("voice-other-country"),
    /** By voice, first in a call: an earlier conversation ended in the middle; 1 goes on there, 2 is the main menu. */
    VOICE_GO_ON("voice-go-on"),
    /** After the main menu: the word that goes on where a call broke off; a word of NEXT. */
    GO_ON("go-on"),
    /** By voice, when we are broken; numbers follow. Never says who we are. */
    VOICE_SAFETY("voice-safety"),
    /** By voice, to one of our people before the caller hears them (StaffLeg). */
    STAFF_WHISPER("staff-whisper"),
    /** The recording line: the first words of the recording line. */
    RECORD_PIN("record-pin"),
    /** The recording line: a key that means nothing. */
    RECORD_NOT_UNDERSTOOD("record-not-understood"),
    /** The recording line: whatever is wrong with a PIN. */
    RECORD_WRONG_PIN("record-wrong-pin"),
    /** The recording line: which language is recorded. */
    RECORD_LANGUAGE("record-language"),
    /** The recording line: which sentence of the sheet. */
    RECORD_NUMBER("record-number"),
    /** The recording line: a number that the sheet lacks. */
    RECORD_NO_SUCH_NUMBER("record-no-such-number"),
    /** The recording line: before the number. */
    RECORD_SCRIPT("record-script"),
    /** The recording line: before the tone. */
    RECORD_SPEAK("record-speak"),
    /** The recording line: an empty recording. */
    RECORD_NOTHING_HEARD("record-nothing-heard"),
    /** The recording line: while the recording is fetched. */
    RECORD_MOMENT("record-moment"),
    /** The recording line: a recording that is almost silent. */
    RECORD_TOO_QUIET("record-too-quiet"),
    /** The recording line: a recording that is clipped. */
    RECORD_TOO_LOUD("record-too-loud"),
    /** The recording line: a recording longer than a minute. */
    RECORD_TOO_LONG("record-too-long"),
    /** The recording line: a knock in the recording. */
    RECORD_UNEVEN("record-uneven"),
    /** The recording line: the platform does not give it. */
    RECORD_NOT_FETCHED("record-not-fetched"),
    /** The recording line: before the recording is played. */
    RECORD_THIS_IS("record-this-is"),
    /** The recording line: after it was played. */
    RECORD_KEEP("record-keep"),
    /** The recording line: kept, not yet approved. */
    RECORD_KEPT("record-kept"),
    /** The recording line: the store is away. */
    RECORD_NOT_KEPT("record-not-kept"),
    /** The recording line: the recording line is broken. */
    RECORD_LATER("record-later"),
    /** The recording line: the last words. */
    RECORD_GOODBYE("record-goodbye"),
    /** To our own people by SMS: somebody in danger waits; no word of what it is about. */
    CASE_WAITING("case-waiting");

    private final String key;

    SystemText(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Whether only our own people hear it. */
    public boolean isForStaff() {
        return key.startsWith("staff-") || key.startsWith("record-");
    }

    /** Placeholders the engine fills for this text. */
    public Set<String> placeholders() {
        return switch (this) {
            case FLOOD_NOTICE, SAFETY, SAFETY_STOP -> Set.of("numbers");
            case NOT_CONFIRMED_SINCE -> Set.of("date");
            case CASE_WAITING -> Set.of("minutes");
            case CORRIDOR_OPEN, CORRIDOR_RESTRICTED, CORRIDOR_CLOSED, CORRIDOR_UNKNOWN -> Set.of("country", "date");
            case VOICE_OPTION -> Set.of("label", "key");
            case FIXED_KEYS,
                    NOT_UNDERSTOOD,
                    NOT_UNDERSTOOD_TWICE,
                    KEPT_FOR_PERSON,
                    ANSWER_FIRST,
                    DID_YOU_MEAN,
                    IN_DANGER,
                    MORE,
                    WHAT_NEXT,
                    UNVERIFIED,
                    NO_NUMBER,
                    CHOOSE_LANGUAGE,
                    NO_WORDS,
                    SORRY,
                    SKIP_HINT,
                    VOICE_GREETING,
                    VOICE_DANGER_KEY,
                    VOICE_LANGUAGE,
                    VOICE_FIXED_KEYS,
                    VOICE_YES_NO,
                    VOICE_HOUR,
                    VOICE_TIME_IS_UP,
                    VOICE_MORE_KEYS,
                    VOICE_ADVICE_AGAIN,
                    VOICE_ADVICE_COPY,
                    VOICE_ADVICE_NEXT,
                    VOICE_BACK_KEY,
                    VOICE_WHAT_NEXT,
                    VOICE_PERSON_HELPS,
                    VOICE_CALL_BACK,
                    VOICE_RINGING,
                    VOICE_NOBODY_FREE,
                    VOICE_TALKED,
                    VOICE_HEARD_NOTHING,
                    VOICE_MESSAGE_KEPT,
                    VOICE_CALL_AGAIN,
                    VOICE_OWN_CALL,
                    VOICE_WHY_WE_CALL,
                    VOICE_ALERT_CALL,
                    VOICE_ALERT_WHY,
                    VOICE_ALERT_KEYS,
                    VOICE_ALERT_STOP,
                    VOICE_ALERT_STOPPED,
                    VOICE_PERSON_KEY,
                    VOICE_COPY_OFFER,
                    VOICE_COPY_SAFE,
                    VOICE_COPY_SENT,
                    VOICE_COPY_NOT_SENT,
                    OFFER_YES,
                    OFFER_NO,
                    OFFER_UNSURE,
                    VOICE_OTHER_COUNTRY,
                    VOICE_GO_ON,
                    GO_ON,
                    VOICE_SAFETY,
                    STAFF_WHISPER,
                    RECORD_PIN,
                    RECORD_NOT_UNDERSTOOD,
                    RECORD_WRONG_PIN,
                    RECORD_LANGUAGE,
                    RECORD_NUMBER,
                    RECORD_NO_SUCH_NUMBER,
                    RECORD_SCRIPT,
                    RECORD_SPEAK,
                    RECORD_NOTHING_HEARD,
                    RECORD_MOMENT,
                    RECORD_TOO_QUIET,
                    RECORD_TOO_LOUD,
                    RECORD_TOO_LONG,
                    RECORD_UNEVEN,
                    RECORD_NOT_FETCHED,
                    RECORD_THIS_IS,
                    RECORD_KEEP,
                    RECORD_KEPT,
                    RECORD_NOT_KEPT,
                    RECORD_LATER,
                    RECORD_GOODBYE -> Set.of();
        };
    }
}
