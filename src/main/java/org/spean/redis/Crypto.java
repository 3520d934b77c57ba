package org.spean.redis;

import java.nio.charset.StandardCharsets;
import org.spean.conversation.Sealer;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;
import org.spean.staff.KeyedHash;

/** Pseudonyms and seals of one installation in one place: what is stored about a person goes through here. Any thread. */
public final class Crypto implements Sealer, KeyedHash {
    private final Pseudonyms pseudonyms;
    private final ValueSeal seal;

    public Crypto(Pseudonyms pseudonyms, ValueSeal seal) {
        this.pseudonyms = pseudonyms;
        this.seal = seal;
    }

    ContactId contactId(PhoneNumber number) {
        return pseudonyms.of(number);
    }

    /** See {@link Pseudonyms#likeness}; empty stays empty. */
    String likeness(ContactId contact, String text) {
        return text.isEmpty() ? "" : pseudonyms.likeness(contact, text);
    }

    /** See {@link Pseudonyms#ofWord}. */
    String pseudonym(String word) {
        return pseudonyms.ofWord(word);
    }

    @Override
    public String hash(String use, String secret) {
        return pseudonyms.ofWord("secret/" + use + "/" + secret);
    }

    /** See {@link Pseudonyms#reported}. */
    String reported(PhoneNumber number) {
        return pseudonyms.reported(number);
    }

    /** See {@link Pseudonyms#key}. */
    byte[] key(String use) {
        return pseudonyms.key(use);
    }

    /** Bound to the contact: copied under another contact it does not open. */
    byte[] sealNumber(ContactId contact, PhoneNumber number) {
        return seal(contact.value(), number.e164().getBytes(StandardCharsets.US_ASCII));
    }

    PhoneNumber openNumber(ContactId contact, byte[] sealed) {
        String e164 = new String(open(contact.value(), sealed), StandardCharsets.US_ASCII);
        return PhoneNumber.ofE164(e164).orElseThrow();
    }

    byte[] sealText(String label, String text) {
        return seal(label, text.getBytes(StandardCharsets.UTF_8));
    }

    String openText(String label, byte[] sealed) {
        return new String(open(label, sealed), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] seal(String label, byte[] plain) {
        return seal.seal(label, plain);
    }

    @Override
    public byte[] open(String label, byte[] sealed) {
        return seal.open(label, sealed);
    }
}
