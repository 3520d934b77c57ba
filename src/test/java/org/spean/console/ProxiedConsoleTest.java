package org.spean.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.console.support.Wire;
import org.spean.staff.Role;
import org.spean.staff.SignInAttempts;
import org.spean.staff.StaffAccount;

/** The console as it stands behind a proxy that speaks https: cookies, headers, whose wrong tries count for whom (C1 3.3, 3.4, 4.1.3). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxiedConsoleTest {
    private static final String PUBLIC = "https://hotline.example.org";

    private final ConsoleSpean spean =
            ConsoleSpean.start(Map.of("SPEAN_PUBLIC_URL", PUBLIC, "SPEAN_TRUSTED_PROXIES", "127.0.0.1"));
    private StaffAccount dara;
    private StaffAccount maly;

    @BeforeAll
    void enrol() {
        dara = spean.enrol("Sok Dara", Role.WORKER);
        maly = spean.enrol("Chea Maly", Role.SUPERVISOR);
    }

    @AfterAll
    void close() {
        spean.close();
    }

    @Test
    void underHttpsEveryCookieIsOfThisHostOnlyAndForHttpsOnly() {
        Wire wire = from("203.0.113.1");
        HttpResponse<String> in = signIn(wire, dara, spean.code(dara.id()));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(Wire.setCookies(in)).hasSize(2);
        for (String cookie : Wire.setCookies(in)) {
            assertThat(cookie)
                    .startsWith("__Host-spean")
                    .contains("; Path=/;", "HttpOnly", "SameSite=Strict", "Secure");
            assertThat(cookie).doesNotContain("Domain");
        }
        String spoken = Wire.setCookies(wire.get("/console/language/en")).getFirst();
        assertThat(spoken).startsWith("__Host-spean-language=en;").contains("Secure");
    }

    @Test
    void everyAnswerSaysHttpsOnlyForTwoYearsAlsoErrorsAndWhateverHeadersSay() {
        Wire wire = from("203.0.113.2").header("X-Forwarded-Proto", "http").header("X-Forwarded-Host", "evil.example");
        for (String path :
                List.of("/", "/console", "/console/sign-in", "/console/nothing", "/nothing", "/console/%zz")) {
            HttpResponse<String> answer = wire.get(path.equals("/console/%zz") ? "/console/%25zz" : path);
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .contains("max-age=63072000; includeSubDomains");
            assertThat(answer.headers().firstValue("X-Frame-Options")).as(path).contains("DENY");
            assertThat(answer.body() + answer.headers().map()).as(path).doesNotContain("evil.example");
        }
    }

    @Test
    void aSessionThatSomebodyPlantedIsWorthNothingAfterTheSignIn() {
        String planted = "A".repeat(43);
        Wire wire = from("203.0.113.3").cookie("__Host-spean", planted).cookie("spean", planted);
        assertThat(signIn(wire, maly, spean.code(maly.id())).statusCode()).isEqualTo(303);
        assertThat(wire.cookie("__Host-spean")).isNotEqualTo(planted);
        assertThat(wire.get("/console/sessions").statusCode()).isEqualTo(200);
        Wire attacker = from("203.0.113.4").cookie("__Host-spean", planted);
        assertThat(attacker.get("/console/sessions").statusCode()).isEqualTo(302);
        // The name without __Host- can be planted by a neighbour of the host: it is not looked at.
        Wire tossed = from("203.0.113.4").cookie("spean", wire.cookie("__Host-spean"));
        assertThat(tossed.get("/console/sessions").statusCode()).isEqualTo(302);
    }

    @Test
    void aStrangerWhoKnowsANameLocksOutStrangersOnly() {
        StaffAccount chan = spean.enrol("Chan Lina", Role.EDITOR);
        Wire own = from("203.0.113.5");
        assertThat(signIn(own, chan, spean.code(chan.id())).statusCode()).isEqualTo(303);
        signOut(own);
        assertThat(own.cookie("__Host-spean")).isEmpty();
        Wire stranger = from("203.0.113.6");
        for (int i = 0; i < SignInAttempts.MOST_OF_NAME; i++) {
            assertThat(signIn(stranger, chan, "000000").statusCode()).isEqualTo(422);
        }
        assertThat(signIn(stranger, chan, "000000").statusCode()).isEqualTo(429);
        assertThat(signIn(from("203.0.113.7"), chan, spean.code(chan.id())).statusCode())
                .as("a new browser of hers")
                .isEqualTo(429);
        assertThat(signIn(own, chan, spean.code(chan.id())).statusCode())
                .as("the browser she always uses")
                .isEqualTo(303);
    }

    @Test
    void whoeverTriesManyNamesShutsOutTheirOwnAddressAndNotTheProxys() {
        Wire attacker = from("198.51.100.9");
        for (int i = 0; i < SignInAttempts.MOST_FROM_ADDRESS; i++) {
            attacker.post("/console/sign-in", "name", "nobody " + i, "password", "x", "code", "1");
        }
        assertThat(signIn(attacker, dara, spean.code(dara.id())).statusCode()).isEqualTo(429);
        Wire forger = new Wire(spean.url()).header("X-Forwarded-For", "203.0.113.77, 198.51.100.9");
        assertThat(signIn(forger, dara, spean.code(dara.id())).statusCode()).isEqualTo(429);
        assertThat(signIn(from("203.0.113.8"), dara, spean.code(dara.id())).statusCode())
                .isEqualTo(303);
    }

    @Test
    void anotherSitesFormIsRefusedBeforeAnybodyIsSignedIn() {
        String code = spean.code(dara.id());
        Wire cross = from("203.0.113.10").header("Sec-Fetch-Site", "cross-site");
        assertThat(signIn(cross, dara, code).statusCode()).isEqualTo(403);
        Wire near = from("203.0.113.10").header("Sec-Fetch-Site", "same-site");
        assertThat(signIn(near, dara, code).statusCode()).isEqualTo(403);
        for (String origin : List.of(
                "https://evil.example",
                "http://hotline.example.org",
                "https://hotline.example.org.evil.example",
                "http://127.0.0.1")) {
            Wire old = from("203.0.113.10").header("Origin", origin);
            assertThat(signIn(old, dara, code).statusCode()).as(origin).isEqualTo(403);
        }
        assertThat(signIn(from("203.0.113.10").header("Origin", PUBLIC), dara, code)
                        .statusCode())
                .isEqualTo(303);
    }

    private Wire from(String address) {
        return new Wire(spean.url()).header("X-Forwarded-For", address);
    }

    private static HttpResponse<String> signIn(Wire wire, StaffAccount who, String code) {
        return wire.post("/console/sign-in", "name", who.name(), "password", ConsoleSpean.PASSWORD, "code", code);
    }

    private static void signOut(Wire wire) {
        HttpResponse<String> out =
                wire.post("/console/sign-out", "_csrf", wire.csrf("/console/sessions"), "_op", "out");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
    }
}
