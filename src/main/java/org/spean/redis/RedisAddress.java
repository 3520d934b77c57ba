package org.spean.redis;

import io.vertx.core.net.NetClientOptions;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where Redis is: {@code redis://}, {@code rediss://} (certificate and host name are checked), {@code unix://}, or several
 * nodes of one cluster separated by commas (contract, SPEAN_REDIS_URL). Holds passwords: {@link #toString} hides them.
 */
public record RedisAddress(List<String> endpoints) {
    private static final Set<String> SCHEMES = Set.of("redis", "rediss", "unix");

    public RedisAddress {
        endpoints = List.copyOf(endpoints);
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException one line without the password
     */
    public static RedisAddress parse(String setting) {
        List<String> parts = Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("The Redis address is empty. Give redis://host:port.");
        }
        for (String part : parts) {
            check(part);
        }
        return new RedisAddress(parts);
    }

    private static void check(String endpoint) {
        URI uri;
        try {
            uri = URI.create(endpoint);
        } catch (IllegalArgumentException e) {
            // Not passed on as the cause: its message holds the whole address with the password.
            throw new IllegalArgumentException(
                    "The Redis address cannot be read. Write it as redis://:password@host:port; encode odd characters.");
        }
        boolean unix = "unix".equals(uri.getScheme());
        boolean complete = unix ? uri.getPath() != null && uri.getPath().length() > 1 : uri.getHost() != null;
        if (!SCHEMES.contains(String.valueOf(uri.getScheme())) || !complete) {
            throw new IllegalArgumentException("The Redis address must be redis://host:port, rediss://host:port or"
                    + " unix:///path; this one is not.");
        }
    }

    /** More than one node: a Redis Cluster. */
    public boolean isCluster() {
        return endpoints.size() > 1;
    }

    /** For one held connection: our own reconnect, so nothing of the library's pool is kept alive. */
    RedisOptions options(Duration connectLimit, int mostWaiting) {
        NetClientOptions net = new NetClientOptions()
                .setConnectTimeout((int) connectLimit.toMillis())
                .setTcpKeepAlive(true)
                .setHostnameVerificationAlgorithm("HTTPS");
        return new RedisOptions()
                .setType(isCluster() ? RedisClientType.CLUSTER : RedisClientType.STANDALONE)
                .setEndpoints(endpoints)
                .setNetClientOptions(net)
                .setPoolCleanerInterval(-1)
                .setMaxWaitingHandlers(mostWaiting);
    }

    /** The places without user and password. */
    @Override
    public String toString() {
        return endpoints.stream()
                .map(endpoint -> endpoint.replaceFirst("//[^/@]*@", "//"))
                .map(endpoint -> endpoint.replaceFirst("\\?.*", ""))
                .toList()
                .toString();
    }
}
