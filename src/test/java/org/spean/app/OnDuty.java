package org.spean.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
            Commands commands = Commands.of(data, data);
            Path plan = Files.writeString(data.resolve("plan.yaml"), PLAN);
            commands.must("staff", "add", "Sok Dara", "--roles", "worker", "--phone", SOK_DARA);
            commands.must("staff", "add", "Chan Lina", "--roles", "worker", "--phone", CHAN_LINA);
            commands.must("shifts", "import", plan.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
