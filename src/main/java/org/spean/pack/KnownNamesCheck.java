package org.spean.pack;

import java.util.Set;
import java.util.function.Consumer;
import org.spean.model.Problem;

/** Names that are used somewhere and made nowhere: a step that leads nowhere, an unknown province or topic. */
final class KnownNamesCheck implements PackCheck {
    private static final int MOST_SHOWN = 12;

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (Names.Use use : draft.names.uses()) {
            if (!draft.names.knows(use.kind(), use.name())) {
                String noun = use.kind().noun();
                String so = use.kind() == NameKind.STEP ? ", so this leads nowhere" : "";
                problems.accept(use.place()
                        .error("There is no " + noun + " called " + use.name() + so + ".", todo(draft, use.kind())));
            }
        }
    }

    private static String todo(Draft draft, NameKind kind) {
        Set<String> known = draft.names.all(kind);
        return known.isEmpty() || known.size() > MOST_SHOWN
                ? "Correct it, or add it to " + kind.home() + "."
                : "Use one of: " + String.join(", ", known) + ".";
    }
}
