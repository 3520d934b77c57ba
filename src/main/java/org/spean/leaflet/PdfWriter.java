package org.spean.leaflet;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.util.Matrix;
import org.spean.leaflet.Sheet.Mark;

/** A sheet as a PDF of one page: filled paths, each with the words it says as its actual text. The same sheet gives the same bytes. */
final class PdfWriter {
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private PdfWriter() {}

    static byte[] write(Sheet sheet, PaperSize size, String title, String language) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L); // else a random one
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage(language);
            float width = points(size.width());
            float height = points(size.height());
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                AffineTransform toPaper = AffineTransform.getTranslateInstance(0, height);
                toPaper.scale(width / Sheet.WIDTH, -height / sheet.height());
                content.transform(new Matrix(toPaper));
                for (Mark mark : sheet.marks()) {
                    draw(content, mark);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.DEFAULT_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(PDPageContentStream content, Mark mark) throws IOException {
        if (!mark.words().isEmpty()) {
            COSDictionary said = new COSDictionary();
            said.setString(COSName.ACTUAL_TEXT, mark.words());
            content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(said));
        }
        content.setNonStrokingColor(new Color(mark.colour().rgb()));
        boolean evenOdd = outline(content, mark.shape()) == PathIterator.WIND_EVEN_ODD;
        if (evenOdd) {
            content.fillEvenOdd();
        } else {
            content.fill();
        }
        if (!mark.words().isEmpty()) {
            content.endMarkedContent();
        }
    }

    private static int outline(PDPageContentStream content, Shape shape) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        PathIterator path = shape.getPathIterator(null);
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            round(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> {
                    content.moveTo(at[0], at[1]);
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_LINETO -> {
                    content.lineTo(at[0], at[1]);
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_QUADTO -> { // PDF has only cubic curves
                    content.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                    x = at[2];
                    y = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    x = at[4];
                    y = at[5];
                }
                default -> content.closePath();
            }
        }
        return path.getWindingRule();
    }

    /** To hundredths of a unit, finer than any printer: it halves the file. */
    private static void round(float[] at) {
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.round(at[i] * 100) / 100f;
        }
    }

    private static float points(int millimetres) {
        return (float) (millimetres * POINTS_PER_MILLIMETRE);
    }
}
