package org.spean.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.content.PromptScript;
import org.spean.content.PromptState;
import org.spean.model.Language;

/** Which prompts a machine may speak and nobody has spoken yet (khmer.md section 4.3). Pure. */
sealed interface DraftChoice {
    /** In the order of the reading sheet; perhaps none. */
    record Wanted(List<PromptScript> scripts) implements DraftChoice {
        public Wanted {
            scripts = List.copyOf(scripts);
        }

        /** What the service counts. */
        int letters() {
            return scripts.stream().mapToInt(script -> script.words().length()).sum();
        }
    }

    /** The one prompt asked for gets no draft. */
    record Refused(String why) implements DraftChoice {}

    /** @param only the id of one prompt; empty: all */
    static DraftChoice of(PromptBook book, Language language, Optional<String> only) {
        List<Prompt> all = book.of(language);
        // A recording speaks for every prompt with the same words, so these words must stay a person's everywhere.
        Set<String> personal = all.stream()
                .map(Prompt::script)
                .filter(script -> !script.path().maySynthesize())
                .map(PromptScript::words)
                .collect(Collectors.toUnmodifiableSet());
        if (only.isEmpty()) {
            return new Wanted(all.stream()
                    .filter(prompt -> prompt.state() == PromptState.MISSING)
                    .map(Prompt::script)
                    .filter(script -> !personal.contains(script.words()))
                    .toList());
        }
        Optional<Prompt> one = book.prompt(language, only.get());
        if (one.isEmpty()) {
            return new Refused(
                    "the pack has no prompt called " + only.get() + ". `prompts export-scripts` lists the ids.");
        }
        PromptScript script = one.get().script();
        if (!script.path().maySynthesize()) {
            return new Refused(script.id() + " belongs to " + script.path().word()
                    + ", where no machine may speak. Record it with a person.");
        }
        if (personal.contains(script.words())) {
            return new Refused(script.id() + " has the same words as a prompt of danger, consent or numbers, where no"
                    + " machine may speak. Record it with a person.");
        }
        return new Wanted(one.get().state() == PromptState.MISSING ? List.of(script) : List.of());
    }
}
