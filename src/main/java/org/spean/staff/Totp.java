package org.spean.staff;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes that change with time (RFC 6238: HMAC-SHA1, steps of 30 s, six digits, which every authenticator app can). Our own check,
 * for that of Vert.x takes the same code again and never locks (M14); whoever checks uses the step up.
 */
public final class Totp {
    /** Digits of a code. */
    static final int DIGITS = 6;

    /** Of a fresh secret; RFC 4226 recommends 160 bits. */
    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    /** So far the clocks of a telephone and of the server may be apart. */
    private static final int STEPS_APART = 1;

    private Totp() {}

    /** The step of an instant. */
    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step. */
    public static String code(String secret, long step) {
        byte[] hash = mac(secret)
                .doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int at = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    /** Of which step a code is, this one or one beside it; takes as long whether it is any. Of two, the later. */
    static OptionalLong fits(String secret, String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - STEPS_APART; step <= step(now) + STEPS_APART; step++) {
            if (Secrets.same(code(secret, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String uri(String account, String secret) {
        return "otpauth://totp/Spean:" + account + "?secret=" + secret + "&issuer=Spean&algorithm=SHA1&digits=" + DIGITS
                + "&period=" + STEP_SECONDS;
    }

    private static Mac mac(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }
}
