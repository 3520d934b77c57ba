package org.spean.leaflet;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The square code for the camera (QR). A quarter of it may be dirty or folded (level Q): leaflets live in pockets. */
final class TextCode {
    /** Light modules around it, without which it is not found (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private TextCode() {}

    /** The dark parts of the code, with the quiet zone inside {@code box}, which is a square. */
    static Shape in(Rectangle2D box, String content) {
        ByteMatrix modules = encode(content);
        double step = box.getWidth() / (modules.getWidth() + 2 * QUIET);
        Path2D dark = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    dark.append(
                            new Rectangle2D.Double(
                                    box.getX() + (x + QUIET) * step, box.getY() + (y + QUIET) * step, step, step),
                            false);
                }
            }
        }
        return dark;
    }

    private static ByteMatrix encode(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.Q).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("a number of 15 digits fits into a code", e);
        }
    }
}
