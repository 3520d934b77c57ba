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
import org.spean.content.PromptState;
import org.spean.model.Language;
import org.spean.pack.PromptFiles;

/** Takes a folder of sounds into the content folder. A sound that is refused is named and the others go on. Blocks on files. */
final class RecordingImport {
    private static final long MOST_BYTES = 64L << 20;

    private final Path content;
    private final Language language;
    private final PromptBook book;
    private final ClipMaker clips;
    private final Map<String, PromptRecording> recordings = new TreeMap<>();

    RecordingImport(Path content, Language language, PromptBook book, ClipMaker clips) {
        this.content = content;
        this.language = language;
        this.book = book;
        this.clips = clips;
        for (Prompt prompt : book.of(language)) {
            prompt.recording().ifPresent(r -> recordings.put(prompt.script().id(), r));
        }
    }

    /** Whether every sound was taken. What was not is told on {@code err}, with the reason. */
    boolean run(Path folder, String voice, LocalDate today, PrintWriter out, PrintWriter err) {
        try {
            List<String> ids = PromptFiles.ids(folder);
            if (ids.isEmpty()) {
                err.println("spean: " + folder
                        + " has no sound. Name each ID.wav; `prompts export-scripts` lists the ids.");
                return false;
            }
            Files.createDirectories(PromptFiles.folder(content, language));
            int taken = 0;
            for (String id : ids) {
                Optional<String> refused = take(folder.resolve(id + ".wav"), id, voice, today);
                refused.ifPresent(why -> err.println(folder.resolve(id + ".wav") + ": " + why));
                taken += refused.isEmpty() ? 1 : 0;
            }
            Manifest.write(PromptFiles.folder(content, language).resolve(PromptFiles.MANIFEST), recordings);
            out.println(taken + " of " + ids.size() + " sounds taken; each waits for a second person's approval.");
            return taken == ids.size();
        } catch (IOException e) {
            err.println("spean: a file cannot be read or written: " + Lines.oneLine(e));
            return false;
        }
    }

    /** The reason against a sound, or nothing when it was taken. */
    private Optional<String> take(Path file, String id, String voice, LocalDate today) throws IOException {
        Optional<Prompt> prompt = book.prompt(language, id);
        if (prompt.isEmpty()) {
            return Optional.of(
                    "The pack has no prompt called " + id + ". Rename it; `prompts export-scripts` lists the ids.");
        }
        if (Files.size(file) > MOST_BYTES) {
            return Optional.of("The file is larger than 64 MB. Cut it.");
        }
        return switch (clips.make(Files.readAllBytes(file))) {
            case ClipMaker.Made.Refused refused -> Optional.of(refused.why());
            case ClipMaker.Made.Clip clip -> {
                Files.write(PromptFiles.sound(content, language, id), clip.wav());
                recordings.put(
                        id,
                        new PromptRecording(
                                prompt.get().script().version(),
                                PromptState.RECORDED,
                                voice,
                                today,
                                PromptFiles.hash(clip.wav()),
                                Optional.empty()));
                yield Optional.empty();
            }
        };
    }
}
