package org.spean.text;

/** The GSM 03.38 basic alphabet (one septet) and its extension (two), as listed in twilio-and-somleng.md 1.8. */
final class GsmAlphabet {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final int TABLE_SIZE = 0x400;
    private static final byte[] TABLE = table();

    private GsmAlphabet() {}

    /** Septets of one letter, or 0 when the alphabet does not have it. */
    static int septets(char c) {
        return c < TABLE_SIZE ? TABLE[c] : c == '€' ? 2 : 0;
    }

    /** Septets of the text, or -1 when a letter of it is not in the alphabet. */
    static int septets(String text) {
        int sum = 0;
        for (int at = 0; at < text.length(); at++) {
            int septets = septets(text.charAt(at));
            if (septets == 0) {
                return -1;
            }
            sum += septets;
        }
        return sum;
    }

    private static byte[] table() {
        byte[] table = new byte[TABLE_SIZE];
        for (int at = 0; at < BASIC.length(); at++) {
            table[BASIC.charAt(at)] = 1;
        }
        for (int at = 0; at < EXTENSION.length(); at++) {
            char c = EXTENSION.charAt(at);
            if (c < TABLE_SIZE) {
                table[c] = 2;
            }
        }
        return table;
    }
}
