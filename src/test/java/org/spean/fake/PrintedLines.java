package org.spean.fake;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.spean.model.PhoneNumber;
import org.spean.text.SmsSegments;

/** Shows a person what happens, a line each: when, which message, whose number (masked), what. */
final class PrintedLines implements Witness {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintStream out;
    private final boolean showTexts;

    PrintedLines(PrintStream out, boolean showTexts) {
        this.out = out;
        this.showTexts = showTexts;
    }

    @Override
    public void message(Accepted message) {
        String what = switch (message.state().word()) {
            case "queued" ->
                "accepted, segments: " + SmsSegments.of(message.body()).count() + text(message);
            case "sent" -> "";
            default -> message.state().word() + cause(message);
        };
        if (!what.isEmpty()) {
            line("message " + message.number(), message.to(), what);
        }
    }

    @Override
    public void call(Rung call) {
        String keys = call.pressed().isEmpty() ? "" : ", pressed " + String.join(",", call.pressed());
        line("call " + call.number(), call.to(), call.state() + keys);
    }

    private void line(String which, String number, String what) {
        String masked = PhoneNumber.ofE164(number).map(PhoneNumber::masked).orElse("…");
        out.println(TIME.format(LocalTime.now(ZoneId.systemDefault())) + "  " + which + "  " + masked + "  " + what);
    }

    private String text(Accepted message) {
        return showTexts ? "\n" + message.body().indent(4).stripTrailing() : "";
    }

    private static String cause(Accepted message) {
        return message.state().errorCode() == 0 ? "" : " (" + message.state().errorCode() + ")";
    }
}
