package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.console.overview.Certificate;

/** Until when a certificate is good, as a proxy on this machine shows it (console-reliability-security.md A3 #38). */
class CertificateWatchTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final String SECRET = "only for this test";

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T03:00:00Z"));
    private final AtomicInteger visits = new AtomicInteger();
    private final AtomicInteger said = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void theEndIsReadFromASelfMadeOneWithoutSayingAWordAndNotAgainWithinAnHour(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("proxy.p12");
        Instant end = made(store);
        CertificateWatch watch = watch(
                proxy(new NetServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(store.toString()).setPassword(SECRET))),
                CertificateWatch.PATIENCE);
        assertThat(watch.look()).isEqualTo(new Certificate.BeingAsked());
        await().until(() -> watch.look().equals(new Certificate.Ends(end)));
        now.updateAndGet(then -> then.plus(CertificateWatch.EVERY).minusSeconds(1));
        watch.look();
        now.updateAndGet(then -> then.plusSeconds(1));
        assertThat(watch.look()).isEqualTo(new Certificate.Ends(end));
        await().until(() -> visits.get() == 2);
        assertThat(said).hasValue(0);
        watch.stop().await();
    }

    @Test
    void aPlaceThatSaysNothingIsNotSeen() {
        CertificateWatch watch = watch(proxy(new NetServerOptions()), SHORT);
        await().until(() -> watch.look().equals(new Certificate.NotSeen()));
    }

    @Test
    void aPlaceWhereNobodyListensIsNotSeen() {
        NetServer gone = proxy(new NetServerOptions());
        CertificateWatch watch = watch(gone, SHORT);
        gone.close().await();
        await().until(() -> watch.look().equals(new Certificate.NotSeen()));
    }

    private CertificateWatch watch(NetServer proxy, Duration patience) {
        URI address = URI.create("https://localhost:" + proxy.actualPort() + "/spean/");
        return new CertificateWatch(vertx, address, now::get, patience);
    }

    /** Says nothing of its own accord; counts who comes and what they say. */
    private NetServer proxy(NetServerOptions options) {
        Future<NetServer> listening = vertx.createNetServer(options)
                .connectHandler(line -> {
                    visits.incrementAndGet();
                    line.handler(bytes -> said.addAndGet(bytes.length()));
                })
                .listen(0, "localhost");
        return listening.await();
    }

    /** @return its end */
    private static Instant made(Path store) throws IOException, InterruptedException, GeneralSecurityException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "proxy",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=somebody.example.org",
                        "-validity",
                        "20",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        SECRET)
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, SECRET.toCharArray());
        }
        return ((X509Certificate) keys.getCertificate("proxy")).getNotAfter().toInstant();
    }
}
