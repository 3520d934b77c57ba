package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.spean.console.simulator.PhoneCompany;
import org.spean.gateway.Signing;
import org.spean.settings.GatewaySettings;
import org.spean.settings.Settings;

/**
 * The platform of a rehearsal: signs with the demo gateway's token, which never leaves this process, and asks our own public port over
 * loopback. Asks nothing but the webhooks of that gateway, whatever address it is given.
 */
final class DemoCompany implements PhoneCompany, AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** As in the README, where no sender is set. */
    private static final String USUAL_NUMBER = "1294";

    private final HttpClient http;
    private final GatewaySettings gateway;
    private final Settings.Http open;
    private final IntSupplier port;

    private DemoCompany(Vertx vertx, GatewaySettings gateway, Settings.Http open, IntSupplier port) {
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) LIMIT.toMillis()));
        this.gateway = gateway;
        this.open = open;
        this.port = port;
    }

    /**
     * Empty where there is no demo gateway: the token of a real one signs nothing here.
     *
     * @param port of the public listener, once it listens
     */
    static Optional<DemoCompany> of(Vertx vertx, Settings settings, IntSupplier port) {
        return settings.gateways().stream()
                .filter(gateway -> gateway.kind() == GatewaySettings.Kind.DEMO)
                .findFirst()
                .map(gateway -> new DemoCompany(vertx, gateway, settings.http(), port));
    }

    @Override
    public String ours() {
        return gateway.sender().orElse(USUAL_NUMBER);
    }

    @Override
    public String hook(String name) {
        return "/hooks/" + gateway.name() + "/" + name;
    }

    @Override
    public Future<Answered> post(String address, Map<String, String> fields) {
        String path = address.startsWith(open.publicUrl())
                ? address.substring(open.publicUrl().length())
                : address;
        if (!path.startsWith(hook("")) || path.contains("..")) {
            return Future.failedFuture(new IllegalArgumentException("no webhook of the demo gateway"));
        }
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("AccountSid", gateway.accountSid());
        String signature = Signing.sign(gateway.authTokens().getFirst(), open.publicUrl() + path, form);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(open.host().contains(":") ? "::1" : "127.0.0.1")
                .setPort(port.getAsInt())
                .setURI(path)
                .setFollowRedirects(false)
                .setTimeout(LIMIT.toMillis())
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .putHeader("X-Twilio-Signature", signature);
        String body = form.entrySet().stream().map(DemoCompany::encoded).collect(Collectors.joining("&"));
        return http.request(options)
                .compose(request -> request.send(Buffer.buffer(body))
                        .compose(answer ->
                                answer.body().map(text -> new Answered(answer.statusCode(), text.toString()))))
                .timeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        http.close();
    }

    private static String encoded(Map.Entry<String, String> field) {
        return field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
    }
}
