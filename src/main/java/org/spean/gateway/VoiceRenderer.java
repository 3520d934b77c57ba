package org.spean.gateway;

import java.util.List;
import java.util.Optional;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Reply.Piece;
import org.spean.model.Language;

/**
 * What is said in a call to TwiML: a pure function that emits only verbs both platforms run, in the nesting both allow
 * (twilio-and-somleng.md sections 3.1 and 6.3). No Khmer in {@code <Say>}: no platform speaks it; a Khmer sentence without a
 * recording is two tones.
 */
final class VoiceRenderer {
    /** What an answer may be at the most (issue 3, "Speed"). */
    static final int LARGEST = 4096;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>";
    private static final String TAIL = "</Response>";
    private static final int SECONDS_FOR_A_KEY = 5;
    private static final String GATHER = "\" method=\"POST\" numDigits=\"1\" timeout=\"" + SECONDS_FOR_A_KEY
            + "\" finishOnKey=\"\" actionOnEmptyResult=\"true\">";

    /** Between the keys of a number: khmer.md section 6.3, rule 5. */
    private static final int SECONDS_FOR_A_NUMBER = 8;

    private static final String GATHER_NUMBER = "\" method=\"POST\" timeout=\"" + SECONDS_FOR_A_NUMBER
            + "\" finishOnKey=\"#\" actionOnEmptyResult=\"true\">";

    /** After an alert: who hangs up later has heard it. */
    private static final String GATHER_END =
            "\" method=\"POST\" numDigits=\"1\" timeout=\"1\"" + " finishOnKey=\"\" actionOnEmptyResult=\"true\">";

    private static final int TWICE = 2;

    /** Served under these names by whoever serves the recordings. */
    private static final String TWO_TONES = "two-tone";

    private static final String PAUSE = "silence800";

    private final CallUrls urls;
    private final String sounds;
    private final Prompts prompts;
    private final boolean showsWords;
    private final CallVerbs verbs;

    /** Where nobody of ours can be rung. */
    VoiceRenderer(PublicUrl publicUrl, String gateway, Prompts prompts, boolean showsWords) {
        this(
                publicUrl,
                gateway,
                prompts,
                showsWords,
                new CallVerbs(new CallUrls(publicUrl, gateway), NobodyOnDuty.INSTANCE, Optional.empty(), false));
    }

    /** @param showsWords whether the words of a missing Khmer clip go along as a comment, for the simulator */
    VoiceRenderer(PublicUrl publicUrl, String gateway, Prompts prompts, boolean showsWords, CallVerbs verbs) {
        this.urls = new CallUrls(publicUrl, gateway);
        this.sounds = "<Play>" + urls.file("/prompts/");
        this.prompts = prompts;
        this.showsWords = showsWords;
        this.verbs = verbs;
    }

    /** What is answered to somebody who must get no automatic answer: our own number calling us. */
    static String reject() {
        return HEAD + "<Reject reason=\"busy\"/>" + TAIL;
    }

    /** The end of a call without a word. */
    static String hangUp() {
        return HEAD + "<Hangup/>" + TAIL;
    }

    /**
     * One answer.
     *
     * @param next the step token of the key that is waited for
     * @return at most {@link #LARGEST} bytes as far as nothing that a caller needs is lost: the words for the simulator are
     *     left out first, then the second reading of numbers
     */
    String render(List<Reply> replies, int next) {
        return render(replies, next, "");
    }

    /**
     * As above.
     *
     * @param mark added to the address of the key, with what joins it; empty for none
     */
    String render(List<Reply> replies, int next, String mark) {
        String whole = document(replies, next, mark, showsWords, TWICE);
        String withoutWords = showsWords && isTooLarge(whole) ? document(replies, next, mark, false, TWICE) : whole;
        return isTooLarge(withoutWords) ? document(replies, next, mark, false, 1) : withoutWords;
    }

    private String document(List<Reply> replies, int next, String mark, boolean withWords, int times) {
        Reply.Then then = new Reply.Then.Key();
        Language language = Language.KM;
        for (Reply reply : replies) {
            switch (reply) {
                case Reply.Message message -> {} // belongs to a text
                case Reply.Spoken spoken -> {
                    then = spoken.then();
                    language = language(spoken);
                }
            }
        }
        StringBuilder xml = new StringBuilder(LARGEST / 2).append(HEAD);
        switch (then) {
            case Reply.Then.Key key -> gather(replies, xml, withWords, times, urls.step(next) + mark, GATHER);
            case Reply.Then.Keys keys -> gather(replies, xml, withWords, times, urls.step(next) + mark, GATHER_NUMBER);
            case Reply.Then.Played played -> gather(replies, xml, withWords, times, urls.step(next) + mark, GATHER_END);
            case Reply.Then.Confirmation confirmation ->
                gather(replies, xml, withWords, times, urls.unconfirmed(next), GATHER);
            case Reply.Then.HangUp hangUp -> say(replies, xml, withWords, times).append("<Hangup/>");
            case Reply.Then.FindPerson find ->
                say(replies, xml, withWords, times).append(verbs.find(next, find.language()));
            case Reply.Then.Ring ring ->
                say(replies, xml, withWords, times).append(verbs.ring(ring.staff(), next, language));
            case Reply.Then.Listen listen ->
                say(replies, xml, withWords, times).append(verbs.listen(listen.seconds(), next));
        }
        return xml.append(TAIL).toString();
    }

    /**
     * For one key finishOnKey is empty, for # is a key of ours. Both platforms report silence then; the Redirect is for one that does not.
     */
    private void gather(List<Reply> replies, StringBuilder xml, boolean withWords, int times, String url, String how) {
        xml.append("<Gather action=\"").append(url).append(how);
        say(replies, xml, withWords, times);
        xml.append("</Gather>").append(CallVerbs.redirect(url));
    }

    private StringBuilder say(List<Reply> replies, StringBuilder xml, boolean withWords, int times) {
        boolean tones = false;
        for (Reply reply : replies) {
            switch (reply) {
                case Reply.Message message -> {} // belongs to a text
                case Reply.Spoken spoken -> {
                    for (Piece piece : spoken.pieces()) {
                        tones = piece(piece, xml, tones, withWords, times);
                    }
                }
            }
        }
        return xml;
    }

    /** The one a caller is spoken to in. */
    private static Language language(Reply.Spoken spoken) {
        return spoken.pieces().isEmpty()
                ? Language.KM
                : spoken.pieces().getFirst().language();
    }

    /** Adds a piece; whether it was two tones, because one pair stands for any number of missing clips in a row. */
    private boolean piece(Piece piece, StringBuilder said, boolean tonesBefore, boolean withWords, int times) {
        Optional<List<String>> clips =
                piece instanceof Piece.Sound sound ? Optional.of(List.of(sound.clip())) : prompts.clips(piece);
        if (clips.isPresent()) {
            play(piece, clips.get(), said, times);
            return false;
        }
        return switch (piece.language()) {
            case EN -> {
                said.append("<Say language=\"en-US\">");
                TwimlRenderer.escape(SayNumbers.forSay(piece), said);
                said.append("</Say>");
                yield false;
            }
            case KM -> {
                if (!tonesBefore) {
                    play(said, TWO_TONES);
                }
                if (withWords) {
                    said.append("<!-- ");
                    TwimlRenderer.escape(SayNumbers.plain(piece).replace("--", "- -"), said);
                    said.append(" -->");
                }
                yield true;
            }
        };
    }

    /** A number to dial is heard twice where there is room, digit by digit: each digit is a sound of its own. */
    private void play(Piece piece, List<String> clips, StringBuilder said, int times) {
        switch (piece) {
            case Piece.Words words -> clips.forEach(clip -> play(said, clip));
            case Piece.Number number -> {
                for (int time = 0; time < times; time++) {
                    clips.forEach(clip -> play(said, clip));
                    play(said, PAUSE);
                }
            }
            case Piece.Sound sound -> clips.forEach(clip -> play(said, clip));
        }
    }

    private void play(StringBuilder said, String clip) {
        said.append(sounds).append(clip).append(".wav</Play>");
    }

    /** In bytes of UTF-8, without making them. */
    private static boolean isTooLarge(String xml) {
        if (xml.length() > LARGEST) {
            return true;
        }
        int bytes = xml.length();
        for (int i = 0; i < xml.length(); i++) {
            char c = xml.charAt(i);
            // The two halves of a pair are four bytes.
            bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return bytes > LARGEST;
    }
}
