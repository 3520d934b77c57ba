package org.spean.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.spean.app.support.Folders;
import org.spean.content.AgencyRegister;
import org.spean.content.ContentPack;
import org.spean.metrics.Meters;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;
import org.spean.redis.RedisFetchStore;
import org.spean.redis.RedisLink;
import org.spean.redis.RedisRegisterStore;
import org.spean.redis.TestRedis;
import org.spean.registers.FetchStore;
import org.spean.registers.Fetched;
import org.spean.registers.RegisterStore;
import org.spean.settings.RegisterSettings;
import org.spean.settings.RegisterSettings.ListDate;

/** A published list on loopback, looked at by hand on a settable clock, kept in a real Redis. */
abstract class FetchedListCase {
    static final WireMockServer MINISTRY =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    static final String NOVEMBER = "Sun, 01 Nov 2026 20:00:00 GMT";
    static final String LATER = "Tue, 17 Nov 2026 02:00:00 GMT";

    private static ContentPack pack;

    final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Vertx vertx = Vertx.vertx();
    private final WorkerExecutor worker = vertx.createSharedWorkerExecutor("test", 2);
    final Meters meters = new Meters("test");
    private final RandomIds ids = new RandomIds();
    private RedisLink link;
    RegisterStore registers;
    FetchStore fetches;
    RegisterFetcher fetcher;

    @BeforeAll
    static void publish() {
        MINISTRY.start();
        pack = ((PackResult.Loaded) PackReader.read(Folders.content(), ReadRules.standard())).pack();
    }

    @AfterAll
    static void close() {
        MINISTRY.stop();
    }

    @BeforeEach
    void open() {
        MINISTRY.resetAll();
        TestRedis.shared().flush();
        link = TestRedis.shared().link(vertx);
        registers = new RedisRegisterStore(link);
        fetches = new RedisFetchStore(link, address());
        fetcher = fetcher(false, ListDate.LAST_MODIFIED);
    }

    @AfterEach
    void stop() {
        answer(vertx.close());
        meters.close();
    }

    void live(String rows) {
        MINISTRY.resetAll();
        published(rows, NOVEMBER, "\"first\"");
        look();
        accept(known().waiting().orElseThrow());
        now.updateAndGet(then -> then.plus(Duration.ofDays(1)));
        MINISTRY.resetAll();
    }

    void accept(AgencyRegister list) {
        Optional<String> seen = answer(registers.version());
        assertThat(answer(registers.replace(list, seen))).isEqualTo(RegisterStore.Outcome.DONE);
        answer(fetches.taken(list.version()));
    }

    int liveCount() {
        return answer(registers.live()).orElseThrow().agencies().size();
    }

    double counted(String outcome) {
        String line = "spean_registers_fetches_total{outcome=\"" + outcome + "\"} ";
        return meters.scrape()
                .lines()
                .filter(found -> found.startsWith(line))
                .mapToDouble(found -> Double.parseDouble(found.substring(line.length())))
                .sum();
    }

    Fetched look() {
        return answer(fetcher.look()).orElseThrow();
    }

    Fetched lookTomorrow() {
        forward(Duration.ofHours(24));
        return look();
    }

    void forward(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }

    Fetched known() {
        return answer(fetches.last()).orElseThrow();
    }

    RegisterFetcher fetcher(boolean auto, ListDate date) {
        RegisterSettings settings =
                new RegisterSettings(address(), "Ministry of Labour", Duration.ofHours(24), 60, date, auto);
        Supplier<ContentPack> words = () -> pack;
        PublishedList list = new PublishedList(address(), Duration.ofMillis(900));
        return new RegisterFetcher(
                worker, list, fetches, registers, words, settings, meters.registers(), now::get, ids);
    }

    static URI address() {
        return URI.create(MINISTRY.baseUrl().replace("localhost", "127.0.0.1") + "/agencies.csv");
    }

    static void published(String rows, String modified, String etag) {
        MINISTRY.resetAll();
        reply(csv(rows).withHeader("Last-Modified", modified).withHeader("ETag", etag));
    }

    static ResponseDefinitionBuilder csv(String text) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "text/csv; charset=utf-8")
                .withBody(text.getBytes(StandardCharsets.UTF_8));
    }

    static void reply(ResponseDefinitionBuilder response) {
        MINISTRY.stubFor(get(urlEqualTo("/agencies.csv")).willReturn(response));
    }

    static String rows(int count) {
        return "licence_number,name_latin,status\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> i + ",Agency " + i + ",licensed\n")
                        .collect(Collectors.joining());
    }

    static <T> T answer(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
