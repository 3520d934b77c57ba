package org.spean.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.content.PromptRecording;
import org.spean.content.PromptScript;
import org.spean.content.PromptState;
import org.spean.model.Language;
import org.spean.pack.PromptFiles;

/** Has a machine speak drafts, one after the other, each kept before the next is asked for. Blocks on network and files. */
final class Drafting {
    /** So many prompts in a row without an answer: the service is away, and the rest would only wait for nothing. */
    private static final int PATIENCE = 3;

    private final Path content;
    private final Language language;
    private final PatientSpeech speech;
    private final SpeechCache cache;
    private final ClipMaker clips;
    private final PrintWriter err;
    private final Map<String, PromptRecording> recordings = new TreeMap<>();

    /** What became of one prompt. */
    private enum Step {
        DRAFTED,
        /** This one not; the next may be. */
        REFUSED,
        UNANSWERED,
        /** No further request makes sense. */
        STOP
    }

    Drafting(
            Path content,
            Language language,
            PromptBook book,
            PatientSpeech speech,
            SpeechCache cache,
            ClipMaker clips,
            PrintWriter err) {
        this.content = content;
        this.language = language;
        this.speech = speech;
        this.cache = cache;
        this.clips = clips;
        this.err = err;
        for (Prompt prompt : book.of(language)) {
            prompt.recording().ifPresent(r -> recordings.put(prompt.script().id(), r));
        }
    }

    /** How many drafts were made; fewer than asked for where something was told on {@code err}. */
    int run(List<PromptScript> scripts, String voice, LocalDate today) throws IOException, InterruptedException {
        Files.createDirectories(PromptFiles.folder(content, language));
        int drafted = 0;
        int unanswered = 0;
        for (PromptScript script : scripts) {
            Step step = draft(script, voice, today);
            drafted += step == Step.DRAFTED ? 1 : 0;
            unanswered = step == Step.UNANSWERED ? unanswered + 1 : 0;
            if (step == Step.STOP) {
                break;
            }
            if (unanswered == PATIENCE) {
                err.println("spean: stopped, because the speech service does not answer. Run the command again later.");
                break;
            }
        }
        return drafted;
    }

    private Step draft(PromptScript script, String voice, LocalDate today) throws IOException, InterruptedException {
        String ssml = Ssml.of(voice, script.words());
        Optional<byte[]> before = cache.sound(ssml);
        if (before.isPresent()) {
            return take(script, ssml, before.get(), voice, today);
        }
        return switch (speech.speak(ssml)) {
            case SpeechAnswer.Audio audio -> take(script, ssml, audio.sound(), voice, today);
            case SpeechAnswer.Denied denied ->
                stop("spean: the speech service refuses the key (" + denied.status()
                        + "). Check SPEAN_SPEECH_KEY and SPEAN_SPEECH_REGION: a key belongs to one region.");
            case SpeechAnswer.TooMany many ->
                stop("spean: the speech service asks for a pause"
                        + many.pause()
                                .map(wait -> " of " + wait.toSeconds() + " s")
                                .orElse("")
                        + " (429). Run the command again later; what is made is kept.");
            case SpeechAnswer.Unavailable ill ->
                not(
                        script,
                        Step.UNANSWERED,
                        "the speech service is ill (" + ill.status() + "), also when asked again.");
            case SpeechAnswer.NoAnswer none -> not(script, Step.UNANSWERED, none.why() + ".");
            case SpeechAnswer.Refused refused ->
                not(
                        script,
                        Step.REFUSED,
                        "the speech service did not take it (" + refused.status() + "). Check the name of the voice.");
        };
    }

    /** Only a sound that the chain takes is cached: a bad one is asked for again. */
    private Step take(PromptScript script, String ssml, byte[] sound, String voice, LocalDate today)
            throws IOException {
        return switch (clips.make(sound)) {
            case ClipMaker.Made.Refused refused ->
                not(script, Step.REFUSED, "the sound cannot be used: " + refused.why());
            case ClipMaker.Made.Clip clip -> {
                cache.keep(ssml, sound);
                WholeFile.write(PromptFiles.sound(content, language, script.id()), clip.wav());
                recordings.put(
                        script.id(),
                        new PromptRecording(
                                script.version(),
                                PromptState.DRAFT_SYNTHETIC,
                                voice,
                                today,
                                PromptFiles.hash(clip.wav()),
                                Optional.empty()));
                Manifest.write(PromptFiles.folder(content, language).resolve(PromptFiles.MANIFEST), recordings);
                yield Step.DRAFTED;
            }
        };
    }

    private Step not(PromptScript script, Step step, String why) {
        err.println(script.id() + ": " + why);
        return step;
    }

    private Step stop(String line) {
        err.println(line);
        return Step.STOP;
    }
}
