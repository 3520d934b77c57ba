package org.spean.app.support;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Plays the telephone platform: knows the account, its token and the address it was told to call, and signs what it sends.
 *
 * @param base the public URL of the settings, what is signed; the bytes go to {@code server} on this machine
 */
public record Platform(InetSocketAddress server, String base, String path, String account, String token, String to) {
    private static final AtomicInteger SIDS = new AtomicInteger();

    /** The account of the vectors in twilio-and-somleng.md section 2.4. */
    public static final String ACCOUNT = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    public static final String BASE = "https://hotline.example.org";
    public static final String TOKEN = "12345";
    public static final String SHORT_CODE = "1294";

    /** A rehearsal: kind twilio, account A and token 12345, in front of a proxy. */
    public static Platform twilio(int port) {
        return new Platform(loopback(port), BASE, "/hooks/main/sms", ACCOUNT, TOKEN, SHORT_CODE);
    }

    /** The demo gateway of a server with these settings. */
    public static Platform demo(int port, String base) {
        return new Platform(loopback(port), base, "/hooks/main/sms", "ACdemo", "demo", SHORT_CODE);
    }

    public static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Another webhook of the same gateway, e.g. {@code /hooks/main/sms/fallback}. */
    public Platform at(String otherPath) {
        return new Platform(server, base, otherPath, account, token, to);
    }

    /** +855 12 000 0xx. */
    public Phone phone(int number) {
        return new Phone(this, "+85512000%03d".formatted(number));
    }

    public Phone phone(String number) {
        return new Phone(this, number);
    }

    /** Never the same again in this JVM. */
    public static String newSid() {
        return "SM%032x".formatted(SIDS.incrementAndGet());
    }

    public TextForm text(String from, String body) {
        return TextForm.of(account, newSid(), from, to, body);
    }

    /** The request as the platform would send it; a test may spoil it before it goes. */
    public RawRequest signed(TextForm form) {
        return unsigned(form).header("X-Twilio-Signature", form.signature(token, base + path));
    }

    public RawRequest unsigned(TextForm form) {
        return RawRequest.form(path, form.encoded());
    }

    public HttpAnswer send(RawRequest request) {
        return HttpLine.once(server, request);
    }

    public HttpAnswer send(TextForm form) {
        return send(signed(form));
    }
}
