package org.spean.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Webhooks of a {@link Script}, signed before the clock starts. All requests of one step differ only in the sender, the
 * message id and the signature, which have fixed widths: a request is a template with three patches, so that a million of
 * them cost 28 bytes each.
 */
final class SignedTexts implements Requests {
    /** +855 12 0 and six digits. */
    static final int MOST_SENDERS = 1_000_000;

    private static final int SIGNATURE_LENGTH = 28;
    private static final String NO_SIGNATURE = "=".repeat(SIGNATURE_LENGTH);

    private final int steps;
    private final Template[] requests;
    private final Template[] signed;
    private final Mac mac;
    private final int firstSender;
    private final int senders;
    private final byte[] signatures;

    /** Texts: signs the whole walk of {@code senders} people, the first being number {@code firstSender}. */
    SignedTexts(URI server, int firstSender, int senders) {
        this(server, Script.texts(), firstSender, senders);
    }

    /** The same for any script. */
    SignedTexts(URI server, Script script, int firstSender, int senders) {
        if (firstSender + senders > MOST_SENDERS) {
            throw new IllegalArgumentException("the benchmark ran out of senders: at most " + MOST_SENDERS);
        }
        this.steps = script.webhooks().size();
        this.requests = new Template[steps];
        this.signed = new Template[steps];
        this.firstSender = firstSender;
        this.senders = senders;
        this.signatures = new byte[senders * steps * SIGNATURE_LENGTH];
        this.mac = mac("demo");
        for (int step = 0; step < steps; step++) {
            Script.Webhook webhook = script.webhooks().get(step);
            URI hook = server.resolve(webhook.target());
            int sidsOfSender = script.oneSid() ? 1 : steps;
            int sid = script.oneSid() ? 0 : step;
            signed[step] = new Template(toSign(hook, webhook.form()), sidsOfSender, sid);
            requests[step] = new Template(request(hook, webhook.form()), sidsOfSender, sid);
        }
        sign();
    }

    @Override
    public int steps() {
        return steps;
    }

    @Override
    public int firstSender() {
        return firstSender;
    }

    @Override
    public int endSender() {
        return firstSender + senders;
    }

    @Override
    public void write(int sender, int step, ByteBuffer target) {
        target.clear();
        requests[step].write(sender, target);
        int from = ((sender - firstSender) * steps + step) * SIGNATURE_LENGTH;
        target.put(requests[step].signatureAt, signatures, from, SIGNATURE_LENGTH);
        target.flip();
    }

    private void sign() {
        ByteBuffer text = ByteBuffer.allocate(4096);
        Base64.Encoder base64 = Base64.getEncoder();
        for (int i = 0; i < senders; i++) {
            for (int step = 0; step < steps; step++) {
                text.clear();
                signed[step].write(firstSender + i, text);
                mac.update(text.array(), 0, text.position());
                byte[] signature = base64.encode(mac.doFinal());
                int at = (i * steps + step) * SIGNATURE_LENGTH;
                System.arraycopy(signature, 0, signatures, at, SIGNATURE_LENGTH);
            }
        }
    }

    /** Twilio's rule: the address, then every field's name and value in the order of the names. */
    private static String toSign(URI hook, Map<String, String> form) {
        StringBuilder text = new StringBuilder(hook.toString());
        new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
        return text.toString();
    }

    private static String request(URI hook, Map<String, String> form) {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        String target = hook.getQuery() == null ? hook.getPath() : hook.getPath() + "?" + hook.getQuery();
        return "POST " + target + " HTTP/1.1\r\nHost: " + hook.getAuthority()
                + "\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nUser-Agent: TwilioProxy/1.1"
                + "\r\nAccept: */*\r\nX-Twilio-Signature: " + NO_SIGNATURE + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    static Mac mac(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text with the places of the sender's digits, the message id's digits and the signature. */
    private static final class Template {
        private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

        private final byte[] bytes;
        private final int[] senderAt;
        private final int[] messageAt;
        private final int signatureAt;
        private final int sidsOfSender;
        private final int sid;

        Template(String text, int sidsOfSender, int sid) {
            this.sidsOfSender = sidsOfSender;
            this.sid = sid;
            this.bytes = text.getBytes(StandardCharsets.UTF_8);
            // Latin-1 keeps one letter a byte, so that places in the string are places in the bytes.
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            this.senderAt = places(latin, "855120" + Script.NOBODY, 6);
            this.messageAt = places(latin, Script.SID + Script.NO_SID, Script.SID.length());
            this.signatureAt = latin.indexOf(NO_SIGNATURE);
        }

        private static int[] places(String text, String mark, int skip) {
            return Pattern.compile(mark, Pattern.LITERAL)
                    .matcher(text)
                    .results()
                    .mapToInt(match -> match.start() + skip)
                    .toArray();
        }

        void write(int sender, ByteBuffer target) {
            target.put(bytes);
            for (int at : senderAt) {
                int rest = sender;
                for (int digit = Script.NOBODY.length() - 1; digit >= 0; digit--) {
                    target.put(at + digit, (byte) ('0' + rest % 10));
                    rest /= 10;
                }
            }
            int message = sender * sidsOfSender + sid;
            for (int at : messageAt) {
                for (int digit = 0; digit < Script.NO_SID.length(); digit++) {
                    target.put(at + digit, HEX[message >>> (28 - 4 * digit) & 15]);
                }
            }
        }
    }
}
