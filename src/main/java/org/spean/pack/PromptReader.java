package org.spean.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.content.ContentPack;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.content.PromptRecording;
import org.spean.content.PromptScript;
import org.spean.model.Language;
import org.spean.model.Problem;

/**
 * Reads the manifests of the recordings against the texts of a pack. What a manifest does not name is missing: an absent
 * manifest is a language without recordings. Blocks on files.
 */
public final class PromptReader {
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::what);

    private final Path content;
    private final ReadRules rules;
    private final List<Problem> problems = new ArrayList<>();

    private PromptReader(Path content, ReadRules rules) {
        this.content = content;
        this.rules = rules;
    }

    /** The book of a pack, with every problem of every manifest. Never throws for what a person wrote. */
    public static PromptsResult read(Path content, ContentPack pack, ReadRules rules) {
        PromptReader reader = new PromptReader(content, rules);
        List<Prompt> prompts = new ArrayList<>();
        for (Language language : Language.values()) {
            prompts.addAll(reader.prompts(language, PromptScripts.of(pack, language)));
        }
        return new PromptsResult(
                new PromptBook(prompts),
                reader.problems.stream().distinct().sorted(BY_PLACE).toList());
    }

    private List<Prompt> prompts(Language language, List<PromptScript> scripts) {
        Consumer<Problem> tell = problems::add;
        SourceFolder folder = new SourceFolder(PromptFiles.folder(content, language), rules, tell);
        Draft draft = new Draft(folder, tell);
        RecordingReader recordings = new RecordingReader(content, language, scripts, draft);
        Map<String, PromptRecording> read = new HashMap<>();
        root(folder, tell).ifPresent(root -> {
            for (Block block : Block.listOf(root, "A recording", draft)) {
                recordings.read(block).ifPresent(found -> read.putIfAbsent(found.id(), found.recording()));
            }
            strangers(language, recordings, draft);
        });
        return scripts.stream()
                .map(script -> new Prompt(script, Optional.ofNullable(read.get(script.id()))))
                .toList();
    }

    private Optional<Node> root(SourceFolder folder, Consumer<Problem> tell) {
        Place place = folder.shown(PromptFiles.MANIFEST);
        Path file = Path.of(place.file());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > rules.fileBytes()) {
                tell.accept(place.error(
                        "This manifest is larger than " + rules.fileBytes() / 1024 + " KB.", "Shorten it."));
                return Optional.empty();
            }
            SourceFile source = new SourceFile(PromptFiles.MANIFEST, place.file(), Files.readAllBytes(file));
            return Yaml.parse(source, rules, tell);
        } catch (IOException e) {
            tell.accept(place.error("This file cannot be read.", "Give the user who runs Spean the right to read it."));
            return Optional.empty();
        }
    }

    /** A sound that no entry names would be taken for a recording in use. */
    private void strangers(Language language, RecordingReader recordings, Draft draft) {
        try {
            for (String id : PromptFiles.ids(PromptFiles.folder(content, language))) {
                if (!recordings.names(id)) {
                    draft.tell(draft.placeOf(id + ".wav")
                            .warning("The manifest does not name this sound.", "Run `prompts import`, or delete it."));
                }
            }
        } catch (IOException e) {
            draft.tell(
                    draft.placeOf("").error("This folder cannot be read.", "Give the user who runs Spean the right."));
        }
    }
}
