package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spean.app.support.Folders;
import picocli.CommandLine;

/** People of ours who can be rung at every hour, made with the commands an NGO uses. */
final class OnDuty {
    static final String SOK_DARA = "+85512000091";
    static final String CHAN_LINA = "+85512000092";

    private static final String PLAN = """
            shifts:
              - day: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
                from: "00:00"
                to: "24:00"
                staff: [sok-dara, chan-lina]
            """;

    private OnDuty() {}

    /** Two people, in a data folder whose service is not started yet. */
    static void two(Path data) {
        try {
            Path settings = Files.writeString(
                    data.resolve("commands.yaml"),
                    "data: {dir: \"" + data + "\"}\ncontent: {dir: \"" + Folders.content() + "\"}\n");
            Path plan = Files.writeString(data.resolve("plan.yaml"), PLAN);
            run(settings, "staff", "add", "Sok Dara", "--roles", "worker", "--phone", SOK_DARA);
            run(settings, "staff", "add", "Chan Lina", "--roles", "worker", "--phone", CHAN_LINA);
            run(settings, "shifts", "import", plan.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void run(Path settings, String... arguments) {
        StringWriter complained = new StringWriter();
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = settings.toString();
        int exit = new CommandLine(new Main())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(complained))
                .execute(all);
        assertThat(exit).as(complained.toString()).isZero();
    }
}
