package org.spean.redis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The static {@code redis-server} inside the jar {@code org.signal:embedded-redis:0.9.1}, unpacked once. The hashes are
 * pinned here, so neither a changed jar nor a changed file in the data folder is ever run.
 */
final class BundledRedis {
    static final RedisVersion VERSION = new RedisVersion(7, 0, 15);

    /** SHA-256 of the resources, computed from the jar as Maven Central served it on 2026-11-25. */
    private static final Map<String, String> SHA256 = Map.of(
            "redis-server-7.0.15-linux-amd64", "c0cdeef856b3410fd99d6ec6fc6a20302e69059b00ce5d6abab7b3e5069ea91e",
            "redis-server-7.0.15-linux-arm64", "d5c7ff117caf45d7dc2f59c1f956e1830438779947d66aa5647c2cdcc16eca50",
            "redis-server-7.0.15-darwin-amd64", "e22a3d9147802bba0724efb2e446c49e1e514e76ff8031bb6d44b8628400d8f3",
            "redis-server-7.0.15-darwin-arm64", "07838a2eb6f5961c89d8e6f1f83482de355dfc6bb04e05bfb00ae1f137dee129");

    private BundledRedis() {}

    /** The resource for this machine; empty where none is bundled (Windows, 32 bit). */
    static Optional<String> resource(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.contains("linux") ? "linux" : os.contains("mac") ? "darwin" : "none";
        String processor = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            default -> "none";
        };
        String name = "redis-server-" + VERSION + "-" + system + "-" + processor;
        return SHA256.containsKey(name) ? Optional.of(name) : Optional.empty();
    }

    /**
     * Makes sure the server is in the bin folder, whole and executable. Blocks.
     *
     * @throws RedisStartException when it cannot be written there, or when the jar's content is not the pinned one
     */
    static Path unpack(String resource, RedisFiles files) {
        Path binFolder = files.binFolder();
        Path target = binFolder.resolve(resource);
        String expected = SHA256.getOrDefault(resource, "");
        try {
            if (Files.isExecutable(target) && sha256(Files.readAllBytes(target)).equals(expected)) {
                return target;
            }
            byte[] content = content(resource);
            if (!sha256(content).equals(expected)) {
                throw new RedisStartException("The redis-server inside the jar (" + resource
                        + ") is not the expected one: its SHA-256 differs. Build again from a clean Maven repository.");
            }
            files.create();
            Files.createDirectories(binFolder);
            Path part = Files.createTempFile(binFolder, resource, ".part");
            Files.write(part, content);
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RedisStartException(
                    "Cannot unpack redis-server into " + binFolder + " (" + e
                            + "). Make the data folder writable, or set SPEAN_REDIS_URL to an outside Redis.",
                    e);
        }
    }

    private static byte[] content(String resource) throws IOException {
        try (InputStream in = BundledRedis.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new RedisStartException("No bundled redis-server in this jar (" + resource
                        + " is missing). Install redis-server, or set SPEAN_REDIS_URL to an outside Redis.");
            }
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
