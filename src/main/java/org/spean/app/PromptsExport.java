package org.spean.app;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spean.content.PromptBook;
import org.spean.content.PromptPath;
import org.spean.content.PromptScript;
import org.spean.content.PromptState;
import org.spean.content.ReadingNumbers;
import org.spean.model.Language;
import org.spean.text.SpeakingTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code prompts export-scripts}: the reading sheet for the speaker, numbered, danger first. */
@Command(
        name = "export-scripts",
        description = "Print the reading sheet for the speaker: number, id, words, where it is heard, how long.",
        mixinStandardHelpOptions = true)
final class PromptsExport implements Callable<Integer> {
    @ParentCommand
    private Prompts prompts = new Prompts();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"--language", "--lang"},
            required = true,
            description = "km or en.")
    private String language = "";

    @Option(names = "--all", description = "Also what is recorded already.")
    private boolean all;

    @Override
    public Integer call() {
        Optional<Language> wanted = Language.ofCode(language);
        if (wanted.isEmpty()) {
            spec.commandLine().getErr().println("spean: there is no language `" + language + "`. Write km or en.");
            return Main.REFUSED;
        }
        return prompts.withPhone(spec, (read, phone) -> {
            print(spec.commandLine().getOut(), phone.into(read.book()), wanted.get());
            return 0;
        });
    }

    private void print(PrintWriter out, PromptBook book, Language wanted) {
        out.println("# Reading sheet, " + wanted.code() + ". Save each sound as ID.wav, then: prompts import FOLDER");
        out.println("# One calm voice, everyday speed or slower, half a second of silence before and after.");
        Optional<PromptPath> path = Optional.empty();
        for (ReadingNumbers.Numbered one : ReadingNumbers.of(book, wanted)) {
            PromptScript script = one.prompt().script();
            if (!all && isSpoken(one.prompt().state())) {
                continue;
            }
            if (path.filter(script.path()::equals).isEmpty()) {
                path = Optional.of(script.path());
                out.println();
                out.println("== " + script.path().word() + " ==");
            }
            out.println();
            out.printf(
                    "%d. %s   (%s; about %d s)%n",
                    one.number(),
                    script.id(),
                    script.context(),
                    SpeakingTime.seconds(script.language(), script.words()));
            out.println("   " + oneLine(script.words()));
            beside(book, script).ifPresent(words -> out.println("   " + oneLine(words)));
        }
    }

    private static boolean isSpoken(PromptState state) {
        return switch (state) {
            case RECORDED, APPROVED -> true;
            case MISSING, DRAFT_SYNTHETIC -> false;
        };
    }

    /** English beside Khmer, for whoever directs the recording. A part of a sentence may stand elsewhere in the other language. */
    private static Optional<String> beside(PromptBook book, PromptScript script) {
        return switch (script.language()) {
            case EN -> Optional.empty();
            case KM ->
                book.prompt(Language.EN, script.id())
                        .map(prompt -> prompt.script().words())
                        .or(() -> ClipWords.english(script.id()));
        };
    }

    private static String oneLine(String words) {
        return words.replace("\n", " / ");
    }
}
