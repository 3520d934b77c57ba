package org.spean.redis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Binds entries of the audit trail: each carries HMAC-SHA256 over the value of the one before and its own bytes. Both ends of the
 * chain are stamped too, else the newest entries could be cut off, or the oldest, by whoever can write to the store. The key
 * comes from the key file, never from the store. Any thread.
 */
final class AuditChain {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] BEGINNING = new byte[32];

    private final Crypto crypto;
    private final SecretKeySpec key;

    /** Which end a mark stands for. */
    enum End {
        /** The newest entry. */
        HEAD,
        /** The last entry that was dropped by age. */
        ANCHOR
    }

    /**
     * An end of the chain.
     *
     * @param number of the entry; 0: before the first
     * @param genuine made with our key
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Mark(long number, byte[] value, boolean genuine) {
        static final Mark NONE = new Mark(0, BEGINNING, true);

        String hex() {
            return HEX.formatHex(value);
        }
    }

    /**
     * An entry as the chain has it.
     *
     * @param value what the next one is bound to
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Link(byte[] value, byte[] plain) {}

    AuditChain(Crypto crypto) {
        this.crypto = crypto;
        this.key = new SecretKeySpec(crypto.key("audit trail"), "HmacSHA256");
    }

    /** After an end that is not ours the chain begins anew, so that the break stays to be seen. */
    Link after(Mark last, byte[] plain) {
        return new Link(value(last.genuine() ? last.value() : BEGINNING, plain), plain);
    }

    /** As it is stored: its value, then its bytes, sealed. */
    byte[] stored(long number, Link link) {
        byte[] sealed = crypto.seal(label(number), link.plain());
        return ByteBuffer.allocate(link.value().length + sealed.length)
                .put(link.value())
                .put(sealed)
                .array();
    }

    /** Empty: it is gone, was altered, or does not follow on {@code before}. */
    Optional<Link> follows(byte[] before, long number, byte @Nullable [] stored) {
        return open(number, stored).filter(link -> MessageDigest.isEqual(link.value(), value(before, link.plain())));
    }

    /** The same without a look at the one before. */
    Optional<Link> open(long number, byte @Nullable [] stored) {
        if (stored == null || stored.length <= BEGINNING.length) {
            return Optional.empty();
        }
        try {
            byte[] plain = crypto.open(label(number), Arrays.copyOfRange(stored, BEGINNING.length, stored.length));
            return Optional.of(new Link(Arrays.copyOf(stored, BEGINNING.length), plain));
        } catch (UnreadableValueException altered) {
            return Optional.empty();
        }
    }

    String write(End end, long number, byte[] value) {
        return number + " " + HEX.formatHex(value) + " " + stamp(end, number, value);
    }

    /** @throws UnreadableValueException it is no mark at all */
    Mark read(End end, String text) {
        if (text.isEmpty()) {
            return Mark.NONE;
        }
        String[] parts = text.split(" ", -1);
        try {
            if (parts.length == 3) {
                long number = Long.parseLong(parts[0]);
                byte[] value = HEX.parseHex(parts[1]);
                boolean genuine = MessageDigest.isEqual(ascii(stamp(end, number, value)), ascii(parts[2]));
                return new Mark(number, value, genuine);
            }
        } catch (IllegalArgumentException notAMark) {
            // Said below.
        }
        throw new UnreadableValueException("an end of the audit trail was overwritten");
    }

    private String stamp(End end, long number, byte[] value) {
        return HEX.formatHex(
                Pseudonyms.keyed(key).doFinal(ascii(end.name() + " " + number + " " + HEX.formatHex(value))));
    }

    private byte[] value(byte[] before, byte[] plain) {
        Mac mac = Pseudonyms.keyed(key);
        mac.update(before);
        return mac.doFinal(plain);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String label(long number) {
        return "audit/" + number;
    }
}
