package org.spean.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spean.pack.PromptFiles;

/** The measure: what a sound must cost at least. It sends bytes out of a map by the path, with their type, and knows nothing else. */
public final class BareSounds extends AbstractVerticle {
    private final int port;
    private final Map<String, Buffer> sounds;

    private BareSounds(int port, Map<String, Buffer> sounds) {
        this.port = port;
        this.sounds = sounds;
    }

    /** Arguments: port, folder with the WAV files. Runs until SIGTERM. */
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Map<String, Buffer> sounds = read(Path.of(arguments[1]));
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(Bench.EVENT_LOOPS));
        vertx.deployVerticle(
                        () -> new BareSounds(port, sounds), new DeploymentOptions().setInstances(Bench.EVENT_LOOPS))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    private static Map<String, Buffer> read(Path folder) throws IOException {
        Map<String, Buffer> sounds = new HashMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file :
                    List.copyOf(files.filter(f -> f.toString().endsWith(".wav")).toList())) {
                byte[] sound = Files.readAllBytes(file);
                sounds.put(SoundGets.path(PromptFiles.hash(sound)), Buffer.buffer(sound));
            }
        }
        return Map.copyOf(sounds);
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(this::serve)
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void serve(HttpServerRequest request) {
        Buffer sound = sounds.get(request.path());
        if (sound == null) {
            request.response().setStatusCode(404).end();
        } else {
            request.response().putHeader("Content-Type", "audio/wav").end(sound);
        }
    }
}
