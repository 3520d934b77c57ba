package org.spean.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for in a platform's list of messages. An account that keeps no texts shows empty ones: then number, sender and time
 * must do.
 *
 * @param sender ours: number, short code, name or message service; empty when the platform chooses
 * @param bodies what it may say
 * @param since made then or later
 */
record WantedMessage(String to, Optional<String> sender, Set<String> bodies, Instant since) {
    boolean is(JsonObject message) {
        Object text = message.getValue("body");
        return message.getValue("sid") instanceof String sid
                && !sid.isEmpty()
                && to.equals(message.getValue("to"))
                && isOurs(message)
                && (text == null || "".equals(text) || bodies.contains(text))
                && created(message).filter(at -> !at.isBefore(since)).isPresent();
    }

    /** Whether none of these is newer than that long before what is looked for. */
    boolean isAfterAll(JsonArray messages, Duration margin) {
        return messages.stream()
                .allMatch(each -> each instanceof JsonObject message
                        && created(message)
                                .filter(at -> at.isBefore(since.minus(margin)))
                                .isPresent());
    }

    /** Another product may share the account. A message that says nothing of its sender is ours: a service has perhaps not chosen one yet. */
    private boolean isOurs(JsonObject message) {
        if (sender.isEmpty()) {
            return true;
        }
        String ours = plain(sender.get());
        Optional<String> service = said(message, "messaging_service_sid");
        Optional<String> from = said(message, "from");
        return service.filter(ours::equals).isPresent()
                || from.filter(ours::equals).isPresent()
                || service.isEmpty() && from.isEmpty();
    }

    private static Optional<String> said(JsonObject message, String field) {
        return message.getValue(field) instanceof String text && !text.isEmpty()
                ? Optional.of(plain(text))
                : Optional.empty();
    }

    /** A short code comes with a plus or without; the case of a name says nothing. */
    private static String plain(String sender) {
        return (sender.startsWith("+") ? sender.substring(1) : sender).toLowerCase(Locale.ROOT);
    }

    private static Optional<Instant> created(JsonObject message) {
        try {
            return message.getValue("date_created") instanceof String date
                    ? Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Neither number nor text. */
    @Override
    public String toString() {
        return "WantedMessage[…]";
    }
}
