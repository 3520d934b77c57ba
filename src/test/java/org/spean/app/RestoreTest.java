package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.app.AlertDesk.is;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.Signals;
import org.spean.fake.FakeGatewayServer;
import org.spean.fake.Setup;

/** Yesterday's backup is put in place: people and staff go on, and nothing that happened since happens again. */
class RestoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FakeGatewayServer gateway = FakeGatewayServer.start(Setup.of(Platform.ACCOUNT, Platform.TOKEN));

    private static final List<String> ASKED_OF_A_COLLEAGUE =
            List.of("{staff}:resets", "{staff}:roles", "{staff}:exports");

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void whatWasSentSinceTheBackupIsNotSentAgain() throws IOException {
        Path file = folder.resolve("one.backup");
        Path words = Files.writeString(folder.resolve("words"), "six words that nobody else knows\n");
        String[] sealed = {"--passphrase-file", words.toString()};
        Commands commands = Commands.of(folder, folder.resolve("data"));
        String alert;
        String submitted;
        String token;
        RunningSpean spean = start();
        try {
            AlertDesk desk = new AlertDesk(spean);
            token = desk.dara;
            Phone inDanger = spean.phone(1);
            inDanger.text("MENU");
            inDanger.text("SOS");
            desk.subscribed(folder, "+85512000021,km,01,border", "+85512000022,en,01,border");
            alert = begun(spean, desk);
            submitted = desk.submitted(AlertDesk.draft()).getString("id");
            is(desk.api.send("POST", desk.dara, "/stop-everything", ""), 200);
            for (String asked : ASKED_OF_A_COLLEAGUE) {
                spean.redis().ask("HSET", asked, "somebody", "asked");
            }
            answeredLate(spean, spean.phone(2));
            // The safety answer does not wait for a slow disk: that nothing is spooled may be too early.
            await().atMost(PATIENCE).until(() -> spean.redis().keys().stream().anyMatch(key -> key.endsWith(":due")));

            Commands.Ran made = commands.must("backup", file.toString(), sealed[0], sealed[1]);
            assertThat(made.lastLine()).isEqualTo(file.toString());

            // Since the backup: the answer and the alert go out, somebody says STOP, a colleague leaves.
            String other = desk.api.tokenOf("Second Sender", "sender");
            is(desk.api.send("POST", desk.dara, "/start-again", ""), 200);
            is(desk.api.send("POST", other, "/start-again", ""), 200);
            await().atMost(PATIENCE).until(() -> sentTo(spean.phone(2).number()) == 1);
            spean.clock().forwardTo(LocalTime.of(8, 0));
            await().atMost(PATIENCE).until(() -> sentTo("+85512000021") == 1 && sentTo("+85512000022") == 1);
            spean.phone(3).text("STOP");
            desk.api.must("staff", "disable", "Bo");
        } finally {
            spean.stop();
        }
        long before = gateway.journal().messages().size();

        assertThat(commands.run("restore", file.toString(), sealed[0], sealed[1])
                        .err())
                .contains("--replace");
        String said = commands.must("restore", file.toString(), "--replace", sealed[0], sealed[1])
                .err();
        assertThat(said)
                .contains(
                        "alerts paused: 1, to be handed in anew: 1",
                        "STOP carried over from the store that was here: 1")
                .contains("perhaps sent, to be looked up or to become a case: 1")
                .contains("colleagues who left since, disabled again: 1");

        try (RunningSpean again = start()) {
            goesOn(again, token, alert, submitted, before);
        }
    }

    private void goesOn(RunningSpean spean, String token, String alert, String submitted, long before) {
        assertThat(spean.phone(1).text("MENU").messages())
                .as("people are answered")
                .isNotEmpty();
        assertThat(spean.redis().casesWaiting()).contains("DANGER");
        assertThat(spean.redis().optedOut()).isEqualTo(1);
        assertThat(spean.redis().keys())
                .as("may have been refused or withdrawn since")
                .doesNotContainAnyElementsOf(ASKED_OF_A_COLLEAGUE);
        assertThat(new ApiClient(spean).get(token, "/broadcasts").status())
                .as("an old token")
                .isEqualTo(401);

        ApiClient api = new ApiClient(spean);
        String dara = api.must("staff", "token", "Dara").lastLine();
        String third = api.tokenOf("Third Sender", "sender");
        JsonObject paused = is(api.get(dara, "/broadcasts/" + alert), 200);
        assertThat(paused.getString("state")).isEqualTo("paused");
        assertThat(paused.getString("reason")).isEqualTo("restored");
        JsonObject waiting = is(api.get(dara, "/broadcasts/" + submitted), 200);
        assertThat(waiting.getString("state"))
                .as("approved and sent since, perhaps")
                .isEqualTo("draft");
        assertThat(waiting.getString("reason")).isEqualTo("restored");
        // The gateway's list shows that the answer was sent: nobody is asked, and it does not go out again.
        await().atMost(PATIENCE).until(() -> spean.redis().keys().stream().noneMatch(key -> key.endsWith(":unknown")));

        is(api.send("POST", dara, "/start-again", ""), 200);
        is(api.send("POST", third, "/start-again", ""), 200);
        answeredLate(spean, spean.phone(4));
        await().atMost(PATIENCE).until(() -> sentTo(spean.phone(4).number()) == 1);
        assertThat(gateway.journal().messages()).hasSize((int) before + 1);
        assertThat(api.must("staff", "list").out()).containsPattern("bo.*disabled");
    }

    private long sentTo(String number) {
        return gateway.journal().messages().stream()
                .filter(message -> message.to().equals(number))
                .count();
    }

    /** In the quiet hours, so that nobody has been sent it yet. */
    private static String begun(RunningSpean spean, AlertDesk desk) {
        spean.clock().forwardTo(LocalTime.of(22, 0));
        JsonObject calm = AlertDesk.draft().put("validForMinutes", 4320);
        calm.remove("urgent");
        JsonObject submitted = desk.submitted(calm);
        is(desk.approve(desk.cy, submitted), 200);
        String id = submitted.getString("id");
        AlertDesk.until(() -> desk.get(desk.dara, id).getString("state").equals("sending"));
        return id;
    }

    /** The store is frozen meanwhile: the real answer follows by the outbox. */
    private static void answeredLate(RunningSpean spean, Phone phone) {
        Signals.send("STOP", spean.redisPid());
        try {
            assertThat(phone.text("MENU").messages()).isNotEmpty();
        } finally {
            Signals.send("CONT", spean.redisPid());
        }
        await().atMost(PATIENCE).until(() -> spean.spooled() == 0);
    }

    private RunningSpean start() {
        return RunningSpean.start(Map.of(
                "SPEAN_DATA_DIR", folder.resolve("data").toString(),
                "SPEAN_PUBLIC_URL", Platform.BASE,
                "SPEAN_GATEWAY_KIND", "twilio",
                "SPEAN_GATEWAY_API_URL", gateway.url(),
                "SPEAN_GATEWAY_ACCOUNT_SID", Platform.ACCOUNT,
                "SPEAN_GATEWAY_AUTH_TOKEN", Platform.TOKEN,
                "SPEAN_GATEWAY_SENDER", Platform.SHORT_CODE));
    }
}
