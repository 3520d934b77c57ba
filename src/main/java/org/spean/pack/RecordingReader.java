package org.spean.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.content.PromptRecording;
import org.spean.content.PromptScript;
import org.spean.content.PromptState;
import org.spean.model.Language;

/** Reads the entries of one manifest and holds each against its text and its sound. */
final class RecordingReader {
    private static final Map<String, PromptState> STATES =
            Arrays.stream(PromptState.values()).collect(Collectors.toUnmodifiableMap(PromptState::word, s -> s));
    private static final int MOST_BYTES = 1 << 20; // two minutes; a prompt lasts half a minute at the most

    private final Path content;
    private final Language language;
    private final Map<String, PromptScript> scripts;
    private final Draft draft;
    private final Map<String, Place> seen = new HashMap<>();

    /** An entry without a mistake. */
    record Entry(String id, PromptRecording recording) {}

    RecordingReader(Path content, Language language, List<PromptScript> scripts, Draft draft) {
        this.content = content;
        this.language = language;
        this.scripts = scripts.stream().collect(Collectors.toMap(PromptScript::id, Function.identity()));
        this.draft = draft;
    }

    /** Whether an entry read so far has this id. */
    boolean names(String id) {
        return seen.containsKey(id);
    }

    /** The recording; empty for {@code state: missing} and for an entry with a mistake, which was told. */
    Optional<Entry> read(Block block) {
        Scalar id = block.word("id");
        PromptState state = Fields.oneOf(block, "state", STATES, PromptState.MISSING);
        Optional<PromptScript> script = script(id);
        if (state == PromptState.MISSING) {
            block.close();
            return Optional.empty();
        }
        Scalar version = shaped(block, "version", "[0-9a-f]{12}");
        Scalar voice = block.word("voice");
        if (!block.has("date")) {
            block.missing("date");
        }
        Optional<LocalDate> date = Fields.day(block, "date");
        Scalar hash = shaped(block, "hash", "[0-9a-f]{32}");
        Optional<String> approvedBy = approvedBy(block, state, voice);
        block.close();
        if (script.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        if (state == PromptState.DRAFT_SYNTHETIC && !script.get().path().maySynthesize()) {
            draft.tell(id.place()
                    .error(
                            "The prompt %s belongs to %s, where no machine may speak."
                                    .formatted(id.value(), script.get().path().word()),
                            "Record it with a person."));
            return Optional.empty();
        }
        if (!version.value().equals(script.get().version())) {
            draft.tell(version.place()
                    .warning(
                            "The text of " + id.value() + " was changed after it was recorded; it counts as missing.",
                            "Record it again."));
        }
        return isSound(id, hash)
                ? Optional.of(new Entry(
                        id.value(),
                        new PromptRecording(
                                version.value(), state, voice.value(), date.get(), hash.value(), approvedBy)))
                : Optional.empty();
    }

    private Optional<PromptScript> script(Scalar id) {
        if (id.value().isEmpty()) {
            return Optional.empty();
        }
        Place first = seen.putIfAbsent(id.value(), id.place());
        if (first != null) {
            draft.tell(id.place()
                    .error(
                            "There is a second entry for " + id.value() + "; the first is in " + first + ".",
                            "Delete one."));
            return Optional.empty();
        }
        Optional<PromptScript> script = Optional.ofNullable(scripts.get(id.value()));
        if (script.isEmpty()) {
            draft.tell(
                    id.place()
                            .error(
                                    "The pack has no text called " + id.value() + " to be said.",
                                    "Correct the id (`prompts export-scripts` lists them), or delete the entry and its sound."));
        }
        return script;
    }

    private Optional<String> approvedBy(Block block, PromptState state, Scalar voice) {
        if (state != PromptState.APPROVED) {
            return block.maybe("approved-by").map(Scalar::value);
        }
        Scalar by = block.word("approved-by");
        if (!by.value().isEmpty() && by.value().equals(voice.value())) {
            draft.tell(by.place()
                    .error("The speaker approved the own recording.", "Let a second person hear it beside its text."));
        }
        return Optional.of(by.value());
    }

    private Scalar shaped(Block block, String field, String shape) {
        Scalar word = block.word(field);
        if (!word.value().isEmpty() && !word.value().matches(shape)) {
            draft.tell(word.place()
                    .error("`" + field + "` cannot be `" + word.value() + "`.", "Let `prompts import` write it."));
        }
        return word;
    }

    private boolean isSound(Scalar id, Scalar hash) {
        Path file = PromptFiles.sound(content, language, id.value());
        Place place = draft.placeOf(id.value() + ".wav");
        try {
            if (!Files.isRegularFile(file)) {
                draft.tell(id.place()
                        .error("The sound " + id.value() + ".wav is missing.", "Put it beside the manifest."));
                return false;
            }
            if (Files.size(file) > MOST_BYTES) {
                draft.tell(place.error("This sound is larger than 1 MB.", "Record a shorter prompt."));
                return false;
            }
            if (!PromptFiles.hash(Files.readAllBytes(file)).equals(hash.value())) {
                draft.tell(hash.place()
                        .error(
                                "The sound " + id.value() + ".wav is not the one that was imported.",
                                "Delete this entry and run `prompts import` with the right recording."));
                return false;
            }
            return true;
        } catch (IOException e) {
            draft.tell(place.error("This sound cannot be read.", "Give the user who runs Spean the right to read it."));
            return false;
        }
    }
}
