package org.spean.staff;

/** Stands for a secret so that nobody without the key file tells which, nor makes another. Any thread; about a microsecond. */
@FunctionalInterface
public interface KeyedHash {
    /**
     * 26 lower-case letters and digits, always the same for the same.
     *
     * @param use one word: the same secret gives another hash in another use
     */
    String hash(String use, String secret);
}
