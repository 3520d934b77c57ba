package org.spean.leaflet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.spean.leaflet.Sheet.Mark;
import org.spean.text.PlainText;

/** A sheet as SVG 1.1: filled paths only, no font, no script, nothing fetched. What it says is its description. */
final class SvgWriter {
    private SvgWriter() {}

    static byte[] write(Sheet sheet, PaperSize size, String title, String language) {
        List<Mark> marks = sheet.marks();
        String said = marks.stream().map(Mark::words).filter(w -> !w.isEmpty()).collect(Collectors.joining("\n"));
        StringBuilder out = new StringBuilder(64 * 1024);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(size.width())
                .append("mm\" height=\"")
                .append(size.height())
                .append("mm\" viewBox=\"0 0 ")
                .append(PathData.number(Sheet.WIDTH))
                .append(' ')
                .append(PathData.number(sheet.height()))
                .append("\" role=\"img\" aria-labelledby=\"leaflet-title leaflet-words\" xml:lang=\"")
                .append(language)
                .append("\">\n<title id=\"leaflet-title\">")
                .append(escaped(title))
                .append("</title>\n<desc id=\"leaflet-words\">")
                .append(escaped(said))
                .append("</desc>\n");
        for (Mark mark : marks) {
            out.append("<path fill=\"")
                    .append(mark.colour().hex())
                    .append("\" d=\"")
                    .append(PathData.write(mark.shape()))
                    .append("\"/>\n");
        }
        return out.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String words) {
        return PlainText.clean(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
