package org.spean.model;

/**
 * The pseudonym of a person's number: 26 lower-case base32 letters of a keyed HMAC (design section 1, rule 2). Whoever
 * has the key can test a number against it; nobody can read the number out of it.
 */
public record ContactId(String value) {
    /** Partitions of the key space; fixed for ever, because it is part of every key name. */
    public static final int PARTITIONS = 256;

    private static final int LENGTH = 26;

    public ContactId {
        if (value.length() != LENGTH || !Base32.fits(value, 0)) {
            throw new IllegalArgumentException("a contact id is 26 lower-case base32 letters");
        }
    }

    /** 0 to 255: contact id mod 256, taken from its first two letters so that it is stable and evenly spread. */
    public int partition() {
        return (base32(value.charAt(0)) * 32 + base32(value.charAt(1))) % PARTITIONS;
    }

    private static int base32(char letter) {
        return letter >= 'a' ? letter - 'a' : letter - '2' + 26;
    }
}
