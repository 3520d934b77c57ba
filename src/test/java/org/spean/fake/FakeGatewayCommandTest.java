package org.spean.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.app.support.HttpLine;
import org.spean.app.support.Platform;
import org.spean.app.support.RawRequest;

class FakeGatewayCommandTest {
    private static final Pattern URL = Pattern.compile("SPEAN_GATEWAY_API_URL=(\\S+) ");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Thread running = new Thread();

    @AfterEach
    void stop() throws InterruptedException {
        running.interrupt();
        running.join();
    }

    @Test
    void printsTheSettingsAndALineForEachMessageWithoutNumberOrText() {
        InetSocketAddress gateway = start();
        assertThat(printed())
                .contains(
                        "SPEAN_GATEWAY_KIND=twilio",
                        "SPEAN_GATEWAY_ACCOUNT_SID=ACdemo",
                        "SPEAN_GATEWAY_AUTH_TOKEN=demo");
        send(gateway);
        await().until(() -> printed().contains("delivered"));
        assertThat(printed())
                .contains("012 ••• •01  accepted, segments: 1")
                .doesNotContain("+85512000001", "good news");
        await().until(() -> printed().contains("so far: {\"accepted\":1"));
    }

    @Test
    void showsTextsOnlyWhenAsked() {
        send(start("--show-texts"));
        await().until(() -> printed().contains("good news"));
    }

    @Test
    void helpNamesEverySwitch() {
        StringWriter help = new StringWriter();
        FakeGatewayCommand.line(System.out).setOut(new PrintWriter(help)).execute("--help");
        for (Switch which : Switch.values()) {
            assertThat(help.toString()).contains(which.label(), which.meaning().substring(0, 20));
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(execute("--port", "0", "--lossy", "2")).isEqualTo(1);
        assertThat(execute("--port", "0", "--set", "noSuchSwitch=1")).isEqualTo(1);
        assertThat(execute("--port", "0", "--kind", "vonage")).isEqualTo(1);
    }

    private InetSocketAddress start(String... more) {
        String[] arguments = new String[more.length + 2];
        System.arraycopy(more, 0, arguments, 2, more.length);
        arguments[0] = "--port";
        arguments[1] = "0";
        running = Thread.ofVirtual().start(() -> execute(arguments));
        await().until(() -> URL.matcher(printed()).find());
        Matcher url = URL.matcher(printed());
        assertThat(url.find()).isTrue();
        return Platform.loopback(URI.create(url.group(1)).getPort());
    }

    private static void send(InetSocketAddress gateway) {
        Fields fields = Fields.of("To", "+85512000001", "From", "1294", "Body", "good news");
        HttpLine.once(
                gateway,
                RawRequest.form(
                                "/2010-04-01/Accounts/ACdemo/Messages.json",
                                fields.encoded().getBytes(StandardCharsets.UTF_8))
                        .header("Authorization", "Basic QUNkZW1vOmRlbW8="));
    }

    private int execute(String... arguments) {
        return FakeGatewayCommand.line(new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
