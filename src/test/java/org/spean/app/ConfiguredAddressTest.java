package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.TextForm;
import org.spean.app.support.Twiml;

/** A public URL with port, path and fragment behind a proxy, two tokens while rotating, two gateways (section 2.1 and 2.2). */
class ConfiguredAddressTest {
    private static final String BASE = "https://hotline.example.org:8443/spean";

    @TempDir
    private static Path folder;

    private static RunningSpean spean;

    @BeforeAll
    static void start() throws IOException {
        Path file = Files.writeString(folder.resolve("spean.yaml"), """
                http:
                  publicUrl: %s/#rc=2&rp=ct,5xx
                gateways:
                  main:
                    kind: twilio
                    accountSid: ACmain
                    authTokens: [new-token, old-token]
                  second:
                    kind: somleng
                    accountSid: 0b1c2d3e-4f50-4a61-8b72-93a4b5c6d7e8
                    authTokens: [second-token]
                """.formatted(BASE));
        spean = RunningSpean.start(Map.of("SPEAN_CONFIG_FILE", file.toString()));
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void theAddressIsSignedWithItsPortAndPathButWithoutTheFragment() {
        assertThat(answered(main("new-token", BASE))).isTrue();
        assertThat(answered(main("new-token", BASE + "/"))).isFalse();
        assertThat(answered(main("new-token", "https://hotline.example.org:8443")))
                .isFalse();
    }

    @Test
    void somePlatformsLeaveThePortOut() {
        assertThat(answered(main("new-token", "https://hotline.example.org/spean")))
                .isTrue();
    }

    @Test
    void whileTheTokenIsChangedTheOldOneStillSigns() {
        assertThat(answered(main("old-token", BASE))).isTrue();
        assertThat(answered(main("older-token", BASE))).isFalse();
    }

    @Test
    void eachGatewayHasItsOwnDoorAndKey() {
        String account = "0b1c2d3e-4f50-4a61-8b72-93a4b5c6d7e8";
        Platform second =
                new Platform(spean.platform().server(), BASE, "/hooks/second/sms", account, "second-token", "1295");
        assertThat(answered(second)).isTrue();
        assertThat(answered(second.at("/hooks/main/sms"))).isFalse();
        assertThat(answered(main("new-token", BASE).at("/hooks/second/sms"))).isFalse();
    }

    @Test
    void aPersonIsTheSameAtBothGateways() {
        Phone phone = main("new-token", BASE).phone(50);
        phone.text("សួស្តី");
        Twiml first = phone.text("1");
        Platform second = new Platform(
                spean.platform().server(),
                BASE,
                "/hooks/second/sms",
                "0b1c2d3e-4f50-4a61-8b72-93a4b5c6d7e8",
                "second-token",
                "1295");
        second.phone(50).text("#");
        assertThat(second.phone(50).text("1")).isEqualTo(first);
    }

    private static boolean answered(Platform platform) {
        TextForm form = platform.phone(51).form("MENU");
        int status = platform.send(form).status();
        assertThat(status).isIn(200, 403);
        return status == 200;
    }

    private static Platform main(String token, String base) {
        return new Platform(spean.platform().server(), base, "/hooks/main/sms", "ACmain", token, "1294");
    }
}
