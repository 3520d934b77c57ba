package org.spean.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token as somebody holds it: {@code spean_ID_SECRET}. The secret is 256 random bits, so that one round of SHA-256 is all the
 * hashing it needs: there is nothing to guess.
 */
public final class TokenText {
    private static final Pattern FORM = Pattern.compile("spean_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    private final String id;
    private final String secret;

    private TokenText(String id, String secret) {
        this.id = id;
        this.secret = secret;
    }

    /** A token nobody has had. */
    public static TokenText fresh(SecureRandom random) {
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new TokenText(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty for what cannot be a token. */
    public static Optional<TokenText> of(String presented) {
        Matcher form = FORM.matcher(presented);
        return form.matches() ? Optional.of(new TokenText(form.group(1), form.group(2))) : Optional.empty();
    }

    public String id() {
        return id;
    }

    /** The whole token. Shown once, to the person it is for. */
    public String reveal() {
        return "spean_" + id + "_" + secret;
    }

    /** What is kept of it. */
    public ApiToken kept(String account, Instant now, Duration life) {
        return new ApiToken(id, account, hash(), now, now.plus(life));
    }

    /** Compared in constant time. */
    boolean fits(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    private String hash() {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "TokenText[" + id + "]";
    }
}
