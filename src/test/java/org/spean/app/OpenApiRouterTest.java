package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Folders;
import org.spean.app.support.HttpLine;
import org.spean.app.support.Platform;
import org.spean.app.support.RawRequest;
import org.spean.metrics.Meters;
import org.spean.redis.RedisRegisterStore;
import org.spean.settings.Settings;
import org.spean.settings.SettingsReader;
import org.spean.settings.SettingsResult;
import org.spean.web.Mount;
import org.spean.web.PublicServer;

/** The routes on the real router and the routes in {@code openapi.json} are the same. */
class OpenApiRouterTest {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() throws StartException {
        Vertx vertx = Vertx.vertx();
        Closing closing = new Closing();
        Settings settings = settings();
        Queue<Route> routes = new ConcurrentLinkedQueue<>();
        try (Store store = Store.open(vertx, settings, (nanos, ok) -> {})) {
            LivePack live = live(settings);
            AgencyDesk agencies = new AgencyDesk(
                    vertx,
                    new RedisRegisterStore(store.link()),
                    live::pack,
                    settings.mode(),
                    60,
                    java.time.InstantSource.system());
            Mount api = ApiRoom.open(
                            vertx,
                            store,
                            settings,
                            live,
                            FactsRoom.open(vertx, store, settings, live, InstantSource.system(), closing),
                            live::prompts,
                            agencies,
                            BroadcastRoom.watch(vertx, store, settings, InstantSource.system(), closing),
                            new Meters("test"),
                            InstantSource.system(),
                            closing)
                    .mount();
            Mount looker = mounted -> routes.addAll(mounted.router().getRoutes());
            PublicServer server =
                    Waiting.get(PublicServer.start(vertx, settings.http(), 1, List.of(api, looker), () -> "r"), LIMIT);
            JsonObject described = new JsonObject(
                    HttpLine.once(Platform.loopback(server.port()), RawRequest.get("/api/v1/openapi.json"))
                            .text());

            assertThat(described(described)).isNotEmpty().isEqualTo(mounted(routes));
        } finally {
            closing.run();
            vertx.close();
            Folders.delete(settings.storage().dataDir());
        }
    }

    private static Set<String> described(JsonObject document) {
        Set<String> all = new TreeSet<>();
        document.getJsonObject("paths")
                .forEach(path -> ((JsonObject) path.getValue())
                        .fieldNames()
                        .forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + " /api/v1" + path.getKey())));
        return all;
    }

    /** Those for one method; the ones for every method only refuse. */
    private static Set<String> mounted(Queue<Route> routes) {
        Set<String> all = new TreeSet<>();
        for (Route route : routes) {
            Set<HttpMethod> methods = Optional.ofNullable(route.methods()).orElse(Set.of());
            String path = route.getName().replaceAll(":([a-z]+)", "{$1}");
            methods.forEach(method -> all.add(method.name() + " " + path));
        }
        return all;
    }

    private static LivePack live(Settings settings) {
        return ((LivePack.Loading.Good)
                        LivePack.load(settings.content().dir(), settings.mode(), 60, InstantSource.system()))
                .live();
    }

    private static Settings settings() {
        SettingsResult read = SettingsReader.read(
                Map.of(
                        "SPEAN_HTTP_PORT", "0",
                        "SPEAN_DATA_DIR", Folders.temporary().toString(),
                        "SPEAN_CONTENT_DIR", Folders.content().toString()),
                Optional.empty());
        return ((SettingsResult.Valid) read).settings();
    }
}
