package org.spean.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.console.support.Wire;
import org.spean.staff.Role;
import org.spean.staff.SignInResult;

/** A form acts once, however often, by whomever and at what moment it is sent (A3 31; C5 Business). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnceOnlyTest {
    private static final String NEW = "/console/alerts/new";

    private final ConsoleSpean spean = ConsoleSpean.shared();
    private SignInResult.SignedIn dara;
    private SignInResult.SignedIn maly;

    @BeforeAll
    void enrol() {
        dara = spean.signedIn(spean.enrol("Once Dara", Role.EDITOR, Role.APPROVER));
        maly = spean.signedIn(spean.enrol("Once Maly", Role.EDITOR, Role.APPROVER));
    }

    @Test
    void aHundredPressesAtOnceMakeOneAlert() {
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(wire(dara).later(NEW, form(dara, "press", "Pressed at once")));
        }
        List<HttpResponse<String>> answers =
                all.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(303, 409));
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 303)
                        .map(OnceOnlyTest::location)
                        .distinct())
                .hasSize(1);
        assertThat(alertsCalled("Pressed at once")).isEqualTo(1);
    }

    @Test
    void sentAgainLaterItLeadsWhereItLedAndWithOtherWordsNowhere() {
        HttpResponse<String> first = wire(dara).post(NEW, form(dara, "again", "Sent again"));
        assertThat(location(wire(dara).post(NEW, form(dara, "again", "Sent again"))))
                .isEqualTo(location(first));
        HttpResponse<String> other = wire(dara).post(NEW, form(dara, "again", "Sent with other words"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("This form was sent already");
        HttpResponse<String> elsewhere =
                wire(dara).post(location(first) + "/reject", form(dara, "again", "Sent again"));
        assertThat(elsewhere.statusCode()).isEqualTo(409);
        assertThat(alertsCalled("Sent again") + alertsCalled("Sent with other words"))
                .isEqualTo(1);
    }

    @Test
    void theFormOfSomebodyElseIsNobodysForm() {
        HttpResponse<String> first = wire(dara).post(NEW, form(dara, "mine", "Whose is it"));
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(wire(maly).post(NEW, form(dara, "mine", "Whose is it")).statusCode())
                .as("with the token of another session")
                .isEqualTo(403);
        assertThat(location(wire(maly).post(NEW, form(maly, "mine", "Whose is it"))))
                .as("the same operation by another person is another one")
                .isNotEqualTo(location(first));
        assertThat(new Wire(spean.url())
                        .post(NEW, form(dara, "mine", "Whose is it"))
                        .statusCode())
                .as("without a session")
                .isEqualTo(302);
    }

    @Test
    void aFormWithoutAnOperationOrWithALongOneIsNone() {
        assertThat(wire(dara).post(NEW, form(dara, "", "No operation")).statusCode())
                .isEqualTo(400);
        assertThat(wire(dara)
                        .post(NEW, form(dara, "x".repeat(101), "No operation"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(alertsCalled("No operation")).isZero();
    }

    @Test
    void aFieldThatComesTwiceCountsOnceAndFieldsOfNoFormChangeNothing() {
        String[] form = form(dara, "twice", "First title");
        String[] more = new String[form.length + 12];
        System.arraycopy(form, 0, more, 0, form.length);
        String[] extra = {
            "title",
            "Second title",
            "state",
            "approved",
            "author",
            maly.session().account().id(),
            "hash",
            "x",
            "approvedBy",
            "y",
            "id",
            "aaaaaaaaaaaa"
        };
        System.arraycopy(extra, 0, more, form.length, extra.length);
        HttpResponse<String> kept = wire(dara).post(NEW, more);
        assertThat(kept.statusCode()).isEqualTo(303);
        String page = wire(maly).get(location(kept)).body();
        assertThat(page).contains("First title", "Once Dara").doesNotContain("Second title", "Once Maly</dd>");
        assertThat(location(kept)).doesNotContain("aaaaaaaaaaaa");
        // Written by oneself, edited by oneself: approved by somebody else or not at all.
        HttpResponse<String> own = wire(dara)
                .post(location(kept) + "/approve", "_csrf", spean.csrf(dara), "_op", "own", "hash", "x", "people", "0");
        assertThat(own.statusCode()).isIn(403, 409);
    }

    private String[] form(SignInResult.SignedIn who, String op, String title) {
        return new String[] {
            "_csrf",
            spean.csrf(who),
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
            "60"
        };
    }

    private long alertsCalled(String title) {
        return Pattern.compile(Pattern.quote(title))
                .matcher(wire(maly).get("/console/alerts").body())
                .results()
                .count();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private Wire wire(SignInResult.SignedIn who) {
        return new Wire(spean.url()).cookie("spean", who.cookie()).cookie("spean-language", "en");
    }
}
