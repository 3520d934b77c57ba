package org.spean.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.spean.model.Mode;
import org.spean.settings.Settings;

/** What to open or send next, printed when the service is ready. */
final class Banner {
    private Banner() {}

    static void print(PrintStream out, Settings settings, Server server, List<SampleStaff> samples) {
        String here = "http://" + settings.http().host() + ":" + server.publicPort();
        out.println();
        out.println("Spean is ready (" + settings.mode().name().toLowerCase(Locale.ROOT) + ").");
        out.println("  webhooks   " + settings.http().publicUrl() + "/hooks/main/sms");
        out.println("  health     http://127.0.0.1:" + server.managementPort() + "/health/ready");
        out.println("  metrics    http://127.0.0.1:" + server.managementPort() + "/metrics");
        out.println("  console    " + here + "/console/sign-in");
        if (!samples.isEmpty()) {
            out.println("             two people to sign in as, shown this once:");
            samples.forEach(one -> out.printf("             %-13s   password %s%n", one.id(), one.password()));
            out.println("             each code works once:  scripts/spean staff code "
                    + samples.getFirst().id());
            out.println("             lost? a new link:      scripts/spean staff invite "
                    + samples.getFirst().id());
        }
        if (settings.mode() == Mode.DEMO) {
            out.println("  a phone    " + here + "/console/phone    (texts and calls Spean; no sign-in)");
        }
        DemoText.to(settings, here).ifPresent(text -> {
            out.println("  try it     scripts/text សួស្តី      or, without the script:");
            out.println();
            out.println(text.curl());
        });
        out.println();
        out.flush();
    }
}
