package org.spean.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.app.support.Folders;
import org.spean.staff.Role;
import org.spean.staff.SignInResult;

/** All pages with all roles and methods (A3 23), tokens of forms (C1 3.5), and headers on everything (C1 3.4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleRightsTest {
    /** What the rights are meant to be: a page that is not written down here fails, and so does one that changed. */
    private static final Path RIGHTS = Folders.project().resolve("src/test/resources/org/spean/console/rights.txt");

    private final ConsoleSpean spean = ConsoleSpean.shared();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Role, SignInResult.SignedIn> people = new EnumMap<>(Role.class);

    @BeforeAll
    void signIn() {
        for (Role role : Role.values()) {
            people.put(role, spean.signedIn(spean.enrol("Matrix " + role.word(), role)));
        }
    }

    @Test
    void thePagesAndTheirRolesAreThoseWrittenDown() throws IOException {
        List<String> now = spean.pages().stream()
                .map(page -> page.path() + " " + page.method() + " "
                        + page.roles()
                                .map(roles -> String.join(
                                        ",",
                                        Arrays.stream(Role.values())
                                                .filter(roles::contains)
                                                .map(Role::word)
                                                .toList()))
                                .orElse("everybody"))
                .sorted()
                .toList();
        if (Boolean.getBoolean("spean.rights.update")) {
            Files.write(RIGHTS, now);
        }
        assertThat(now).isEqualTo(Files.readAllLines(RIGHTS));
    }

    @Test
    void everyRoleGetsItsPagesAndNoOther() {
        for (PageRoute page : spean.pages()) {
            if (page.roles().isEmpty() || page.path().equals("/console/doorbell")) {
                continue;
            }
            for (Role role : Role.values()) {
                HttpResponse<String> answer = page.changes() ? post(page, role, true, "") : get(page, role);
                String what = page.method() + " " + page.path() + " as " + role;
                if (page.roles().get().contains(role)) {
                    // A form without an operation id is refused after the role was looked at, and before anything is
                    // done.
                    assertThat(answer.statusCode()).as(what).isIn(page.changes() ? Set.of(400) : Set.of(200, 303, 404));
                } else {
                    assertThat(answer.statusCode()).as(what).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void withoutASessionEverythingLeadsToTheSignIn() {
        for (PageRoute page : spean.pages()) {
            if (page.roles().isPresent()) {
                HttpResponse<String> answer =
                        send(request(page).method(page.method().name(), BodyPublishers.noBody()));
                assertThat(answer.statusCode()).as(page.path()).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location")).contains("/console/sign-in");
            }
        }
    }

    @Test
    void noFormIsTakenWithoutItsTokenOrFromAnotherSite() {
        for (PageRoute page : spean.pages()) {
            if (page.changes() && page.roles().isPresent()) {
                Role role = page.roles().get().iterator().next();
                assertThat(post(page, role, false, "").statusCode())
                        .as(page.path())
                        .isEqualTo(403);
                assertThat(post(page, role, true, "cross-site").statusCode())
                        .as(page.path())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void anotherMethodOrAPathOfNobodyIsNothing() {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(spean.url() + "/console/sessions"))
                    .header("Cookie", cookie(Role.SUPERVISOR));
            assertThat(send(request.method(method, BodyPublishers.noBody())).statusCode())
                    .isEqualTo(404);
        }
        HttpRequest.Builder nothing = HttpRequest.newBuilder(URI.create(spean.url() + "/console/nothing"));
        assertThat(send(nothing.copy()).statusCode()).isEqualTo(302);
        assertThat(send(nothing.header("Cookie", cookie(Role.IT))).statusCode()).isEqualTo(404);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (PageRoute page : spean.pages()) {
            if (page.path().equals("/console/doorbell")) {
                continue;
            }
            for (Optional<Role> who : List.of(Optional.<Role>empty(), Optional.of(Role.VIEWER), Optional.of(Role.IT))) {
                HttpRequest.Builder request = request(page);
                who.ifPresent(role -> request.header("Cookie", cookie(role)));
                HttpResponse<String> answer = send(request.method(page.method().name(), BodyPublishers.noBody()));
                assertHeaders(answer, page.method() + " " + page.path() + " " + answer.statusCode());
            }
        }
        HttpRequest.Builder large = HttpRequest.newBuilder(URI.create(spean.url() + "/console/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded");
        large.POST(BodyPublishers.ofString("name=" + "x".repeat(70_000)));
        // The connection may end while we still send, and the answer be lost with it: then it is asked for again.
        HttpResponse<String> tooLarge =
                await().ignoreException(UncheckedIOException.class).until(() -> send(large), answer -> true);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertHeaders(tooLarge, "413");
    }

    private static void assertHeaders(HttpResponse<String> answer, String what) {
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as(what)
                .contains(Headers.POLICY);
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(what)
                .contains("nosniff");
        // One page of one role may hear: RecorderTest.
        assertThat(answer.headers().allValues("Permissions-Policy"))
                .as(what)
                .containsExactly("camera=(), geolocation=(), microphone=()");
        assertThat(answer.headers().firstValue("Referrer-Policy")).as(what).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).as(what).contains("no-store");
    }

    private HttpResponse<String> get(PageRoute page, Role role) {
        return send(request(page).header("Cookie", cookie(role)));
    }

    private HttpResponse<String> post(PageRoute page, Role role, boolean token, String site) {
        HttpRequest.Builder request = request(page)
                .header("Cookie", cookie(role))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (!site.isEmpty()) {
            request.header("Sec-Fetch-Site", site);
        }
        String csrf = token ? spean.csrf(people.get(role)) : "wrong";
        return send(request.POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8))));
    }

    private HttpRequest.Builder request(PageRoute page) {
        return HttpRequest.newBuilder(URI.create(spean.url() + page.path().replaceAll(":[A-Za-z]+", "none")));
    }

    private String cookie(Role role) {
        return "spean=" + people.get(role).cookie();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
