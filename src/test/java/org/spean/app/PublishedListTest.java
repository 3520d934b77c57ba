package org.spean.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.junit.jupiter.api.Test;
import org.spean.app.support.Folders;
import org.spean.content.AgencyRegister;
import org.spean.content.ContentPack;
import org.spean.metrics.FetchOutcome;
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

/** Looks at a published list on loopback, kept in a real Redis. */
class PublishedListTest {
    private static final WireMockServer MINISTRY =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final String NOVEMBER = "Sun, 01 Nov 2026 20:00:00 GMT";
    private static final String LATER = "Tue, 17 Nov 2026 02:00:00 GMT";

    private static ContentPack pack;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Vertx vertx = Vertx.vertx();
    private final WorkerExecutor worker = vertx.createSharedWorkerExecutor("test", 2);
    private final Meters meters = new Meters("test");
    private final RandomIds ids = new RandomIds();
    private RedisLink link;
    private RegisterStore registers;
    private FetchStore fetches;
    private RegisterFetcher fetcher;

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

    @Test
    void aListIsFetchedAndWaitsForAPerson() {
        published(rows(5), NOVEMBER, "\"one\"");

        assertThat(look().latest()).isEqualTo(FetchOutcome.PROPOSED);

        AgencyRegister waiting = known().waiting().orElseThrow();
        assertThat(waiting.agencies()).hasSize(5);
        assertThat(waiting.date()).as("the day in Phnom Penh").isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(waiting.source().address()).isEqualTo("Ministry of Labour");
        assertThat(answer(registers.live())).isEmpty();
        assertThat(counted("proposed")).isOne();
    }

    @Test
    void notModifiedKeepsWhatWeHadAndSaysWhatThatIs() {
        published(rows(5), NOVEMBER, "\"one\"");
        look();
        MINISTRY.resetAll();
        reply(aResponse().withStatus(304));

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.UNCHANGED);

        MINISTRY.verify(getRequestedFor(urlEqualTo("/agencies.csv"))
                .withHeader("If-None-Match", equalTo("\"one\""))
                .withHeader("If-Modified-Since", equalTo(NOVEMBER)));
        assertThat(known().waiting()).isPresent();
    }

    @Test
    void theSameWordsWithoutAMarkAreNoNewList() {
        reply(csv(rows(5)));
        fetcher = fetcher(false, ListDate.FETCHED);
        look();
        String first = known().list().orElseThrow().version();

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.UNCHANGED);
        assertThat(known().list().orElseThrow().version()).isEqualTo(first);
        MINISTRY.verify(2, getRequestedFor(anyUrl()).withHeader("If-None-Match", absent()));
    }

    @Test
    void aListThatIsNotThereOrBrokenThereLeavesTheLiveOne() {
        live(rows(5));
        for (int status : new int[] {404, 410, 500, 503}) {
            MINISTRY.resetAll();
            reply(csv("oops").withStatus(status));
            assertThat(lookTomorrow().latest()).as("status %s", status).isEqualTo(FetchOutcome.FAILED);
            assertThat(known().said()).contains("answers " + status);
        }
        assertThat(liveCount()).isEqualTo(5);
        assertThat(counted("failed")).isEqualTo(4);
    }

    @Test
    void afterAFailureItIsTriedAgainInAnHour() {
        reply(aResponse().withStatus(500));
        look();
        forward(Duration.ofMinutes(59));
        assertThat(answer(fetcher.look())).isEmpty();
        forward(Duration.ofMinutes(2));
        assertThat(answer(fetcher.look())).isPresent();
        MINISTRY.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void aSlowAnswerIsGivenUp() {
        reply(csv(rows(5)).withHeader("Last-Modified", NOVEMBER).withChunkedDribbleDelay(10, 20_000));

        assertThat(look().said()).contains("no whole answer within 900 ms");
    }

    @Test
    void halfAListIsNoList() {
        reply(csv(rows(5)).withHeader("Last-Modified", NOVEMBER).withHeader("Content-Length", "99999"));
        assertThat(look().latest()).isEqualTo(FetchOutcome.FAILED);

        for (Fault fault : new Fault[] {Fault.MALFORMED_RESPONSE_CHUNK, Fault.EMPTY_RESPONSE}) {
            MINISTRY.resetAll();
            reply(aResponse().withFault(fault));
            assertThat(lookTomorrow().latest()).as("%s", fault).isEqualTo(FetchOutcome.FAILED);
        }
        assertThat(known().list()).isEmpty();
    }

    @Test
    void anotherTypeIsNoList() {
        reply(csv(rows(5))
                .withHeader("Last-Modified", NOVEMBER)
                .withHeader("Content-Type", "text/html; charset=utf-8"));

        assertThat(look().said()).contains("neither CSV nor .xlsx");
        assertThat(known().list()).isEmpty();
    }

    @Test
    void aPageThatCallsItselfAListIsKeptAside() {
        published("<html><body>Log in</body></html>\n", NOVEMBER, "\"x\"");

        assertThat(look().latest()).isEqualTo(FetchOutcome.BAD);
        assertThat(known().isAside()).isTrue();
        assertThat(known().problems().getFirst()).startsWith("list from 127.0.0.1:1: error:");
    }

    @Test
    void oneBadRowKeepsTheWholeListAsideAndTheGoodOneStays() {
        published(rows(5), NOVEMBER, "\"one\"");
        look();
        published(rows(5) + "6,,licensed\n", LATER, "\"two\"");

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.BAD);
        assertThat(known().problems()).singleElement().asString().contains("127.0.0.1:7: error: There is no name.");
        assertThat(known().waiting().orElseThrow().agencies()).hasSize(5);
    }

    @Test
    void aShrunkListIsKeptAsideEvenWhenListsGoLiveByThemselves() {
        live(rows(10));
        fetcher = fetcher(true, ListDate.LAST_MODIFIED);
        published(rows(7), LATER, "\"two\"");

        assertThat(look().latest()).isEqualTo(FetchOutcome.SUSPICIOUS);
        assertThat(known().said()).contains("lacks 3 of 10 agencies");
        assertThat(known().isAside()).isTrue();
        assertThat(liveCount()).isEqualTo(10);
    }

    @Test
    void moreThanEightMegabytesAreNotRead() {
        reply(csv("x".repeat(PublishedList.MOST_BYTES + 1)).withHeader("Last-Modified", NOVEMBER));

        assertThat(look().said()).contains("larger than 8 MB");
    }

    @Test
    void noOtherAddressIsAsked() {
        reply(aResponse().withStatus(302).withHeader("Location", MINISTRY.baseUrl() + "/elsewhere.csv"));

        assertThat(look().said()).contains("sends us elsewhere (302)");
        MINISTRY.verify(0, getRequestedFor(urlEqualTo("/elsewhere.csv")));
    }

    @Test
    void aListThatNobodyDatesIsRefusedUnlessTheSettingsSayOtherwise() {
        reply(csv(rows(5)));
        assertThat(look().said()).contains("nobody says what day the list is of");
        assertThat(known().list()).isEmpty();

        fetcher = fetcher(false, ListDate.FETCHED);
        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.PROPOSED);
        assertThat(known().list().orElseThrow().date()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void aListOfTomorrowIsKeptAside() {
        published(rows(5), "Tue, 01 Dec 2026 02:00:00 GMT", "\"x\"");

        assertThat(look().latest()).isEqualTo(FetchOutcome.BAD);
        assertThat(known().problems().getFirst()).contains("dated in the future");
    }

    @Test
    void withoutAPersonTheFirstListWaitsAndTheNextOnesGoLive() {
        fetcher = fetcher(true, ListDate.LAST_MODIFIED);
        published(rows(5), NOVEMBER, "\"one\"");
        assertThat(look().latest()).isEqualTo(FetchOutcome.PROPOSED);
        AgencyRegister first = known().waiting().orElseThrow();
        accept(first);
        published(rows(6), LATER, "\"two\"");

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.LIVE);
        assertThat(liveCount()).isEqualTo(6);
        assertThat(answer(registers.former())).contains(first);
        assertThat(known().waiting()).isEmpty();
    }

    @Test
    void aNewerDayOfTheSameWordsKeepsTheStepBack() {
        fetcher = fetcher(true, ListDate.LAST_MODIFIED);
        live(rows(4));
        published(rows(5), "Mon, 16 Nov 2026 02:00:00 GMT", "\"one\"");
        assertThat(look().latest()).isEqualTo(FetchOutcome.LIVE);
        published(rows(5), LATER, "\"two\"");

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.RENEWED);
        assertThat(answer(registers.live()).orElseThrow().date()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(answer(registers.former()).orElseThrow().agencies()).hasSize(4);
    }

    @Test
    void aListThatStaffTookBackNeverReturnsByItself() {
        fetcher = fetcher(true, ListDate.LAST_MODIFIED);
        live(rows(5));
        published(rows(6), LATER, "\"two\"");
        assertThat(look().latest()).isEqualTo(FetchOutcome.LIVE);
        answer(registers.rollBack(known().taken()));

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.UNCHANGED);
        published(rows(6), "Wed, 18 Nov 2026 02:00:00 GMT", "\"three\"");
        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.PROPOSED);
        assertThat(liveCount()).isEqualTo(5);
    }

    @Test
    void aListOlderThanTheLiveOneNeverGoesLiveByItself() {
        fetcher = fetcher(true, ListDate.LAST_MODIFIED);
        live(rows(5));
        published(rows(6), "Thu, 01 Oct 2026 02:00:00 GMT", "\"old\"");

        assertThat(look().latest()).isEqualTo(FetchOutcome.PROPOSED);
        assertThat(known().said()).contains("older than the live one");
    }

    @Test
    void twoInstancesNeverLookAtTheSameTime() {
        reply(csv(rows(5)).withHeader("Last-Modified", NOVEMBER).withFixedDelay(400));
        RegisterFetcher other = fetcher(false, ListDate.LAST_MODIFIED);

        Future<Optional<Fetched>> one = fetcher.look();
        Future<Optional<Fetched>> two = other.look();

        assertThat(answer(one).isPresent() ^ answer(two).isPresent()).isTrue();
        assertThat(answer(other.look())).as("not due before tomorrow").isEmpty();
        MINISTRY.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void whoTookLongerThanItsLeaseKeepsNothing() {
        Instant due = NOON.plusSeconds(60);
        Fetched late = lateLook();
        assertThat(answer(fetches.take(NOON, "one", Duration.ofMillis(1)))).isTrue();
        await().until(() -> answer(fetches.take(NOON, "two", Duration.ofMinutes(1))));

        assertThat(answer(fetches.keep(late, due, "one"))).isFalse();
        assertThat(answer(fetches.last())).isEmpty();
        assertThat(answer(fetches.keep(late, due, "two"))).isTrue();
        assertThat(answer(fetches.last())).contains(late);
    }

    @Test
    void anOldLiveListIsAnAlarm() {
        live(rows(5));
        ListAlarm alarm = new ListAlarm(registers, Optional.of(fetches), 30, meters.registers(), now::get);
        answer(alarm.look());
        assertThat(meters.scrape()).contains("spean_registers_stale 0.0");
        forward(Duration.ofDays(30));
        answer(alarm.look());
        assertThat(meters.scrape()).contains("spean_registers_stale 1.0", "spean_registers_aside 0.0");
    }

    @Test
    void whatWaitsAndWhatIsAsideIsAlarmedUntilItIsSettled() {
        ListAlarm alarm = new ListAlarm(registers, Optional.of(fetches), 60, meters.registers(), now::get);
        published(rows(5), NOVEMBER, "\"one\"");
        look();
        answer(alarm.look());
        assertThat(meters.scrape()).contains("spean_registers_waiting 1.0", "spean_registers_aside 0.0");
        accept(known().waiting().orElseThrow());
        published(rows(1), LATER, "\"two\"");
        lookTomorrow();
        answer(alarm.look());
        assertThat(meters.scrape()).contains("spean_registers_waiting 1.0", "spean_registers_aside 1.0");
        accept(known().waiting().orElseThrow());
        answer(alarm.look());
        assertThat(meters.scrape()).contains("spean_registers_waiting 0.0", "spean_registers_aside 0.0");
    }

    private Fetched lateLook() {
        return new Fetched(
                NOON,
                FetchOutcome.BAD,
                "said",
                FetchOutcome.BAD,
                Optional.of("\"e\""),
                Optional.empty(),
                "digest",
                Optional.empty(),
                List.of("one", "two"),
                "");
    }

    private void live(String rows) {
        MINISTRY.resetAll();
        published(rows, NOVEMBER, "\"first\"");
        look();
        accept(known().waiting().orElseThrow());
        now.updateAndGet(then -> then.plus(Duration.ofDays(1)));
        MINISTRY.resetAll();
    }

    private void accept(AgencyRegister list) {
        Optional<String> seen = answer(registers.version());
        assertThat(answer(registers.replace(list, seen))).isEqualTo(RegisterStore.Outcome.DONE);
        answer(fetches.taken(list.version()));
    }

    private int liveCount() {
        return answer(registers.live()).orElseThrow().agencies().size();
    }

    private double counted(String outcome) {
        String line = "spean_registers_fetches_total{outcome=\"" + outcome + "\"} ";
        return meters.scrape()
                .lines()
                .filter(found -> found.startsWith(line))
                .mapToDouble(found -> Double.parseDouble(found.substring(line.length())))
                .sum();
    }

    private Fetched look() {
        return answer(fetcher.look()).orElseThrow();
    }

    private Fetched lookTomorrow() {
        forward(Duration.ofHours(24));
        return look();
    }

    private void forward(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }

    private Fetched known() {
        return answer(fetches.last()).orElseThrow();
    }

    private RegisterFetcher fetcher(boolean auto, ListDate date) {
        RegisterSettings settings =
                new RegisterSettings(address(), "Ministry of Labour", Duration.ofHours(24), 60, date, auto);
        Supplier<ContentPack> words = () -> pack;
        PublishedList list = new PublishedList(address(), Duration.ofMillis(900));
        return new RegisterFetcher(
                worker, list, fetches, registers, words, settings, meters.registers(), now::get, ids);
    }

    private static URI address() {
        return URI.create(MINISTRY.baseUrl().replace("localhost", "127.0.0.1") + "/agencies.csv");
    }

    private static void published(String rows, String modified, String etag) {
        MINISTRY.resetAll();
        reply(csv(rows).withHeader("Last-Modified", modified).withHeader("ETag", etag));
    }

    private static ResponseDefinitionBuilder csv(String text) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "text/csv; charset=utf-8")
                .withBody(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void reply(ResponseDefinitionBuilder response) {
        MINISTRY.stubFor(get(urlEqualTo("/agencies.csv")).willReturn(response));
    }

    private static String rows(int count) {
        return "licence_number,name_latin,status\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> i + ",Agency " + i + ",licensed\n")
                        .collect(Collectors.joining());
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
