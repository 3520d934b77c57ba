package org.spean.gateway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertSound;
import org.spean.outbox.MessageId;

/** A call that brings an alert, as it stands in the addresses that the platform asks about it. They are signed. */
record AlertLeg(AlertRow row, int attempt) {
    private static final Pattern LEG = Pattern.compile("a=([0-9a-z]{20})&t=([1-9])");
    private static final Pattern FIRST = Pattern.compile("(" + LEG + ")&l=([a-z]{2})&s=([0-9a-f]{32})");

    /** In the query of the status callback. */
    String query() {
        return "a=" + row.id().value() + "&t=" + attempt;
    }

    /** In the query of the first document. */
    String query(AlertSound sound) {
        return query() + "&l=" + sound.language().code() + "&s=" + sound.clip();
    }

    /** The call of a status callback; empty when the query names none. */
    static Optional<AlertLeg> of(String query) {
        Matcher leg = LEG.matcher(query);
        return leg.matches() ? of(leg.group(1), leg.group(2)) : Optional.empty();
    }

    /** Whether the query asks for the first document of such a call. */
    static boolean isFirst(String query) {
        return first(query).isPresent();
    }

    /** The call whose first document is asked for. */
    static Optional<AlertLeg> first(String query) {
        Matcher first = FIRST.matcher(query);
        return first.matches() ? of(first.group(2), first.group(3)) : Optional.empty();
    }

    /** The sound of a first document. */
    static Optional<AlertSound> sound(String query) {
        Matcher first = FIRST.matcher(query);
        return first.matches() ? AlertSound.of(first.group(4) + ":" + first.group(5)) : Optional.empty();
    }

    private static Optional<AlertLeg> of(String row, String attempt) {
        return Optional.of(row)
                .filter(MessageId::fits)
                .flatMap(id -> AlertRow.of(new MessageId(id)))
                .map(found -> new AlertLeg(found, Integer.parseInt(attempt)));
    }
}
