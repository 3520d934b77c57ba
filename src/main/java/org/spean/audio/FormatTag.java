package org.spean.audio;

import java.nio.ByteBuffer;

/** The format tag of a {@code fmt} chunk, also when it hides in WAVE_FORMAT_EXTENSIBLE (mmreg.h). */
final class FormatTag {
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int EXTENSIBLE_BYTES = 40;
    private static final int GUID_AT = 24;

    /** Bytes 2 to 15 of KSDATAFORMAT_SUBTYPE_*: xxxx0000-0000-0010-8000-00AA00389B71, as two little-endian pieces. */
    private static final long GUID_END = 0x719B_3800_AA00_0080L;

    private static final int UNKNOWN = 0;

    private FormatTag() {}

    static int of(ByteBuffer head) {
        int tag = head.getShort(0) & 0xFFFF;
        if (tag != EXTENSIBLE) {
            return tag;
        }
        boolean known = head.limit() >= EXTENSIBLE_BYTES
                && head.getShort(GUID_AT + 2) == 0
                && head.getInt(GUID_AT + 4) == 0x0010_0000
                && head.getLong(GUID_AT + 8) == GUID_END;
        return known ? head.getShort(GUID_AT) & 0xFFFF : UNKNOWN;
    }
}
