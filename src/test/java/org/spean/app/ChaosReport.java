package org.spean.app;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.spean.fake.Summary;

/**
 * What one run of chaos left.
 *
 * @param secondTries people who were sent it once more because a receipt said that it may help
 * @param faults everything that should not be; empty when all is well
 */
record ChaosReport(
        ChaosPlan plan,
        Duration took,
        long storeSamples,
        long apiSamples,
        JsonObject counts,
        Summary journal,
        long secondTries,
        List<String> faults) {
    ChaosReport {
        faults = List.copyOf(faults);
    }

    /** A table in Markdown. */
    String table() {
        StringBuilder table = new StringBuilder("\n| chaos | |\n|---|---|\n");
        row(table, "seed", plan.seed());
        row(table, "people", plan.people());
        for (ChaosPlan.Target target : ChaosPlan.Target.values()) {
            if (plan.count(target) > 0) {
                row(table, "kill -9 of " + target.label(), plan.count(target));
            }
        }
        row(table, "seconds", took.toSeconds());
        row(table, "samples of the ledger in the store, by the API", storeSamples + ", " + apiSamples);
        row(table, "messages the gateway took, to how many people, copies", copies());
        row(table, "people whom a receipt gave a second try", secondTries);
        row(table, "requests by what the gateway made of them", journal.fates());
        row(table, "receipts by how they were answered", journal.receipts());
        row(table, "the ledger at the end", counts.encode());
        row(table, "faults", faults.isEmpty() ? "none" : String.join("; ", faults));
        return table.toString();
    }

    private String copies() {
        return journal.accepted() + ", " + journal.receivers() + ", " + journal.duplicates();
    }

    private static void row(StringBuilder table, String what, Object value) {
        table.append("| ").append(what).append(" | ").append(value).append(" |\n");
    }
}
