package org.spean.redis;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;

/**
 * From a number to its pseudonym: HMAC-SHA256 under the index key over {@code "v1|" + E.164}, base32, 26 letters (130 bits;
 * reliability C4). A plain hash would not do: all numbers of a prefix fall in 26 s (M14). Any thread; about a microsecond.
 */
public final class Pseudonyms {
    private static final int LETTERS = 26;

    private static final int LIKENESS_LETTERS = 10;

    /** Can never be a number, so the check value can never be somebody's pseudonym. */
    private static final String CHECKED = "check|spean index key";

    private final ThreadLocal<Mac> mac;

    /** @param indexKey 32 random bytes; another key gives everybody another pseudonym, for ever */
    public Pseudonyms(byte[] indexKey) {
        SecretKeySpec key = new SecretKeySpec(indexKey.clone(), "HmacSHA256");
        this.mac = ThreadLocal.withInitial(() -> keyed(key));
    }

    /** The pseudonym of a number; always the same under one key. */
    public ContactId of(PhoneNumber number) {
        return new ContactId(letters("v1|" + number.e164()));
    }

    /**
     * Equal for equal texts of one contact, and says nothing to who lacks the key: a plain hash of a short text is the text.
     */
    String likeness(ContactId contact, String text) {
        return letters("like|" + contact.value() + "|" + text).substring(0, LIKENESS_LETTERS);
    }

    /** Stands for a network address or another word that is counted but not kept: nobody tells which without the key. */
    String ofWord(String word) {
        return letters("word|" + word);
    }

    /** The pseudonym of a number that was reported or listed: another one than that of the same number as a contact. */
    String reported(PhoneNumber number) {
        return letters("reported|" + number.e164());
    }

    /** Tells index keys apart without telling them; see {@link KeyCheck}. */
    public String checkValue() {
        return letters(CHECKED);
    }

    /** A key for another use: 32 bytes that tell nothing of the index key nor of another use's. */
    byte[] key(String use) {
        return mac("key|" + use);
    }

    private String letters(String text) {
        return Base32.encode(mac(text), LETTERS);
    }

    private byte[] mac(String text) {
        return mac.get().doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA-256 under {@code key}, for one thread. */
    static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
