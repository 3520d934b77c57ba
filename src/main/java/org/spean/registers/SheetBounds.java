package org.spean.registers;

import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a part of a workbook before the reader does, which makes room for every column up to the one a cell names: one
 * cell called {@code FXSHRXW1} would take all memory there is.
 */
final class SheetBounds {
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    SheetBounds() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Refuses a sheet that is wider, or has longer cells, than a list may be. A part that is no sheet passes. */
    void check(InputStream part) throws Sheet.Unreadable {
        boolean sheet = false;
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(part);
            int cells = 0;
            long letters = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    letters = 0;
                    String name = reader.getLocalName();
                    if (!sheet && !name.equals("worksheet")) {
                        return;
                    }
                    sheet = true;
                    cells = name.equals("row") ? 0 : cells;
                    if (name.equals("c")
                            && (++cells > Limits.COLUMNS || !isNear(reader.getAttributeValue(null, "r")))) {
                        throw Limits.tooWide();
                    }
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    letters += reader.getTextLength();
                    if (letters > Limits.SHEET_CELL) {
                        throw Limits.tooWide();
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException broken) {
            if (sheet) {
                throw new Sheet.Unreadable(0, "The workbook is damaged.", "Save it again as .xlsx or as CSV.");
            }
        }
    }

    /** A cell without an address follows the one before it. */
    private static boolean isNear(@Nullable String address) {
        if (address == null) {
            return true;
        }
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches()
                && parts.group(1).chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1)
                        <= Limits.COLUMNS;
    }
}
