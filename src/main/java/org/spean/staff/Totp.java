package org.spean.staff;

/** stub */
final class Totp {
    private Totp() {}
    static String uri(String account, String secret) { throw new UnsupportedOperationException(); }
}
