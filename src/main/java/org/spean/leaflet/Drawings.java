package org.spean.leaflet;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.spean.content.Picture;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Our own pictures, {@code pictures/*.svg}: 48 by 48, lines of width 3 with round ends. A file may use path, rect and circle with
 * {@code fill="currentColor" stroke="none"} for a filled one.
 */
final class Drawings {
    private static final double SIDE = 48;
    private static final BasicStroke PEN = new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private Drawings() {}

    /** The shapes of a picture inside a square box. Each is a mark of its own: put together, lines that cross would leave holes. */
    static List<Shape> in(Rectangle2D box, Picture picture) {
        AffineTransform place = AffineTransform.getTranslateInstance(box.getX(), box.getY());
        place.scale(box.getWidth() / SIDE, box.getHeight() / SIDE);
        List<Shape> shapes = new ArrayList<>();
        for (Node node = root(picture).getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                Shape shape = shape(element);
                boolean filled = element.getAttribute("fill").equals("currentColor");
                shapes.add(place.createTransformedShape(filled ? shape : PEN.createStrokedShape(shape)));
            }
        }
        return shapes;
    }

    private static Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "path" -> PathData.read(element.getAttribute("d"));
            case "circle" -> {
                double r = number(element, "r");
                yield new Ellipse2D.Double(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r);
            }
            case "rect" ->
                new RoundRectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"),
                        2 * number(element, "rx"),
                        2 * number(element, "rx"));
            default -> throw new IllegalStateException("a picture has a " + element.getTagName());
        };
    }

    private static double number(Element element, String name) {
        return Optional.of(element.getAttribute(name))
                .filter(text -> !text.isEmpty())
                .map(Double::parseDouble)
                .orElse(0.0);
    }

    private static Element root(Picture picture) {
        String file = "pictures/" + picture.word() + ".svg";
        try (InputStream in = Drawings.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the picture " + file + " is not in the jar");
            }
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the picture " + file + " is damaged", e);
        }
    }
}
