package org.spean.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes one urlencoded name or value: strict escapes, {@code +} is a space, strict UTF-8. */
final class PercentText {
    private static final char REPLACEMENT = '\uFFFD';

    private PercentText() {}

    /** The text, or empty when an escape is broken or the bytes are not UTF-8. */
    static Optional<String> decode(byte[] bytes, int start, int end) {
        byte[] plain = new byte[end - start];
        int length = 0;
        boolean ascii = true;
        for (int i = start; i < end; i++) {
            int b = bytes[i];
            if (b == '+') {
                b = ' ';
            } else if (b == '%') {
                int high = i + 2 < end ? Character.digit(bytes[i + 1], 16) : -1;
                int low = i + 2 < end ? Character.digit(bytes[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                b = (byte) (high << 4 | low);
                i += 2;
            }
            ascii &= b >= 0;
            plain[length++] = (byte) b;
        }
        return ascii ? Optional.of(new String(plain, 0, length, StandardCharsets.ISO_8859_1)) : utf8(plain, length);
    }

    private static Optional<String> utf8(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return Optional.of(text);
        }
        // Somebody may have written U+FFFD itself; only a strict decoder can tell it from broken bytes.
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
