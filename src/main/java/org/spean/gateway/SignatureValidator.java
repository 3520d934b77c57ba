package org.spean.gateway;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.spean.settings.Secret;

/**
 * Checks {@code X-Twilio-Signature}: base64 of HMAC-SHA1 over the URL and the sorted fields (twilio-and-somleng.md section 2).
 * The SDK's own validator takes no doubled fields and encodes the query again when a port is involved; this one does not.
 * Thread-safe, about five microseconds, never throws whatever comes.
 *
 * <p>The signature has no time and no borders between names and values (M2): after it, required fields must be checked to be
 * there once, and a repeated SID must do nothing twice.
 */
public final class SignatureValidator {
    /** The header that carries it. */
    public static final String HEADER = "X-Twilio-Signature";

    private static final String ALGORITHM = "HmacSHA1";
    private static final int LENGTH = 28;
    private static final String BODY_HASH = "bodySHA256=";
    private static final Comparator<Form.Field> ORDER =
            Comparator.comparing(Form.Field::name).thenComparing(Form.Field::value);

    private final List<Mac> keyed;

    /**
     * @param tokens any of them may have signed: the present one first, others while it is being changed
     */
    public SignatureValidator(List<Secret> tokens) {
        keyed = tokens.stream().map(SignatureValidator::keyed).toList();
    }

    /**
     * Whether the gateway signed this request.
     *
     * @param url of the request, see {@link PublicUrl}
     * @param form all fields of the body; {@link Form#EMPTY} for a GET
     * @param headers every value of {@link #HEADER}; none, or more than one, is never right
     */
    public boolean accepts(String url, Form form, List<String> headers) {
        return matches(url, joined(form), headers);
    }

    /** The same for a body that is not a form: the URL carries the hash of the body in {@code bodySHA256}, in lower case. */
    public boolean acceptsBody(String url, byte[] body, List<String> headers) {
        return matches(url, new byte[0], headers) && MessageDigest.isEqual(ascii(bodyHash(url)), ascii(sha256(body)));
    }

    /** What the gateway would send for this request, signed with the first token. */
    String signature(String url, Form form) {
        byte[] signed = sign(keyed.getFirst(), url.getBytes(StandardCharsets.UTF_8), joined(form));
        return new String(signed, StandardCharsets.US_ASCII);
    }

    private boolean matches(String url, byte[] fields, List<String> headers) {
        if (headers.size() != 1 || headers.get(0).length() != LENGTH) {
            return false;
        }
        byte[] given = headers.get(0).getBytes(StandardCharsets.ISO_8859_1);
        byte[] asConfigured = url.getBytes(StandardCharsets.UTF_8);
        for (Mac mac : keyed) {
            if (MessageDigest.isEqual(sign(mac, asConfigured, fields), given)) {
                return true;
            }
        }
        byte[] otherPort = PublicUrl.withOtherPort(url).getBytes(StandardCharsets.UTF_8);
        for (Mac mac : keyed) {
            if (MessageDigest.isEqual(sign(mac, otherPort, fields), given)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] joined(Form form) {
        List<Form.Field> fields = form.fields();
        if (fields.isEmpty()) {
            return new byte[0];
        }
        StringBuilder text = new StringBuilder(512);
        Form.Field[] sorted = fields.toArray(Form.Field[]::new);
        Arrays.sort(sorted, ORDER);
        for (int i = 0; i < sorted.length; i++) {
            // A name with several values: each different one once, sorted (node and python SDKs).
            if (i == 0 || !sorted[i].equals(sorted[i - 1])) {
                text.append(sorted[i].name()).append(sorted[i].value());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sign(Mac keyed, byte[] url, byte[] fields) {
        Mac mac = copy(keyed);
        mac.update(url);
        mac.update(fields);
        return Base64.getEncoder().encode(mac.doFinal());
    }

    /** A Mac is not thread-safe, but a copy of one that has its key is cheap. */
    private static Mac copy(Mac keyed) {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the security provider cannot copy a Mac", e);
        }
    }

    private static Mac keyed(Secret token) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            copy(mac);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    private static String bodyHash(String url) {
        int query = url.indexOf('?');
        if (query < 0) {
            return "";
        }
        for (String part : url.substring(query + 1).split("&", -1)) {
            if (part.startsWith(BODY_HASH)) {
                return part.substring(BODY_HASH.length());
            }
        }
        return "";
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
