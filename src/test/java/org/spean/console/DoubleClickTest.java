package org.spean.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spean.app.ConsoleSpean;
import org.spean.console.support.Wire;
import org.spean.staff.Role;
import org.spean.staff.SignInResult;
import org.spean.staff.StaffAccount;

/** Whoever presses twice sees what the first press did, also where it used up a code or showed what is kept nowhere (A3 31). */
class DoubleClickTest {
    private static final Pattern OPERATION =
            Pattern.compile("action=\"[^\"]*sign-in\".*?name=\"_op\" value=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern CODES = Pattern.compile("<ol id=\"codes\">.*?</ol>", Pattern.DOTALL);
    private static final String FRESH = "bamboo bridge over brown water";

    private final ConsoleSpean spean = ConsoleSpean.shared();

    @Test
    void twoPressesOfTheSignInAreOneSession() {
        StaffAccount who = spean.enrol("Twice In", Role.VIEWER);
        Wire browser = new Wire(spean.url()).cookie("spean-language", "en");
        Matcher page = OPERATION.matcher(browser.get("/console/sign-in").body());
        assertThat(page.find()).isTrue();
        String[] form = {
            "_csrf",
            "",
            "_op",
            page.group(1),
            "name",
            who.name(),
            "password",
            ConsoleSpean.PASSWORD,
            "code",
            spean.code(who.id())
        };
        List<HttpResponse<String>> both = twice(browser, "/console/sign-in", form);
        assertThat(both).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(both.stream().map(Wire::setCookies).distinct()).hasSize(1);
        HttpResponse<String> late = browser.post("/console/sign-in", form);
        assertThat(Wire.setCookies(late)).isEqualTo(Wire.setCookies(both.getFirst()));
        assertThat(browser.get("/console/account").statusCode()).isEqualTo(200);
        form[3] = "another-form";
        assertThat(new Wire(spean.url()).post("/console/sign-in", form).statusCode())
                .as("the code in another form")
                .isEqualTo(422);
    }

    @Test
    void recoveryCodesAreTheSameOnBothPages() {
        StaffAccount who = spean.enrol("Twice Codes", Role.VIEWER);
        SignInResult.SignedIn in = spean.signedIn(who);
        List<String> shown = twice(
                        wire(in.cookie()),
                        "/console/account/recovery-codes",
                        "_csrf",
                        spean.csrf(in),
                        "_op",
                        "codes",
                        "code",
                        spean.code(who.id()))
                .stream()
                .map(answer -> CODES.matcher(answer.body())
                        .results()
                        .map(codes -> codes.group())
                        .findFirst())
                .map(codes -> codes.orElse("none"))
                .distinct()
                .toList();
        assertThat(shown).hasSize(1).doesNotContain("none");
    }

    @Test
    void anotherPasswordIsSaidToBeChangedOnBothPages() {
        StaffAccount who = spean.enrol("Twice Password", Role.VIEWER);
        SignInResult.SignedIn in = spean.signedIn(who);
        List<HttpResponse<String>> both = twice(
                wire(in.cookie()),
                "/console/account/password",
                "_csrf",
                spean.csrf(in),
                "_op",
                "password",
                "current",
                ConsoleSpean.PASSWORD,
                "password",
                FRESH,
                "again",
                FRESH);
        assertThat(both).extracting(HttpResponse::statusCode).containsOnly(303);
        List<String> cookies = both.stream()
                .flatMap(answer -> Wire.setCookies(answer).stream())
                .distinct()
                .toList();
        assertThat(cookies).hasSize(1);
        String cookie = cookies.getFirst().replaceAll("^spean=|;.*$", "");
        assertThat(wire(cookie).get("/console/account").statusCode()).isEqualTo(200);
    }

    private static List<HttpResponse<String>> twice(Wire browser, String path, String... form) {
        CompletableFuture<HttpResponse<String>> first = browser.later(path, form);
        CompletableFuture<HttpResponse<String>> second = browser.later(path, form);
        return List.of(first.join(), second.join());
    }

    private Wire wire(String cookie) {
        return new Wire(spean.url()).cookie("spean", cookie).cookie("spean-language", "en");
    }
}
