package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One established connection together with the client it came from. Closing the client closes the socket for good; closing
 * only the connection would put it back into the client's pool.
 */
record Wire(Redis client, RedisConnection connection) {

    /** Connects, signs in and checks with a PING that Redis takes commands. When that fails, close the client. */
    static Future<Wire> open(Redis client, Duration limit) {
        return client.connect()
                .compose(
                        connection -> connection.send(Request.cmd(Command.PING)).map(connection))
                .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .map(connection -> new Wire(client, connection));
    }

    Future<Response> send(Request request) {
        return connection.send(request);
    }

    Future<Void> close() {
        return client.close();
    }
}
