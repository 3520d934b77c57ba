package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.spean.web.Mount;
import org.spean.web.Routes;

/**
 * {@code GET /prompts/NAME.wav}: the sounds of calls, from memory, else from the store, else 404. A name is a hash or one of
 * {@link BuiltInSounds}; no name ever becomes a path of a file.
 */
final class SoundPages implements Mount {
    private static final String PREFIX = "/prompts/";
    private static final String SUFFIX = ".wav";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

    /** A hash never means other bytes. */
    private static final CharSequence FOR_EVER = HttpHeaders.createOptimized("public, max-age=31536000, immutable");

    /** Behind a fixed name the next version may have another sound. */
    private static final CharSequence FOR_A_DAY = HttpHeaders.createOptimized("public, max-age=86400");

    private static final CharSequence WAV = HttpHeaders.createOptimized("audio/wav");
    private static final CharSequence BYTES = HttpHeaders.createOptimized("bytes");

    private final Supplier<ClipShelf> shelf;
    private final Function<String, Future<Optional<byte[]>>> store;
    private final Map<String, Buffer> builtIn = new HashMap<>();

    /** @param store asked for the bytes of a hash that this instance lacks; may fail */
    SoundPages(Supplier<ClipShelf> shelf, Function<String, Future<Optional<byte[]>>> store) {
        this.shelf = shelf;
        this.store = store;
        BuiltInSounds.all().forEach((name, sound) -> builtIn.put(name, Buffer.buffer(sound)));
    }

    @Override
    public void mount(Routes routes) {
        routes.fast(PREFIX, this::handle);
    }

    private void handle(HttpServerRequest request) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            request.response()
                    .setStatusCode(405)
                    .putHeader("Allow", "GET, HEAD")
                    .end();
            return;
        }
        String name = name(request.path());
        Optional<Buffer> built = Optional.ofNullable(builtIn.get(name));
        if (built.isPresent()) {
            send(request, name, built.get(), FOR_A_DAY);
            return;
        }
        Optional<Buffer> here = shelf.get().clip(name);
        if (here.isPresent()) {
            send(request, name, here.get(), FOR_EVER);
        } else if (HASH.matcher(name).matches()) {
            ask(request, name);
        } else {
            missing(request);
        }
    }

    /** What stands between the prefix and the suffix; empty where they do not. */
    private static String name(@Nullable String path) {
        return path != null
                        && path.startsWith(PREFIX)
                        && path.endsWith(SUFFIX)
                        && path.length() > PREFIX.length() + SUFFIX.length()
                ? path.substring(PREFIX.length(), path.length() - SUFFIX.length())
                : "";
    }

    private void ask(HttpServerRequest request, String hash) {
        store.apply(hash)
                .otherwise(Optional.empty())
                .onSuccess(found -> found.ifPresentOrElse(
                        sound -> send(request, hash, Buffer.buffer(sound), FOR_EVER), () -> missing(request)));
    }

    private static void send(HttpServerRequest request, String name, Buffer sound, CharSequence caching) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) {
            return;
        }
        String tag = '"' + name + '"';
        response.putHeader(HttpHeaders.CACHE_CONTROL, caching)
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.ACCEPT_RANGES, BYTES);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, WAV);
        String ifRange = request.getHeader("If-Range");
        String range = ifRange == null || ifRange.strip().equals(tag) ? request.getHeader("Range") : null;
        int length = sound.length();
        switch (ByteRange.of(range, length)) {
            case ByteRange.Whole whole -> body(request, sound);
            case ByteRange.Part part -> {
                response.setStatusCode(206)
                        .putHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + length);
                body(request, sound.slice(part.first(), part.last() + 1));
            }
            case ByteRange.Outside outside -> {
                response.headers().remove("Content-Type");
                response.setStatusCode(416)
                        .putHeader("Content-Range", "bytes */" + length)
                        .putHeader("Cache-Control", "no-store")
                        .end();
            }
        }
    }

    private static void body(HttpServerRequest request, Buffer bytes) {
        if (request.method() == HttpMethod.HEAD) {
            request.response()
                    .putHeader("Content-Length", Integer.toString(bytes.length()))
                    .end();
        } else {
            request.response().end(bytes);
        }
    }

    /** The same for every name that is not there, so that nobody learns which names were asked for before. */
    private static void missing(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (!response.closed() && !response.ended()) {
            response.setStatusCode(404).end();
        }
    }
}
