package org.spean.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.app.support.FaultProxy;
import org.spean.app.support.Folders;
import org.spean.console.support.Wire;
import org.spean.redis.EmbeddedRedis;
import org.spean.redis.RedisBinary;
import org.spean.staff.Role;
import org.spean.staff.SignInResult;
import org.spean.staff.StaffAccount;

/** The console while its store is gone or mute, and after (B2; C1 16.5). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreAwayTest {
    private static final Duration BACK = Duration.ofSeconds(20);

    private final Path folder = Folders.temporary();
    private EmbeddedRedis redis;
    private FaultProxy line;
    private ConsoleSpean spean;
    private StaffAccount account;
    private SignInResult.SignedIn in;

    @BeforeAll
    void start() throws Exception {
        redis = EmbeddedRedis.start(folder, RedisBinary.choose(folder, Optional.empty(), ""));
        line = FaultProxy.before(redis.uri());
        spean = ConsoleSpean.start(Map.of("SPEAN_REDIS_URL", line.url()));
        account = spean.enrol("Away Dara", Role.values());
        in = spean.signedIn(account);
    }

    @AfterAll
    void stop() {
        spean.close();
        line.close();
        redis.close();
        Folders.delete(folder);
    }

    @AfterEach
    void heal() {
        line.heal();
        await().atMost(BACK).until(() -> wire("en").get("/console/sessions").statusCode() == 200);
    }

    @Test
    void everyPageSaysInBothLanguagesThatItIsNotAvailableAndWorksAgainAfterwards() {
        line.cut();
        for (PageRoute page : spean.pages()) {
            if (page.roles().isPresent()) {
                String path = page.path().replaceAll(":[A-Za-z]+", "none");
                String what = page.method() + " " + path;
                HttpResponse<String> answer = page.changes()
                        ? wire("en").post(path, "_op", "x")
                        : wire("en").get(path);
                assertAway(answer, what);
                assertThat(answer.body()).as(what).contains("Not available at the moment");
            }
        }
        assertAway(wire("km").get("/console/overview"), "km");
        assertThat(wire("km").get("/console/overview").body()).contains("មិនអាចប្រើបានពេលនេះ");
        assertThat(new Wire(spean.url()).get("/console/sign-in").statusCode()).isEqualTo(200);
        HttpResponse<String> tried = new Wire(spean.url())
                .post("/console/sign-in", "name", account.name(), "password", ConsoleSpean.PASSWORD, "code", "123456");
        assertAway(tried, "sign-in");
        assertThat(Wire.setCookies(tried)).isEmpty();
    }

    @Test
    void whatWasSentIntoTheSilenceIsDoneOnceAtTheMost() {
        String csrf = spean.csrf(in);
        line.mute(true);
        assertAway(alert(csrf, "mute", "Into the silence"), "mute");
        heal();
        // The store may have taken the first one late: then it says so, and does it no second time.
        assertThat(alert(csrf, "mute", "Into the silence").statusCode()).isIn(303, 409);
        assertThat(alert(csrf, "after", "After the silence").statusCode()).isEqualTo(303);
        String list = wire("en").get("/console/alerts").body();
        assertThat(Pattern.compile("Into the silence").matcher(list).results().count())
                .isLessThanOrEqualTo(1);
        assertThat(list).contains("After the silence");
    }

    @Test
    void whoeverSignsInDuringTheSilenceSignsInAfterIt() {
        String code = spean.code(account.id());
        Wire wire = new Wire(spean.url());
        line.cut();
        assertAway(
                wire.post("/console/sign-in", "name", account.name(), "password", ConsoleSpean.PASSWORD, "code", code),
                "sign-in");
        heal();
        assertThat(wire.post(
                                "/console/sign-in",
                                "name",
                                account.name(),
                                "password",
                                ConsoleSpean.PASSWORD,
                                "code",
                                code)
                        .statusCode())
                .isEqualTo(303);
    }

    private HttpResponse<String> alert(String csrf, String op, String title) {
        return wire("en")
                .post(
                        "/console/alerts/new",
                        "_csrf",
                        csrf,
                        "_op",
                        op,
                        "do",
                        "keep",
                        "title",
                        title,
                        "texts.en",
                        "Words",
                        "channel",
                        "sms",
                        "audience",
                        "all",
                        "validForMinutes",
                        "60");
    }

    private static void assertAway(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(what).contains("5");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as(what)
                .contains(Headers.POLICY);
        assertThat(answer.headers().firstValue("Clear-Site-Data")).as(what).isEmpty();
        assertThat(answer.body()).as(what).doesNotContain("Exception", "java.", "Redis", "org.spean");
    }

    private Wire wire(String language) {
        return new Wire(spean.url()).cookie("spean", in.cookie()).cookie("spean-language", language);
    }
}
