package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spean.content.CaseKind;
import org.spean.gateway.VoiceDocuments;
import org.spean.model.Country;
import org.spean.model.Language;

/** Plays a conversation file line by line; the session is saved and read back between lines. */
final class ConversationPlayer {
    private static final char NO_BREAK_SPACE = '\u00A0';

    private static final Pattern FREE = Pattern.compile("\\(free: ([a-z, ]+)\\)");
    private static final Pattern SPEAKS = Pattern.compile("\\(speaks ([0-9]+) s\\)");

    private static final String HANGS_UP = "(hangs up)";
    private static final String TEXT = "(text) ";

    private ConversationPlayer() {}

    /** What comes back for every line, as a file writes it. */
    static List<List<String>> play(Conversation conversation) {
        Talk talk = Talk.with(
                        RealPack.DEMO,
                        conversation.language(),
                        conversation.country().map(Country::code).orElse(""))
                .knowing(facts(conversation));
        List<List<String>> outs = new ArrayList<>();
        for (Conversation.Exchange exchange : conversation.exchanges()) {
            if (exchange.in().equals(HANGS_UP)) {
                talk.hangsUp();
                outs.add(List.of());
                continue;
            }
            hears(talk, conversation, exchange.in());
            if (talk.turn().replies().stream().anyMatch(Reply.Spoken.class::isInstance)) {
                VoiceDocuments.check(talk.turn().replies());
            }
            outs.add(written(talk.turn()));
        }
        return outs;
    }

    private static LiveFacts facts(Conversation conversation) {
        LiveFacts lists = conversation.header("list").map(AgencyLists::named).orElse(LiveFacts.NONE);
        return conversation.header("numbers").isPresent() ? lists.with(NumberList.KNOWN) : lists;
    }

    /** Whether what came back is what the author wrote; a line that ends with … needs only to begin so. */
    static void compare(String title, Conversation.Exchange exchange, List<String> came) {
        List<String> wanted = exchange.out();
        boolean same = wanted.size() == came.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            String line = wanted.get(i);
            same = line.endsWith("…")
                    ? came.get(i).startsWith(line.substring(0, line.length() - 1))
                    : came.get(i).equals(line.stripTrailing());
        }
        if (!same) {
            assertThat(String.join("\n", came))
                    .as("%s: after > %s", title, exchange.in())
                    .isEqualTo(String.join("\n", wanted));
        }
    }

    /** Plays one line. In a call {@code (text) hello} is a text, in between or after it; who texted may call. */
    static void hears(Talk talk, Conversation conversation, String in) {
        boolean byVoice = conversation.header("channel").equals(Optional.of("voice"));
        if (in.equals(HANGS_UP)) {
            talk.hangsUp();
        } else if (in.equals("(calls after texting)")) {
            talk.calls();
        } else if (byVoice && in.startsWith(TEXT)) {
            talk.hears(texted(in.substring(TEXT.length())));
        } else {
            talk.hears(byVoice ? pressed(in) : texted(in));
        }
    }

    private static Input pressed(String in) {
        return switch (in) {
            case "(call)" -> new Input.Called();
            case "(silence)" -> new Input.Silence();
            case "(missed call)" -> new Input.MissedCall();
            case "(we call)" -> new Input.WeCalled(false);
            case "(we call with an alert)" -> alert(false);
            case "(we call a machine with an alert)" -> alert(true);
            case "(we call a machine)" -> new Input.WeCalled(true);
            case "(nobody is there)", "(nobody takes it)" -> new Input.Desk(List.of());
            case "(talked)" -> new Input.Talked();
            case "(says nothing)" -> new Input.Spoken(Optional.empty(), 0);
            case "(speaks 5 s and presses 9)" -> new Input.Spoken(Optional.of("RE0001"), 5, true);
            default -> happened(in);
        };
    }

    private static Input alert(boolean machine) {
        return new Input.AlertCall(machine, "017abcdefghijklaaaab", Language.EN, "the-alert");
    }

    /** {@code (free: dara, sokha)}, {@code (speaks 12 s)}, or keys. */
    private static Input happened(String in) {
        Matcher free = FREE.matcher(in);
        Matcher speaks = SPEAKS.matcher(in);
        if (free.matches()) {
            return new Input.Desk(List.of(free.group(1).split(", ")));
        }
        return speaks.matches()
                ? new Input.Spoken(Optional.of("RE0001"), Integer.parseInt(speaks.group(1)))
                : new Input.Keys(in);
    }

    private static Input texted(String in) {
        return switch (in) {
            case "(picture)" -> new Input.Words("");
            case "(platform answered STOP)" -> new Input.AnsweredByPlatform(Input.AnsweredByPlatform.Kind.STOP);
            case "(platform answered START)" -> new Input.AnsweredByPlatform(Input.AnsweredByPlatform.Kind.START);
            case "(platform answered HELP)" -> new Input.AnsweredByPlatform(Input.AnsweredByPlatform.Kind.HELP);
            default -> new Input.Words(in);
        };
    }

    private static List<String> written(Turn turn) {
        List<String> lines = new ArrayList<>();
        for (String body : Talk.bodies(turn)) {
            String mark = "< ";
            for (String line : body.replace(NO_BREAK_SPACE, ' ').split("\n")) {
                lines.add((mark + line).stripTrailing());
                mark = "| ";
            }
        }
        if (turn.replies().isEmpty()) {
            lines.add("< (nothing)");
        }
        turn.effects().forEach(effect -> lines.add("! " + written(effect)));
        return lines;
    }

    private static String written(Effect effect) {
        return switch (effect) {
            case Effect.AlertHeard heard -> heard.whole() ? "alert-heard" : "alert-begun";
            case Effect.OptOut out -> "opt-out";
            case Effect.OptIn in -> "opt-in";
            case Effect.Erase erase -> "erase";
            case Effect.CallBack callBack ->
                callBack.hour().isPresent() ? "call-back " + callBack.hour().getAsInt() : "call-back";
            case Effect.Reached reached -> "reached";
            case Effect.NoCallBack noCallBack -> "no-call-back";
            case Effect.SendCopy copy ->
                "copy " + String.join(" / ", copy.bodies()).replace('\n', ' ');
            case Effect.BeginStory story -> "begin-story" + facts(story.facts());
            case Effect.AddToStory more -> "add-to-story";
            case Effect.SpeakStory spoken -> "story recording " + spoken.recording() + " " + spoken.seconds() + " s";
            case Effect.ReportNumber report ->
                "report-number " + report.number().masked();
            case Effect.KeepRecording recording ->
                "recording " + recording.recording() + " " + recording.seconds() + " s";
            case Effect.Remember remember ->
                "remember"
                        + remember.language()
                                .map(Language::code)
                                .map(" "::concat)
                                .orElse("")
                        + remember.country().map(Country::code).map(" "::concat).orElse("");
            case Effect.Subscribe subscribe ->
                "subscribe province=%s topic=%s language=%s consent=%s"
                        .formatted(
                                subscribe.province(),
                                subscribe.topic(),
                                subscribe.language().code(),
                                subscribe.consent().version());
            case Effect.OpenCase open -> "open-case " + name(open.kind()) + facts(open.facts());
            case Effect.AddToCase add -> "add-to-case " + add.label();
            case Effect.RaiseCase raise -> "raise-case as " + name(raise.like());
            case Effect.AnswerConsent answer ->
                "answer-consent %s version=%s agreed=%s"
                        .formatted(answer.question(), answer.consent().version(), answer.agreed() ? "yes" : "no");
        };
    }

    private static String name(CaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String facts(Map<String, String> facts) {
        return new TreeMap<>(facts)
                .entrySet().stream()
                        .map(fact -> " " + fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining());
    }
}
