package org.spean.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.spean.content.PhoneRecording;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.content.PromptPath;
import org.spean.content.PromptState;
import org.spean.model.Language;
import org.spean.pack.VoiceRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code prompts status}: how much of the voice line is recorded, language by language, danger first. */
@Command(
        name = "status",
        description = "How much is recorded, by language and by what it is needed for; the way to help first.",
        mixinStandardHelpOptions = true)
final class PromptsStatus implements Callable<Integer> {
    private static final String ROW = "%-4s  %-8s  %6s  %7s  %5s  %15s  %8s  %8s%n";

    @ParentCommand
    private Prompts prompts = new Prompts();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return prompts.withPhone(spec, (read, phone) -> {
            PromptBook book = phone.into(read.book());
            PrintWriter out = spec.commandLine().getOut();
            out.printf(ROW, "lang", "path", "needed", "missing", "stale", "draft-synthetic", "recorded", "approved");
            for (Language language : Language.values()) {
                List<Prompt> all = book.of(language);
                for (PromptPath path : PromptPath.values()) {
                    row(out, language, path.word(), of(all, path));
                }
                row(out, language, "all", all);
            }
            out.println();
            for (Language language : Language.values()) {
                out.println(sentence(language, book.of(language)));
            }
            out.println(
                    VoiceRules.mayOpen(book)
                            ? "The voice line may open in live mode: the whole danger path is approved in Khmer."
                            : "The voice line stays closed in live mode. Not approved on the danger path in Khmer: "
                                    + String.join(", ", VoiceRules.lacking(book, Language.KM)));
            phone.waiting().forEach(one -> out.println(waiting(one)));
            return 0;
        });
    }

    private static String waiting(PhoneRecording one) {
        return "Recorded by telephone, waiting for a second person: %s %s by %s, %s: /prompts/%s.wav"
                .formatted(
                        one.language().code(),
                        one.promptId(),
                        one.recording().voice(),
                        one.recording().date(),
                        one.recording().hash());
    }

    private static List<Prompt> of(List<Prompt> all, PromptPath path) {
        return all.stream().filter(p -> p.script().path() == path).toList();
    }

    /** A stale recording is counted as stale and as missing. */
    private static void row(PrintWriter out, Language language, String path, List<Prompt> prompts) {
        out.printf(
                ROW,
                language.code(),
                path,
                prompts.size(),
                count(prompts, PromptState.MISSING),
                prompts.stream().filter(Prompt::isStale).count(),
                count(prompts, PromptState.DRAFT_SYNTHETIC),
                count(prompts, PromptState.RECORDED),
                count(prompts, PromptState.APPROVED));
    }

    private static String sentence(Language language, List<Prompt> all) {
        String name = switch (language) {
            case KM -> "Khmer";
            case EN -> "English";
        };
        long spoken = count(all, PromptState.RECORDED) + count(all, PromptState.APPROVED);
        long drafts = count(all, PromptState.DRAFT_SYNTHETIC);
        String people = spoken == 0
                ? "No recording exists in " + name + "."
                : String.format(Locale.ROOT, "%s: %d of %d prompts are spoken by a person.", name, spoken, all.size());
        return drafts == 0
                ? people
                : people
                        + String.format(
                                Locale.ROOT, " A machine speaks %d drafts; nobody hears them in live mode.", drafts);
    }

    private static long count(List<Prompt> prompts, PromptState state) {
        return prompts.stream().filter(p -> p.state() == state).count();
    }
}
