package org.spean.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.spean.app.ConsoleSpean;
import org.spean.console.support.Wire;
import org.spean.staff.Role;
import org.spean.staff.SignInResult;
import org.spean.staff.StaffAccount;

/** The stream of the bell and who may hold it (A4; C1 7.4: it ends within 5 s of its session). */
class DoorbellTest {
    private static final Duration END = Duration.ofSeconds(15);

    private final ConsoleSpean spean = ConsoleSpean.shared();

    @Test
    void theStreamEndsWithItsSession() throws IOException {
        SignInResult.SignedIn leaves = spean.signedIn(spean.enrol("Bell Leaves", Role.WORKER));
        try (Stream stream = new Stream(leaves)) {
            assertThat(stream.status()).contains("200");
            Wire wire = wire(leaves);
            wire.post("/console/sign-out", "_csrf", spean.csrf(leaves), "_op", "bye");
            assertThat(stream.end()).isTrue();
        }
    }

    @Test
    void theStreamOfSomebodyDisabledEnds() throws IOException {
        SignInResult.SignedIn boss = spean.signedIn(spean.enrol("Bell Boss", Role.SUPERVISOR));
        StaffAccount account = spean.enrol("Bell Disabled", Role.WORKER);
        SignInResult.SignedIn goes = spean.signedIn(account);
        try (Stream stream = new Stream(goes)) {
            assertThat(stream.status()).contains("200");
            wire(boss)
                    .post(
                            "/console/staff/" + account.id() + "/disable",
                            "_csrf",
                            spean.csrf(boss),
                            "_op",
                            "out",
                            "name",
                            account.name());
            assertThat(wire(goes).get("/console/sessions").statusCode()).isEqualTo(302);
            assertThat(stream.end()).isTrue();
        }
    }

    @Test
    void nobodyHoldsMoreThanThreeStreamsAndOneThatIsGoneMakesRoom() throws IOException {
        SignInResult.SignedIn many = spean.signedIn(spean.enrol("Bell Many", Role.WORKER));
        try (Stream one = new Stream(many);
                Stream two = new Stream(many)) {
            Stream three = new Stream(many);
            assertThat(one.status() + two.status() + three.status()).doesNotContain("204");
            try (Stream four = new Stream(many)) {
                assertThat(four.status()).contains("204");
            }
            three.close();
            org.awaitility.Awaitility.await().atMost(END).until(() -> {
                try (Stream again = new Stream(many)) {
                    return again.status().contains("200");
                }
            });
        }
    }

    @Test
    void anotherSiteHearsNoBell() throws IOException {
        SignInResult.SignedIn one = spean.signedIn(spean.enrol("Bell Site", Role.WORKER));
        try (Stream stream = new Stream(one)) {
            String head = stream.status();
            for (String line = stream.line(); !line.isEmpty(); line = stream.line()) {
                head += "\n" + line;
            }
            assertThat(head)
                    .contains("Cross-Origin-Resource-Policy: same-origin", "Cache-Control: no-store")
                    .doesNotContain("Access-Control");
        }
    }

    private Wire wire(SignInResult.SignedIn who) {
        return new Wire(spean.url()).cookie("spean", who.cookie());
    }

    /** As an EventSource holds it. */
    private final class Stream implements AutoCloseable {
        private final Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(spean.url()).getPort());
        private final BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Stream(SignInResult.SignedIn who) throws IOException {
            socket.setSoTimeout((int) END.toMillis());
            socket.getOutputStream()
                    .write(("GET /console/doorbell HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: spean=" + who.cookie()
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }

        String status() throws IOException {
            return line();
        }

        String line() throws IOException {
            return String.valueOf(lines.readLine());
        }

        /** Whether it came to its end; else the reading fails. */
        boolean end() throws IOException {
            String line = line();
            while (!line.equals("0") && !line.equals("null")) {
                line = line();
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
