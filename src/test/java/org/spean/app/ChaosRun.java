package org.spean.app;

import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Platform;
import org.spean.fake.FakeGatewayServer;
import org.spean.fake.Setup;
import org.spean.fake.Switch;
import org.spean.fake.Switches;

/**
 * One alert to many people by a gateway that loses answers, while servers and Redis are killed again and again; then everything is
 * held against everything (issue 5, "Done when"). Blocks.
 */
final class ChaosRun implements AutoCloseable {
    /** A slow machine takes half a minute for a start of the server. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** The API takes two requests a second of one token. */
    private static final Duration ASK = Duration.ofMillis(600);

    /** Seconds; the usual two minutes would be too long for a test. */
    private static final String LOOK_UP_AFTER = "6";

    private final ChaosPlan plan;
    private final Path folder;
    private final FakeGatewayServer gateway;
    private final Consumer<String> progress;
    private final List<String> faults = new ArrayList<>();
    private final long started = System.nanoTime();
    private final ChaosTarget target;
    private int apiSamples;

    /** @param folder an empty one with a short path */
    ChaosRun(ChaosPlan plan, Path folder, Consumer<String> progress) {
        this.plan = plan;
        this.folder = folder;
        this.progress = progress;
        this.gateway = FakeGatewayServer.start(
                        Setup.of(Platform.ACCOUNT, Platform.TOKEN).seeded(plan.seed()))
                .set(lossy());
        try {
            this.target = plan.isOfTwo()
                    ? new TwoServers(folder, gateway, variables("50"))
                    : new OneServer(folder, variables("200"));
        } catch (AssertionError bad) {
            gateway.close();
            throw bad;
        }
    }

    /** @param rate of two, slow enough that one is killed while both send */
    private Map<String, String> variables(String rate) {
        return Map.of(
                "SPEAN_GATEWAY_KIND",
                "twilio",
                "SPEAN_GATEWAY_API_URL",
                gateway.url(),
                "SPEAN_GATEWAY_ACCOUNT_SID",
                Platform.ACCOUNT,
                "SPEAN_GATEWAY_AUTH_TOKEN",
                Platform.TOKEN,
                "SPEAN_GATEWAY_SENDER",
                Platform.SHORT_CODE,
                "SPEAN_GATEWAY_RATE",
                rate,
                "SPEAN_BROADCAST_LOOK_UP_AFTER_SECONDS",
                LOOK_UP_AFTER);
    }

    /** Loses the answer to one message in twenty, and one in a hundred altogether; its receipts come in any order. */
    private static Switches lossy() {
        return Switches.GOOD
                .with(Switch.LATENCY_MILLIS, 20)
                .with(Switch.DROP_AFTER_ACCEPT, 0.05)
                .with(Switch.DROP_BEFORE_ACCEPT, 0.01)
                .with(Switch.UNDELIVERED, 0.02)
                .with(Switch.RECEIPT_TRIES, 6)
                .with(Switch.DUPLICATE_RECEIPTS, 0.1)
                .with(Switch.REORDERED_RECEIPTS, 0.1)
                .with(Switch.EARLY_RECEIPTS, 0.1)
                .with(Switch.NO_RECEIPTS, 0.05);
    }

    ChaosReport run() {
        ApiClient api = target.staff();
        api.must("subscribers", "import", people().toString());
        AlertDesk desk = new AlertDesk(api);
        JsonObject submitted = desk.submitted(AlertDesk.draft());
        String alert = submitted.getString("id");
        SecondTries second = new SecondTries(target::redis, alert);
        try (CountSamples samples = new CountSamples(target.redis().orElseThrow(), alert)) {
            AlertDesk.is(desk.approve(desk.cy, submitted), 200);
            int left = plan.strikes().size();
            for (ChaosPlan.Strike strike : plan.strikes()) {
                awaitAccepted(strike.after());
                sample(desk, alert);
                second.due();
                progress.accept("%d s: kill -9 of %s after %d messages"
                        .formatted(took().toSeconds(), strike.target().label(), accepted()));
                if (--left > 0) {
                    target.strike(strike.target());
                } else {
                    target.lastStrike(strike.target());
                }
            }
            progress.accept("%d s: the last was killed".formatted(took().toSeconds()));
            await().atMost(PATIENCE).pollInterval(ASK).until(() -> {
                second.due();
                return sample(desk, alert)
                        .filter(seen -> seen.getString("state").equals("finished"))
                        .isPresent();
            });
            JsonObject counts = compare(desk, alert, second);
            if (!samples.wrong().isEmpty()) {
                faults.add(samples.wrong());
            }
            return new ChaosReport(
                    plan,
                    took(),
                    samples.taken(),
                    apiSamples,
                    counts,
                    gateway.journal().summary(),
                    second.due().orElseThrow().passing(),
                    faults);
        }
    }

    /** Waits until the gateway has so many. */
    private void awaitAccepted(long messages) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> accepted() >= messages);
    }

    private long accepted() {
        return gateway.journal().summary().accepted();
    }

    /** The alert as the API shows it, added up; empty while nobody can answer, or when it was asked too often. */
    private Optional<JsonObject> sample(AlertDesk desk, String alert) {
        HttpAnswer answer;
        try {
            answer = desk.api.get(desk.cy, "/broadcasts/" + alert);
        } catch (UncheckedIOException nobodyListens) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            return Optional.empty();
        }
        JsonObject seen = ApiClient.json(answer);
        JsonObject counts = seen.getJsonObject("counts");
        apiSamples++;
        long sum = counts.stream()
                .filter(each -> !each.getKey().equals("planned"))
                .mapToLong(each -> ((Number) each.getValue()).longValue())
                .sum();
        if (sum != counts.getLong("planned")) {
            faults.add("by the API: " + counts.encode());
        }
        return Optional.of(seen);
    }

    /** How many people the ledger names with each outcome, read row by row. */
    private Map<String, Long> recipients(AlertDesk desk, String alert) {
        Map<String, Long> outcomes = new HashMap<>();
        String cursor = "";
        do {
            String path = "/broadcasts/" + alert + "/recipients?limit=500" + cursor;
            JsonObject page = AlertDesk.is(desk.api.get(desk.dara, path), 200);
            JsonArray people = page.getJsonArray("recipients");
            people.forEach(person -> outcomes.merge(((JsonObject) person).getString("outcome"), 1L, Long::sum));
            cursor = page.containsKey("next") ? "&cursor=" + page.getString("next") : "";
        } while (!cursor.isEmpty());
        return outcomes;
    }

    /** Holds counters, rows and the gateway's journal against each other. */
    private JsonObject compare(AlertDesk desk, String alert, SecondTries second) {
        JsonObject[] counts = new JsonObject[1];
        Map<String, Long> rows = new HashMap<>();
        // The last receipts may still come: what is read before and after the rows must be the same.
        await().atMost(PATIENCE).pollInterval(ASK).until(() -> {
            counts[0] = counts(desk, alert);
            rows.clear();
            rows.putAll(recipients(desk, alert));
            return counts(desk, alert).equals(counts[0]);
        });
        if (counts[0].getLong("planned") != plan.people()) {
            faults.add("planned " + counts[0].getLong("planned"));
        }
        for (String none : List.of("pending", "claimed", "unknown", "skipped", "rejected", "failed")) {
            if (counts[0].getLong(none) != 0) {
                faults.add(counts[0].getLong(none) + " " + none);
            }
        }
        for (Map.Entry<String, Object> count : counts[0]) {
            long row = rows.getOrDefault(count.getKey(), 0L);
            if (!count.getKey().equals("planned") && ((Number) count.getValue()).longValue() != row) {
                faults.add(count + " are " + row + " rows");
            }
        }
        faults.addAll(second.faults(
                gateway.journal().messages(),
                IntStream.range(0, plan.people()).mapToObj(ChaosPlan::number).collect(Collectors.toSet())));
        return counts[0];
    }

    private static JsonObject counts(AlertDesk desk, String alert) {
        return desk.get(desk.bo, alert).getJsonObject("counts");
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private Path people() {
        StringBuilder csv =
                new StringBuilder("phone,language,province,topics,consent_version,consent_channel,consent_at\n");
        for (int person = 0; person < plan.people(); person++) {
            csv.append(ChaosPlan.number(person))
                    .append(person % 5 == 0 ? ",en" : ",km")
                    .append(",01,all,v1,paper,2026-01-02\n");
        }
        try {
            return Files.writeString(folder.resolve("people.csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        target.close();
        gateway.close();
    }
}
