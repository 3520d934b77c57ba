package org.spean.leaflet;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Locale;
import java.util.Scanner;

/** The {@code d} of an SVG path: written from any shape, read for our own pictures, which use M, L, C and Z only. */
final class PathData {
    private PathData() {}

    static String write(Shape shape) {
        StringBuilder out = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> append(out, 'M', at, 2);
                case PathIterator.SEG_LINETO -> append(out, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> append(out, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> append(out, 'C', at, 6);
                default -> out.append('Z');
            }
        }
        return out.toString();
    }

    static Path2D read(String data) {
        Path2D path = new Path2D.Double();
        try (Scanner words = new Scanner(data.replaceAll("([A-Z])", " $1 ")).useLocale(Locale.ROOT)) {
            while (words.hasNext()) {
                String letter = words.next();
                switch (letter) {
                    case "M" -> path.moveTo(words.nextDouble(), words.nextDouble());
                    case "L" -> path.lineTo(words.nextDouble(), words.nextDouble());
                    case "C" ->
                        path.curveTo(
                                words.nextDouble(),
                                words.nextDouble(),
                                words.nextDouble(),
                                words.nextDouble(),
                                words.nextDouble(),
                                words.nextDouble());
                    case "Z" -> path.closePath();
                    default -> throw new IllegalArgumentException("a picture has a path with " + letter);
                }
            }
        }
        return path;
    }

    private static void append(StringBuilder out, char letter, double[] at, int count) {
        out.append(letter);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.append(' ');
            }
            out.append(number(at[i]));
        }
    }

    /** Hundredths of a unit are finer than any printer. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : Double.toString(hundredths / 100.0);
    }
}
