package org.spean.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;

/**
 * The agencies that somebody was asked to choose from. A session holds only their rows and which list they are rows of: what
 * was written is not kept.
 */
record AgencyChoices(List<Agency> agencies) {
    private static final String LIST = "agency-list";
    private static final String ROWS = "agency-rows";

    /** Whether a choice was offered, from whatever list. */
    static boolean areOpen(Walk walk) {
        return walk.slot(ROWS).isPresent() && walk.slot(LIST).isPresent();
    }

    /** What was offered; empty when nothing was, or the list is another one now. */
    static Optional<AgencyChoices> of(Walk walk, AgencyRegister register) {
        if (!areOpen(walk) || !walk.slot(LIST).equals(Optional.of(key(register)))) {
            return Optional.empty();
        }
        List<Agency> agencies = new ArrayList<>(3);
        for (String row : walk.slot(ROWS).orElse("").split(" ")) {
            if (row.matches("[1-9][0-9]{0,8}")) {
                register.agency(Integer.parseInt(row)).ifPresent(agencies::add);
            }
        }
        return agencies.isEmpty() ? Optional.empty() : Optional.of(new AgencyChoices(List.copyOf(agencies)));
    }

    static void offer(Walk walk, AgencyRegister register, List<Agency> agencies) {
        walk.fill(LIST, key(register));
        walk.fill(
                ROWS,
                agencies.stream().map(agency -> Integer.toString(agency.row())).collect(Collectors.joining(" ")));
    }

    static void forget(Walk walk) {
        walk.forget(LIST);
        walk.forget(ROWS);
    }

    private static String key(AgencyRegister register) {
        String version = register.version();
        return version.substring(Math.max(0, version.length() - Session.MAX_SLOT_LENGTH));
    }
}
