package org.spean.web;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From where a request came, for limits that count by address; never for signatures, links or rights. That is the socket, unless a
 * trusted proxy called: then the last address of {@code X-Forwarded-For} that is not itself one of the proxies. What stands left of
 * it anybody may have written (console-reliability-security.md C2). Thread-safe.
 */
public final class ClientAddress {
    private static final String HEADER = "X-Forwarded-For";

    /** More proxies in a row than anybody has; a header of thousands is not read to its end. */
    private static final int MOST_HOPS = 10;

    private final Set<String> proxies;

    /** @param proxies IP addresses, see {@code Settings.Http} */
    public ClientAddress(Set<String> proxies) {
        this.proxies = proxies.stream().flatMap(one -> plain(one).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** An IP address without a port; {@code ?} when it is not known. */
    public String of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        String host = remote == null ? null : remote.hostAddress();
        String nearest = plain(host).orElse("?");
        if (proxies.isEmpty() || !proxies.contains(nearest)) {
            return nearest;
        }
        for (String hop : hops(request.headers().getAll(HEADER))) {
            Optional<String> address = plain(hop);
            if (address.isEmpty()) {
                return nearest;
            }
            nearest = address.get();
            if (!proxies.contains(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }

    /** The last one first. */
    private static List<String> hops(List<String> headers) {
        List<String> all = new ArrayList<>(headers.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .toList());
        return all.reversed().subList(0, Math.min(MOST_HOPS, all.size()));
    }

    /** One way of writing for each address, without brackets and port; empty when it is none. */
    private static Optional<String> plain(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String bare = text;
        if (text.startsWith("[") && text.indexOf(']') > 0) {
            bare = text.substring(1, text.indexOf(']'));
        } else if (text.indexOf(':') > 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            bare = text.substring(0, text.indexOf(':'));
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(bare);
        return bytes == null ? Optional.empty() : Optional.of(NetUtil.bytesToIpAddress(v4(bytes)));
    }

    /** An IPv4 address that came as IPv6 is the same. */
    private static byte[] v4(byte[] bytes) {
        boolean mapped = bytes.length == 16
                && bytes[10] == -1
                && bytes[11] == -1
                && Arrays.equals(bytes, 0, 10, new byte[10], 0, 10);
        return mapped ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    }
}
