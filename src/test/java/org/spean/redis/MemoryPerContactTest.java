package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.text;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.content.StepId;
import org.spean.conversation.SessionStore.Played;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Session;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** Issue 2: what one contact costs in Redis, session and preferences, is at most 1 KB. */
class MemoryPerContactTest {
    private static final int PEOPLE = 4_000;
    private static final Effect REMEMBER =
            new Effect.Remember(Optional.of(Language.KM), Optional.of(new Country("TH")));
    private static final Effect SUBSCRIBE =
            new Effect.Subscribe("12", "border", Language.KM, new Effect.Consent("2026-11-25", "May we text you?"));

    /** In the middle of a report: more than most people have. */
    private static final Session SESSION = new Session(
            Optional.of(Language.KM),
            Optional.of(new Country("TH")),
            Optional.of(new StepId("report", "what-happened")),
            List.of(new StepId("main", "menu"), new StepId("numbers", "menu"), new StepId("report", "start")),
            0,
            0,
            Map.of("kind", "broker", "country", "TH", "province", "12"),
            List.of(),
            Optional.of("abcdefghijklmnop"));

    private final Stage stage = Stage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void sessionAndPreferencesOfAContactTakeAtMostAKilobyte() {
        long plain = measure("session and language", new Effect[] {REMEMBER});
        stage.redis.flush();
        long subscribed = measure("the same, subscribed to alerts", new Effect[] {REMEMBER, SUBSCRIBE});
        assertThat(plain).isBetween(200L, 1024L);
        assertThat(subscribed).isBetween(plain, 1024L);
    }

    private long measure(String what, Effect... effects) {
        long before = used();
        for (int from = 0; from < PEOPLE; from += 500) {
            List<Future<Played>> batch = new ArrayList<>();
            for (int i = from; i < from + 500; i++) {
                PhoneNumber person =
                        PhoneNumber.ofE164("+85512" + String.format("%06d", i)).orElseThrow();
                batch.add(stage.start(
                        Stage.usual(text(person, "E" + i, "x", NOON)),
                        known -> Stage.turn(SESSION, "អរគុណ។ មិនចាំបាច់ប្រាប់ឈ្មោះអ្នកទេ។", effects)));
            }
            batch.forEach(Answers::of);
        }
        long all = (used() - before) / PEOPLE;
        forgetEvents();
        long kept = (used() - before) / PEOPLE;
        System.out.printf(
                "redis memory per contact: %d bytes (%s); %d with one event just answered%n", kept, what, all);
        return kept;
    }

    /** What is not session and preferences: the marks and answers of events (a month, a day). */
    private void forgetEvents() {
        List<String> events = stage.dump.keys().stream()
                .filter(key -> key.contains(":e:") || key.contains(":a:"))
                .toList();
        for (int from = 0; from < events.size(); from += 1000) {
            Request delete = Request.cmd(Command.DEL);
            events.subList(from, Math.min(from + 1000, events.size())).forEach(delete::arg);
            Answers.of(stage.link.send(delete));
        }
    }

    private long used() {
        return stage.redis
                .command("INFO memory")
                .lines()
                .filter(line -> line.startsWith("used_memory_dataset:"))
                .mapToLong(line -> Long.parseUnsignedLong(
                        line.substring("used_memory_dataset:".length()).strip()))
                .sum();
    }
}
