package org.spean.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.gateway.Webhook.Answered;
import org.spean.metrics.Meters;
import org.spean.metrics.SecurityEvent;
import org.spean.metrics.WebhookKind;
import org.spean.metrics.WebhookOutcome;
import org.spean.web.Mount;
import org.spean.web.RawBody;
import org.spean.web.Routes;

/**
 * Everything below {@code /hooks/}: finds the gateway and the webhook, checks method, type, size and signature in this order, and
 * gives what is left to the {@link Webhook}. The order and the answers are fixed by the contract, "Public port".
 */
public final class Hooks implements Mount {
    private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);
    private static final String PREFIX = "/hooks/";
    private static final int MOST_BYTES = 128 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Vertx vertx;
    private final Meters meters;
    private final Map<String, Endpoint> endpoints = new HashMap<>();

    public Hooks(Vertx vertx, Meters meters) {
        this.vertx = vertx;
        this.meters = meters;
    }

    /** What answers at one path. */
    private record Endpoint(Gate gate, WebhookKind kind, Webhook webhook) {}

    /** Adds a webhook of one gateway, e.g. {@code sms} or {@code status/sms}. Call before the server starts. */
    Hooks add(Gate gate, String path, WebhookKind kind, Webhook webhook) {
        endpoints.put(PREFIX + gate.name() + "/" + path, new Endpoint(gate, kind, webhook));
        return this;
    }

    @Override
    public void mount(Routes routes) {
        routes.fast(PREFIX, this::handle);
    }

    private void handle(HttpServerRequest request) {
        long started = System.nanoTime();
        Endpoint endpoint = endpoints.get(request.path());
        if (endpoint == null) {
            refuse(request, 404);
        } else if (request.method() != HttpMethod.POST) {
            request.response().putHeader("Allow", "POST");
            refuse(request, endpoint, 405, started);
        } else if (!isForm(request)) {
            refuse(request, endpoint, 415, started);
        } else {
            RawBody.read(vertx, request, MOST_BYTES, body -> read(request, endpoint, body, started));
        }
    }

    private void read(HttpServerRequest request, Endpoint endpoint, Buffer body, long started) {
        Optional<Form> form = Form.parse(body);
        if (form.isEmpty()) {
            forbid(request, endpoint, SecurityEvent.BAD_SIGNATURE, started);
            return;
        }
        switch (endpoint.gate().check(request, form.get())) {
            case OPEN -> answer(request, endpoint, form.get(), started);
            case BAD_SIGNATURE -> forbid(request, endpoint, SecurityEvent.BAD_SIGNATURE, started);
            case FOREIGN_ACCOUNT -> forbid(request, endpoint, SecurityEvent.FOREIGN_ACCOUNT, started);
            case NOT_LOOPBACK -> forbid(request, endpoint, SecurityEvent.NOT_LOOPBACK, started);
        }
    }

    private void answer(HttpServerRequest request, Endpoint endpoint, Form form, long started) {
        String query = request.query() == null ? "" : request.query();
        // Inside compose also an exception on the spot is a failed future: never silence.
        Future.succeededFuture()
                .compose(v -> endpoint.webhook().answer(form, query))
                .otherwise(bug -> whenBroken(endpoint, form, query, bug))
                .onSuccess(answer -> {
                    HttpServerResponse response = request.response().setStatusCode(answer.status());
                    if (answer.status() == 200) {
                        response.putHeader("Content-Type", "text/xml; charset=utf-8");
                    }
                    response.end(answer.body());
                    meters.webhook(endpoint.kind(), answer.outcome(), System.nanoTime() - started);
                });
    }

    /** Whatever is broken, the platform gets an answer it can use (design section 1, rule 1). */
    private static Answered whenBroken(Endpoint endpoint, Form form, String query, Throwable bug) {
        LOG.error("a webhook failed: {}", bug.getClass().getSimpleName());
        try {
            return endpoint.webhook().whenBroken(form, query);
        } catch (RuntimeException worse) {
            LOG.error("its safety answer failed too: {}", worse.getClass().getSimpleName());
            return Answered.twiml(TwimlRenderer.NOTHING, WebhookOutcome.SAFETY);
        }
    }

    private void forbid(HttpServerRequest request, Endpoint endpoint, SecurityEvent event, long started) {
        meters.security(event);
        meters.webhook(endpoint.kind(), WebhookOutcome.FORBIDDEN, System.nanoTime() - started);
        request.response().setStatusCode(403).end();
    }

    private void refuse(HttpServerRequest request, Endpoint endpoint, int status, long started) {
        meters.webhook(endpoint.kind(), WebhookOutcome.BAD_REQUEST, System.nanoTime() - started);
        refuse(request, status);
    }

    private static void refuse(HttpServerRequest request, int status) {
        request.response().setStatusCode(status).end();
    }

    private static boolean isForm(HttpServerRequest request) {
        List<String> types = request.headers().getAll("Content-Type");
        if (types.size() != 1) {
            return false;
        }
        String type = types.getFirst();
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end))
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals(FORM);
    }
}
