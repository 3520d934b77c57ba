package org.spean.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.model.Problem;

/**
 * Reads a content folder as {@code config/content/README.md} describes it. Blocks on files and takes some hundred
 * milliseconds for a full pack: call it at the start or from a worker, never on an event loop.
 */
public final class PackReader {
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::severity);

    private PackReader() {}

    /** The pack, or all its problems. Never throws for what a person wrote, nor for files that cannot be read. */
    public static PackResult read(Path folder, ReadRules rules) {
        List<Problem> problems = new ArrayList<>();
        SourceFolder source = new SourceFolder(folder, rules, problems::add);
        Draft draft = new Draft(source, problems::add);
        List<SourceFile> files = source.read();
        if (!source.isWhole()) {
            draft.markIncomplete();
        }
        for (SourceFile file : files) {
            Yaml.parse(file, rules, problems::add)
                    .ifPresentOrElse(root -> readFile(file, root, draft), draft::markIncomplete);
        }
        new OfferSteps(draft).add();
        if (!files.isEmpty()) {
            new PackChecks(rules).run(draft, problems::add);
        }
        List<Problem> sorted = problems.stream().distinct().sorted(BY_PLACE).toList();
        return sorted.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)
                ? new PackResult.Broken(sorted)
                : new PackResult.Loaded(new PackBuilder(draft).build(SourceFolder.version(files)), sorted);
    }

    private static void readFile(SourceFile file, Node root, Draft draft) {
        RegionsReader regions = new RegionsReader(draft);
        switch (file.name()) {
            case SourceFolder.SAMPLE_AGENCIES -> new AgenciesReader(draft).read(file, root);
            case "texts.yaml" -> new TextsReader(draft).read(file, root);
            case "keywords.yaml" -> new KeywordsReader(draft).read(file, root);
            case "hotlines.yaml" -> new HotlinesReader(draft).read(root);
            case "places.yaml" -> new PlacesReader(draft).read(root);
            case "provinces.yaml" -> regions.provinces(root);
            case "countries.yaml" -> regions.countries(root);
            case "corridors.yaml" -> regions.corridors(root);
            case "alert-topics.yaml" -> regions.alertTopics(root);
            case SourceFolder.CANNED -> new StaffWordsReader(draft).canned(root);
            case SourceFolder.DISCREET -> new StaffWordsReader(draft).discreet(file, root);
            case SourceFolder.OFFER -> new OfferReader(draft).read(file, root);
            default -> {
                if (file.name().startsWith("flows/")) {
                    new FlowReader(draft).read(file, root);
                } else {
                    new AdviceReader(draft).read(file, root);
                }
            }
        }
    }
}
