package org.spean.audio;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells by the first bytes what an upload is, so that the refusal can name it. */
final class FileKind {
    private FileKind() {}

    /** Why this cannot be read; empty for a RIFF WAVE. */
    static Optional<Refusal> against(byte[] file) {
        if (text(file, 0, "RIFF") && text(file, 8, "WAVE")) {
            return Optional.empty();
        }
        if (text(file, 0, "OggS")) {
            return Optional.of(Refusal.OGG);
        }
        if (bytes(file, 0x1A, 0x45, 0xDF, 0xA3)) {
            return Optional.of(Refusal.WEBM);
        }
        if (text(file, 4, "ftyp")) {
            return Optional.of(Refusal.MP4);
        }
        if (text(file, 0, "fLaC")
                || text(file, 0, "FORM")
                || text(file, 0, "#!AMR")
                || text(file, 0, ".snd")
                || text(file, 0, "RF64")
                || text(file, 0, "BW64")
                || text(file, 0, "RIFX")) {
            return Optional.of(Refusal.OTHER_AUDIO);
        }
        return Optional.of(text(file, 0, "ID3") || mpegFrame(file) ? Refusal.MP3 : Refusal.NOT_AUDIO);
    }

    /** ISO 11172-3: eleven set bits, then a version, a layer, a bit rate and a rate that are not reserved. */
    private static boolean mpegFrame(byte[] file) {
        return file.length >= 4
                && (file[0] & 0xFF) == 0xFF
                && (file[1] & 0xE0) == 0xE0
                && (file[1] & 0x18) != 0x08
                && (file[1] & 0x06) != 0
                && (file[2] & 0xF0) != 0xF0
                && (file[2] & 0x0C) != 0x0C;
    }

    private static boolean text(byte[] file, int at, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= file.length || file[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean bytes(byte[] file, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
