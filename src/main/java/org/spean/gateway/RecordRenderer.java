package org.spean.gateway;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.calls.RecordingStep.Answer;
import org.spean.calls.RecordingStep.Piece;
import org.spean.calls.RecordingStep.Sentence;
import org.spean.calls.RecordingStep.Then;
import org.spean.dialogue.Reply;
import org.spean.model.Language;

/**
 * Turns of the recording line to TwiML, in the nesting both platforms allow (twilio-and-somleng.md section 6.3). Where a sentence is
 * not recorded in a language its English words are said: these callers are our own people.
 */
final class RecordRenderer {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>";
    private static final String TAIL = "</Response>";
    private static final int SECONDS_FOR_A_KEY = 5;

    private final CallUrls urls;
    private final Prompts prompts;

    RecordRenderer(CallUrls urls, Prompts prompts) {
        this.urls = urls;
        this.prompts = prompts;
    }

    /**
     * One answer.
     *
     * @param language of the member of staff; empty while nobody has said who it is: both are heard
     * @param next the step that follows
     */
    String render(Answer answer, Optional<Language> language, int next) {
        StringBuilder said = new StringBuilder(512);
        for (Piece piece : answer.pieces()) {
            switch (piece) {
                case Piece.Say say -> say(say.sentence(), language, said);
                case Piece.Digits digits -> digits(Integer.toString(digits.number()), language, said);
                case Piece.Play play -> play(play.clip(), said);
            }
        }
        String url = urls.record(next);
        return HEAD
                + switch (answer.then()) {
                    case Then.Gather gather ->
                        "<Gather action=\"" + url + "\" method=\"POST\" numDigits=\"" + gather.digits()
                                + "\" timeout=\"" + SECONDS_FOR_A_KEY + "\" finishOnKey=\""
                                + (gather.hash() ? "#" : "") + "\" actionOnEmptyResult=\"true\">" + said + "</Gather>"
                                + CallVerbs.redirect(url);
                    case Then.Record record -> said + CallVerbs.record(record.seconds(), url, urls.recordingNews());
                    case Then.Wait wait -> {
                        play("silence800", said);
                        yield said + CallVerbs.redirect(url);
                    }
                    case Then.HangUp hangUp -> said + "<Hangup/>";
                }
                + TAIL;
    }

    private void say(Sentence sentence, Optional<Language> language, StringBuilder said) {
        List<List<String>> recorded = Stream.of(Language.values())
                .filter(one -> language.isEmpty() || language.get() == one)
                .flatMap(one -> prompts.forStaff(sentence.key(), one).stream())
                .toList();
        recorded.forEach(clips -> clips.forEach(clip -> play(clip, said)));
        if (recorded.isEmpty()) {
            english(sentence.words(), said);
        }
    }

    private void digits(String number, Optional<Language> language, StringBuilder said) {
        Optional<List<String>> clips = language.flatMap(one -> prompts.clips(new Reply.Piece.Number(one, number)));
        clips.ifPresentOrElse(
                all -> all.forEach(clip -> play(clip, said)), () -> english(String.join(" ", number.split("")), said));
    }

    private static void english(String words, StringBuilder said) {
        said.append("<Say language=\"en-US\">");
        TwimlRenderer.escape(words, said);
        said.append("</Say>");
    }

    private void play(String clip, StringBuilder said) {
        said.append("<Play>").append(urls.file("/prompts/" + clip + ".wav")).append("</Play>");
    }
}
