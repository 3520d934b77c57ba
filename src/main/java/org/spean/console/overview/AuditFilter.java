package org.spean.console.overview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.model.PhnomPenh;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.StaffAccount;

/**
 * Which entries of the trail are looked for; an empty field narrows nothing.
 *
 * @param who id of an account
 * @param subject part of what was changed
 * @param from first day in Phnom Penh
 * @param to last day
 */
record AuditFilter(
        String who,
        Optional<AuditAction> action,
        String subject,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean dateUnread) {
    /** Names of the fields, as they stand in the address. */
    static final String WHO = "who";

    static final String ACTION = "action";
    static final String OBJECT = "object";
    static final String FROM = "from";
    static final String TO = "to";

    /** @param field what was typed in a field; empty text when nothing was */
    static AuditFilter read(Function<String, String> field) {
        String who = field.apply(WHO).strip();
        Optional<LocalDate> from = date(field.apply(FROM));
        Optional<LocalDate> to = date(field.apply(TO));
        return new AuditFilter(
                StaffAccount.idOf(who).orElse(who),
                AuditAction.ofWord(field.apply(ACTION)),
                field.apply(OBJECT).strip(),
                from,
                to,
                from.isEmpty() && !field.apply(FROM).isBlank()
                        || to.isEmpty() && !field.apply(TO).isBlank());
    }

    boolean holds(AuditEntry entry) {
        LocalDate day = PhnomPenh.dateAt(entry.at());
        return (who.isEmpty() || entry.who().equals(who))
                && (action.isEmpty() || action.get() == entry.action())
                && entry.subject().contains(subject)
                && (from.isEmpty() || !day.isBefore(from.get()))
                && (to.isEmpty() || !day.isAfter(to.get()));
    }

    /** Whether everything older is too old. Clocks of instances differ by seconds, never by a day. */
    boolean isOver(AuditEntry entry) {
        return from.isPresent()
                && PhnomPenh.dateAt(entry.at()).isBefore(from.get().minusDays(1));
    }

    /** What was typed, by field, without the empty ones. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(WHO, who);
        fields.put(ACTION, action.map(AuditAction::word).orElse(""));
        fields.put(OBJECT, subject);
        fields.put(FROM, from.map(LocalDate::toString).orElse(""));
        fields.put(TO, to.map(LocalDate::toString).orElse(""));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** For an address: {@code who=sok-dara&from=2026-11-30}. */
    String query() {
        return fields().entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
