package org.spean.console;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Style, scripts and fonts, from the class path, under names that carry a hash of their content: a browser asks for each once, and a new
 * version has a new name. Texts lie here packed: no answer that holds a secret is ever packed (BREACH).
 */
public final class Assets {
    private static final List<String> NAMES = List.of(
            "console.css",
            "curtain.js",
            "doorbell.js",
            "htmx.min.js",
            "keys.js",
            "phone.js",
            "recorder.js",
            "recorder-tap.js",
            "slash.js",
            "noto-sans-khmer-400.woff2",
            "noto-sans-khmer-700.woff2");
    private static final Assets ALL = new Assets();

    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, Asset> files = new HashMap<>();

    /**
     * One file.
     *
     * @param packed the same by gzip; null where that gains nothing
     */
    record Asset(String type, Buffer plain, @Nullable Buffer packed) {}

    private Assets() {
        // Fonts first: the style names them by their paths.
        for (String name : NAMES.reversed()) {
            byte[] content = read(name);
            if (name.endsWith(".css")) {
                String style = new String(content, StandardCharsets.UTF_8);
                for (Map.Entry<String, String> known : paths.entrySet()) {
                    style = style.replace("url(\"" + known.getKey() + "\")", "url(\"" + known.getValue() + "\")");
                }
                content = style.getBytes(StandardCharsets.UTF_8);
            }
            String path = "/console/assets/" + Hashes.sha256(content).substring(0, 16) + "-" + name;
            paths.put(name, path);
            boolean text = !name.endsWith(".woff2");
            files.put(path, new Asset(type(name), Buffer.buffer(content), text ? Buffer.buffer(pack(content)) : null));
        }
    }

    /** The address of a file, e.g. {@code console.css}. */
    public static String path(String name) {
        return Objects.requireNonNull(ALL.paths.get(name), name);
    }

    static Optional<Asset> find(String path) {
        return Optional.ofNullable(ALL.files.get(path));
    }

    private static String type(String name) {
        if (name.endsWith(".css")) {
            return "text/css; charset=utf-8";
        }
        return name.endsWith(".js") ? "text/javascript; charset=utf-8" : "font/woff2";
    }

    private static byte[] read(String name) {
        try (InputStream file = Objects.requireNonNull(Assets.class.getResourceAsStream("assets/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] pack(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return packed.toByteArray();
    }
}
