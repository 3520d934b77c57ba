package org.spean.app;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spean.content.PhoneRecording;
import org.spean.content.Prompt;
import org.spean.content.PromptApproval;
import org.spean.content.PromptBook;
import org.spean.content.PromptRecording;
import org.spean.content.PromptState;
import org.spean.model.Language;
import org.spean.pack.PromptFiles;
import org.spean.staff.StaffAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code prompts approve ID}: a second person heard the recording beside its text. */
@Command(
        name = "approve",
        description = "Say that a second person heard this recording beside its text. Live mode plays only those.",
        mixinStandardHelpOptions = true)
final class PromptsApprove implements Callable<Integer> {
    @ParentCommand
    private Prompts prompts = new Prompts();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "Which prompt; `prompts export-scripts --all` lists the ids.")
    private String id = "";

    @Option(
            names = {"--lang", "--language"},
            required = true,
            description = "km or en.")
    private String language = "";

    @Option(names = "--by", required = true, description = "Who heard it: not the speaker.")
    private String by = "";

    @Override
    public Integer call() {
        Optional<Language> spoken = Language.ofCode(language);
        if (spoken.isEmpty()) {
            return refused("there is no language `" + language + "`. Write km or en.");
        }
        if (by.isBlank()) {
            return refused("nobody approves. Write --by NAME.");
        }
        return prompts.withPhone(spec, (read, phone) -> {
            Optional<Prompt> prompt = read.book().prompt(spoken.get(), id);
            if (prompt.isEmpty()) {
                return refused(
                        "the pack has no prompt called " + id + ". `prompts export-scripts --all` lists the ids.");
            }
            return phone.waiting(spoken.get(), id)
                    .map(made -> approve(phone, prompt.get(), made))
                    .orElseGet(() -> approve(read, phone, prompt.get()));
        });
    }

    /** What was recorded by telephone lies in the store, not in the pack. */
    private int approve(PhoneBook phone, Prompt prompt, PhoneRecording made) {
        Prompt heard = new Prompt(prompt.script(), Optional.of(made.recording()));
        Optional<String> against = against(heard)
                .or(() -> phone.approve(
                        new PhoneRecording(made.language(), made.promptId(), approved(made.recording()))));
        return against.isPresent() ? refused(against.get()) : done(heard);
    }

    private int approve(Prompts.Read read, PhoneBook phone, Prompt prompt) {
        if (read.prompts().isBroken()) {
            return refused("nothing was approved. Mend or delete the entries named above first.");
        }
        Optional<String> against = against(prompt);
        return against.isPresent()
                ? refused(against.get())
                : write(phone, read.book(), prompt.script().language(), prompt);
    }

    /** Why it cannot be approved, if so. */
    private Optional<String> against(Prompt prompt) {
        String voice = prompt.recording().map(PromptRecording::voice).orElse("");
        return PromptApproval.against(prompt, samePerson(voice, by)).map(against -> switch (against) {
            case STALE -> "the text of " + id + " was changed after it was recorded. Record it again.";
            case MISSING -> "nobody recorded " + id + " yet. Record it, then `prompts import`.";
            case MACHINE -> "a machine speaks " + id + ". Only what a person spoke is approved: record it.";
            case SPEAKER -> by.strip() + " is the speaker of " + id + ". Let a second person hear it.";
        });
    }

    /** A recording made by telephone names the speaker by their id, a person at the keyboard perhaps by their name. */
    private static boolean samePerson(String one, String other) {
        return plain(one).equals(plain(other))
                || StaffAccount.idOf(one).isPresent() && StaffAccount.idOf(one).equals(StaffAccount.idOf(other));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private int write(PhoneBook phone, PromptBook book, Language spoken, Prompt approved) {
        Map<String, PromptRecording> recordings = new HashMap<>();
        for (Prompt prompt : book.of(spoken)) {
            prompt.recording().ifPresent(r -> recordings.put(prompt.script().id(), r));
        }
        recordings.computeIfPresent(id, (key, r) -> approved(r));
        try {
            Manifest.write(PromptFiles.folder(prompts.content(), spoken).resolve(PromptFiles.MANIFEST), recordings);
        } catch (IOException e) {
            return refused("the manifest cannot be written: " + Lines.oneLine(e));
        }
        Optional<String> remains = phone.retire(spoken, id);
        return remains.isPresent() ? refused(remains.get()) : done(approved);
    }

    private PromptRecording approved(PromptRecording r) {
        return new PromptRecording(
                r.version(), PromptState.APPROVED, r.voice(), r.date(), r.hash(), Optional.of(by.strip()));
    }

    private int done(Prompt approved) {
        spec.commandLine()
                .getOut()
                .println(id + " is approved by " + by.strip() + ": "
                        + approved.script().words().replace("\n", " / "));
        return 0;
    }

    private int refused(String why) {
        spec.commandLine().getErr().println("spean: " + why);
        return Main.REFUSED;
    }
}
