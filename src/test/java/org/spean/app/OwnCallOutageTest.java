package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Call;
import org.spean.app.support.Platform;
import org.spean.app.support.Signals;
import org.spean.app.support.TextForm;

/** Redis goes away in the middle of a call that we made: until somebody pressed 1, nobody knows who listens. */
class OwnCallOutageTest {
    private static final String OUT = "/hooks/main/voice/out?c=017abcdefgh";
    private static final Pattern ACTION = Pattern.compile("<Gather action=\"([^\"]+)\"");

    private static RunningSpean spean;

    private final TextForm call = new TextForm(List.of())
            .and("AccountSid", Platform.ACCOUNT)
            .and("CallSid", Platform.newSid().replace("SM", "CA"))
            .and("CallStatus", "in-progress")
            .and("Direction", "outbound-api")
            .and("From", Platform.SHORT_CODE)
            .and("To", spean.newPhone().number());
    private long frozen;

    @BeforeAll
    static void start() {
        spean = RunningSpean.rehearsal();
        for (int i = 0; i < 6; i++) {
            new Call(spean.platform(), spean.newPhone().number()).press("2").press("1");
        }
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @BeforeEach
    void isWell() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> spean.management("/health/ready").status() == 200 && spean.spooled() == 0);
    }

    @AfterEach
    void thaw() {
        if (frozen != 0) {
            Signals.send("CONT", frozen);
        }
    }

    @Test
    void whoeverHasNotPressedOneHearsNothing() {
        String unconfirmed = next(ask(OUT, call));
        assertThat(unconfirmed).endsWith("?n=1&o=1");
        String again = next(ask(unconfirmed, call.and("Digits", "")));
        assertThat(again).endsWith("?n=2&o=1");
        freeze();
        for (String key : List.of("1", "9", "0", "")) {
            assertThat(ask(again, call.and("Digits", key))).endsWith("<Response><Hangup/></Response>");
        }
        assertThat(fallback(again)).endsWith("<Response><Hangup/></Response>");
        assertThat(fallback("")).endsWith("<Response><Hangup/></Response>");
        assertThat(fallback(OUT)).endsWith("<Response><Hangup/></Response>");
    }

    @Test
    void whoeverPressedOneHearsNumbers() {
        String confirmed = next(ask(OUT, call));
        String menu = ask(confirmed, call.and("Digits", "1"));
        String after = next(menu);
        assertThat(after).matches(".*\\?n=2(&l=[a-z]{2})?");
        freeze();
        assertThat(ask(after, call.and("Digits", "9"))).contains("<Play>", "<Gather");
        assertThat(fallback(after)).contains("<Play>", "<Gather");
    }

    @Test
    void theNumbersAreNotSaidForEver() {
        String confirmed = next(ask(OUT, call));
        String after = next(ask(confirmed, call.and("Digits", "1")));
        freeze();
        String looped = next(ask(after, call.and("Digits", "")));
        assertThat(looped).matches(".*[?&]s=[0-9]+(&.*)?");
        assertThat(next(ask(looped, call.and("Digits", ""))))
                .as("since when is kept")
                .endsWith(sinceOf(looped));
        assertThat(next(fallback(looped))).as("by the fallback too").endsWith(sinceOf(looped));
        String tenMinutes = looped.replace(
                sinceOf(looped), "s=" + (Long.parseLong(sinceOf(looped).substring(2)) - 10));
        for (String xml : List.of(ask(tenMinutes, call.and("Digits", "")), fallback(tenMinutes))) {
            assertThat(xml).contains("<Play>").endsWith("<Hangup/></Response>").doesNotContain("<Gather", "<Redirect");
        }
    }

    private static String sinceOf(String address) {
        return address.replaceAll(".*[?&](s=[0-9]+).*", "$1");
    }

    @Test
    void aKilledRedisIsNoDifferent() {
        String unconfirmed = next(ask(OUT, call));
        Signals.send("KILL", spean.redisPid());
        assertThat(ask(unconfirmed, call.and("Digits", "9"))).endsWith("<Response><Hangup/></Response>");
    }

    private String fallback(String failed) {
        return ask("/hooks/main/voice/fallback", call.and("ErrorUrl", failed.isEmpty() ? "" : Platform.BASE + failed));
    }

    private void freeze() {
        frozen = spean.redisPid();
        Signals.send("STOP", frozen);
    }

    private static String ask(String path, TextForm form) {
        return spean.platform().at(path).send(form).text();
    }

    /** Where the answer leads: the address of its question, or of its redirect. */
    private static String next(String xml) {
        Matcher action = ACTION.matcher(xml);
        String url = action.find()
                ? action.group(1)
                : xml.replaceAll(".*<Redirect method=\"POST\">([^<]+)</Redirect>.*", "$1");
        assertThat(url).startsWith(Platform.BASE);
        return url.substring(Platform.BASE.length()).replace("&amp;", "&");
    }
}
