package org.spean.app.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One HTTP request written by hand, so that a test can send what no client library would: a forged Host, two signatures, a
 * broken escape. Immutable.
 */
public record RawRequest(String method, String target, List<String> headers, byte[] body) {
    public RawRequest {
        headers = List.copyOf(headers);
    }

    /** A form as a gateway sends it. */
    public static RawRequest form(String target, byte[] body) {
        return new RawRequest(
                "POST",
                target,
                List.of(
                        "Host: hotline.example.org",
                        "User-Agent: TwilioProxy/1.1",
                        "Content-Type: application/x-www-form-urlencoded; charset=UTF-8"),
                body);
    }

    public static RawRequest get(String target) {
        return new RawRequest("GET", target, List.of("Host: hotline.example.org"), new byte[0]);
    }

    /** One header more, even if there is one of that name. */
    public RawRequest header(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name + ": " + value);
        return new RawRequest(method, target, more, body);
    }

    /** Without a header. */
    public RawRequest without(String name) {
        return new RawRequest(
                method,
                target,
                headers.stream()
                        .filter(header -> !header.toLowerCase(java.util.Locale.ROOT)
                                .startsWith(name.toLowerCase(java.util.Locale.ROOT) + ":"))
                        .toList(),
                body);
    }

    public RawRequest as(String otherMethod) {
        return new RawRequest(otherMethod, target, headers, body);
    }

    public RawRequest to(String otherTarget) {
        return new RawRequest(method, otherTarget, headers, body);
    }

    public RawRequest carrying(String otherBody) {
        return new RawRequest(method, target, headers, otherBody.getBytes(StandardCharsets.UTF_8));
    }

    byte[] head() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        boolean chunked = headers.stream().anyMatch(header -> header.startsWith("Transfer-Encoding:"));
        if (!chunked && (body.length > 0 || method.equals("POST"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
