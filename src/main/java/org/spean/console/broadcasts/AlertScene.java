package org.spean.console.broadcasts;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.broadcast.Audience;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Stop;
import org.spean.console.Frame;
import org.spean.content.AlertTopic;
import org.spean.content.ContentPack;
import org.spean.content.Province;
import org.spean.model.Language;
import org.spean.staff.Role;

/**
 * What every page of alerts stands in.
 *
 * @param stop shown on all of them while everything is stopped
 * @param names of colleagues by their ids
 */
public record AlertScene(Frame frame, Optional<Stop> stop, Map<String, String> names, ContentPack pack) {
    private static final int CENTS = 2;

    public AlertScene {
        names = Map.copyOf(names);
    }

    public String say(String key, Object... values) {
        return frame.say(key, values);
    }

    /** Of a colleague; the service itself has none and is called by its own. */
    public String name(String id) {
        return names.getOrDefault(id, id);
    }

    public boolean maySend() {
        return frame.may(Role.SENDER);
    }

    public boolean mayEdit() {
        return frame.may(Role.EDITOR);
    }

    public boolean mayApprove() {
        return frame.may(Role.APPROVER);
    }

    /** Whether who looks has a hand in it: then another person approves. */
    public boolean isOwn(Broadcast alert) {
        return frame.account().filter(one -> alert.hands().contains(one.id())).isPresent();
    }

    /** Whether who looks asked first to start again. */
    public boolean askedToStart() {
        String me = frame.account().map(one -> one.id()).orElse("");
        return stop.flatMap(Stop::startAsked)
                .filter(asked -> asked.by().equals(me))
                .isPresent();
    }

    /** In the order of their codes. */
    public List<Province> provinces() {
        return pack.provinces();
    }

    public List<AlertTopic> topics() {
        return pack.alertTopics().values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /** Whom it is for, in lines. */
    public String audience(Audience audience) {
        return switch (audience) {
            case Audience.SameAs same -> say("alerts.audience.same");
            case Audience.NotReachedBy rest -> say("alerts.audience.rest");
            case Audience.Rule rule ->
                rule.equals(Audience.Rule.ALL)
                        ? say("alerts.audience.all")
                        : Stream.of(
                                        line("alerts.field.provinces", rule.provinces(), this::province),
                                        line("alerts.field.topics", rule.topics(), this::topic),
                                        line("alerts.field.languages", rule.languages(), frame::say))
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining("\n"));
        };
    }

    /** The alert whose people they are; empty where a rule chooses them. */
    public Optional<BroadcastId> other(Audience audience) {
        return switch (audience) {
            case Audience.SameAs same -> Optional.of(same.other());
            case Audience.NotReachedBy rest -> Optional.of(rest.other());
            case Audience.Rule rule -> Optional.empty();
        };
    }

    private <T extends Comparable<T>> String line(String key, Set<T> chosen, Function<T, String> name) {
        return chosen.isEmpty()
                ? ""
                : say(key) + ": " + chosen.stream().sorted().map(name).collect(Collectors.joining(", "));
    }

    private String province(String code) {
        return pack.province(code)
                .map(found -> found.name().in(frame.language()))
                .orElse(code);
    }

    private String topic(String id) {
        return Optional.ofNullable(pack.alertTopics().get(id))
                .map(found -> found.name().in(frame.language()))
                .orElse(id);
    }

    /** With the signs of the language of the page. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(new ULocale(frame.language().code()))
                .format(number);
    }

    /** Never less than it is. */
    public static String dollars(BigDecimal usd) {
        return usd.setScale(CENTS, RoundingMode.UP).toPlainString();
    }

    /** Languages as in a sentence. */
    public String languages(List<Language> languages) {
        return languages.stream()
                .sorted()
                .map(language -> frame.say(language))
                .reduce((one, other) -> say("alerts.and", one, other))
                .orElse("");
    }
}
