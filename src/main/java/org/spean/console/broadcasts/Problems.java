package org.spean.console.broadcasts;

import java.util.List;
import java.util.Locale;
import org.spean.broadcast.DraftProblem;
import org.spean.console.Faults;
import org.spean.console.Frame;

/** What is wrong with a draft, in the language of the page, at the fields of its form. */
final class Problems {
    private Problems() {}

    static Faults of(List<DraftProblem> problems, Frame frame) {
        Faults faults = new Faults();
        problems.forEach(problem -> faults.add(
                field(problem.field()),
                frame.say("draft-fault." + key(problem), problem.values().toArray())));
        return faults;
    }

    static Faults of(AlertForm form, Frame frame) {
        Faults faults = new Faults();
        if (form.narrowsNothing()) {
            faults.add("audience", frame.say("alerts.audience.nothing"));
        }
        if (form.startIsUnreadable()) {
            faults.add("startAt", frame.say("alerts.start.unreadable"));
        }
        return faults;
    }

    private static String key(DraftProblem problem) {
        return problem.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the form has no field of its own for it, the nearest one. */
    private static String field(String field) {
        if (field.startsWith("sounds.") || field.startsWith("prompts.")) {
            return "channel";
        }
        return switch (field) {
            case "texts" -> "texts.km";
            case "training" -> "title";
            case "audience.notReachedBy" -> "audience";
            default -> field;
        };
    }
}
