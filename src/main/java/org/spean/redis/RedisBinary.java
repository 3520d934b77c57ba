package org.spean.redis;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A {@code redis-server} that can be started, and which one to take (design section 2): the one named in the settings; else
 * the one on the PATH if it is at least as new as ours (a distribution patches its own); else the bundled one.
 */
public record RedisBinary(Path path, RedisVersion version) {

    /**
     * Chooses the server for {@code dataDir}. Blocks for some milliseconds: start-up only.
     *
     * @param configured named by the operator; taken whenever it is new enough, even if older than the bundled one
     * @param searchPath the PATH, folders separated as the system does; may be empty
     * @throws RedisStartException when the configured one is unusable, or none is to be had
     */
    public static RedisBinary choose(Path dataDir, Optional<Path> configured, String searchPath) {
        if (configured.isPresent()) {
            return named(configured.get());
        }
        Optional<RedisBinary> onPath = search(searchPath);
        Optional<String> bundled =
                BundledRedis.resource(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        if (onPath.isPresent() && (bundled.isEmpty() || onPath.get().version().compareTo(BundledRedis.VERSION) >= 0)) {
            return onPath.get();
        }
        String resource = bundled.orElseThrow(() -> new RedisStartException("No redis-server "
                + RedisVersion.OLDEST + " or newer on the PATH and none is bundled for this system. Install one, or set"
                + " SPEAN_REDIS_URL to an outside Redis."));
        return new RedisBinary(BundledRedis.unpack(resource, RedisFiles.in(dataDir)), BundledRedis.VERSION);
    }

    private static RedisBinary named(Path path) {
        RedisVersion version = askVersion(path)
                .orElseThrow(() -> new RedisStartException("The redis-server named in the settings (" + path
                        + ") cannot be run. Correct the path, or remove the setting to use the bundled one."));
        if (version.compareTo(RedisVersion.OLDEST) < 0) {
            throw new RedisStartException("The redis-server named in the settings (" + path + ") is version " + version
                    + "; " + RedisVersion.OLDEST + " or newer is needed. Remove the setting to use the bundled one.");
        }
        return new RedisBinary(path, version);
    }

    private static Optional<RedisBinary> search(String searchPath) {
        for (String folder : searchPath.split(Pattern.quote(File.pathSeparator))) {
            Path candidate = folder.isEmpty() ? Path.of("") : Path.of(folder, "redis-server");
            if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return askVersion(candidate).map(version -> new RedisBinary(candidate, version));
            }
        }
        return Optional.empty();
    }

    private static Optional<RedisVersion> askVersion(Path binary) {
        try {
            Process process = new ProcessBuilder(binary.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            byte[] printed = process.getInputStream().readAllBytes();
            return RedisVersion.parse(new String(printed, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
