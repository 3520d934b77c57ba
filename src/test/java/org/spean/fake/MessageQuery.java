package org.spean.fake;

import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** What a list of messages is asked for: {@code To}, {@code From}, {@code DateSent} with {@code >} or {@code <}, by whole UTC days. */
record MessageQuery(String to, String from, LocalDate since, LocalDate until, int page, int size, String token) {
    private static final int MOST = 1000;
    private static final int USUAL = 50;
    private static final String TOKEN = "PA";

    /** @throws IllegalArgumentException a day or a number that is none */
    static MessageQuery of(MultiMap query) {
        String day = text(query, "DateSent");
        String token = text(query, "PageToken");
        return new MessageQuery(
                text(query, "To"),
                text(query, "From"),
                day(day.isEmpty() ? text(query, "DateSent>") : day, LocalDate.MIN),
                day(day.isEmpty() ? text(query, "DateSent<") : day, LocalDate.MAX),
                number(text(query, "Page"), 0),
                Math.clamp(number(text(query, "PageSize"), USUAL), 1, MOST),
                token.startsWith(TOKEN) ? token.substring(TOKEN.length()) : "");
    }

    /** What still waits has no date of sending, so who asks for one does not see it. */
    boolean fits(Accepted message) {
        LocalDate sent = message.acceptedAt().atZone(ZoneOffset.UTC).toLocalDate();
        boolean dated = !since.equals(LocalDate.MIN) || !until.equals(LocalDate.MAX);
        return (from.isEmpty() || from.equals(message.from()))
                && !(dated && message.isQueued())
                && !sent.isBefore(since)
                && !sent.isAfter(until);
    }

    /** The query of the following page. */
    String next(String lastSid) {
        StringBuilder query = new StringBuilder("?PageSize=" + size + "&Page=" + (page + 1));
        add(query, "To", to);
        add(query, "From", from);
        add(query, "DateSent>", since.equals(LocalDate.MIN) ? "" : since.toString());
        add(query, "DateSent<", until.equals(LocalDate.MAX) ? "" : until.toString());
        add(query, "PageToken", TOKEN + lastSid);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append('&')
                    .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String text(MultiMap query, String name) {
        return query.contains(name) ? query.get(name) : "";
    }

    private static int number(String text, int absent) {
        return text.isEmpty() ? absent : Integer.parseInt(text);
    }

    /** A time of day is cut: the platform's lists know days. */
    private static LocalDate day(String text, LocalDate absent) {
        try {
            return text.isEmpty() ? absent : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a day is written 2026-11-30", e);
        }
    }
}
