package org.spean.fake;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A whole telephone platform on this machine: takes messages and calls by Twilio's REST API, sends receipts and walks calls by its
 * webhooks, and misbehaves as its {@link Switch}es say. For everything that needs a gateway that lives: thousands of messages, lost
 * answers, receipts in any order. To prove one request or answer byte by byte, use {@code org.spean.app.support.FakeGateway}.
 *
 * <p>May be used from any thread. {@link #start} and {@link #close} block.
 */
public final class FakeGatewayServer implements AutoCloseable {
    private static final int SECONDS = 10;

    private final Vertx vertx;
    private final Gateway gateway;
    private final Callbacks callbacks;
    private final CallsApi calls;
    private final HttpServer server;

    private FakeGatewayServer(Setup setup) {
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.gateway = new Gateway(vertx, setup);
        this.callbacks = new Callbacks(vertx, gateway);
        this.calls = new CallsApi(gateway, callbacks);
        Door door = new Door(gateway, new Rest(gateway, new MessagesApi(gateway, callbacks), calls));
        Control control = new Control(gateway, calls);
        this.server = vertx.createHttpServer().requestHandler((HttpServerRequest request) -> {
            if (request.path() != null && request.path().startsWith("/_")) {
                control.handle(request);
            } else {
                door.handle(request);
            }
        });
    }

    /**
     * Starts one; it is good until told otherwise.
     *
     * @throws IllegalStateException the port is taken
     */
    public static FakeGatewayServer start(Setup setup) {
        FakeGatewayServer started = new FakeGatewayServer(setup);
        try {
            await(started.server.listen(setup.port(), "127.0.0.1"));
            return started;
        } catch (IllegalStateException e) {
            started.close();
            throw e;
        }
    }

    /** For {@code SPEAN_GATEWAY_API_URL}. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    public int port() {
        return server.actualPort();
    }

    /** Where webhooks go whose address is not on this machine, as the public URL of a rehearsal: a port of this machine. */
    public FakeGatewayServer deliverTo(int loopbackPort) {
        callbacks.deliverTo(loopbackPort);
        return this;
    }

    public Switches switches() {
        return gateway.switches();
    }

    /** From now on it behaves so. */
    public FakeGatewayServer set(Switches switches) {
        gateway.set(switches);
        return this;
    }

    /** From now on it behaves so in this respect. */
    public FakeGatewayServer set(Switch which, double value) {
        return set(switches().with(which, value));
    }

    public Journal journal() {
        return gateway.journal();
    }

    /** Every call it was asked for, oldest first; of very many the newest. */
    public List<Rung> calls() {
        return calls.calls();
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the fake gateway: " + e.getMessage(), e);
        }
    }
}
