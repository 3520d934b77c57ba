package org.spean.fake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One verb of a TwiML document, without what is nested in it.
 *
 * @param action where what came of it is told; empty if it is not said
 * @param onEmpty whether also silence is told
 * @param text of a Redirect: where to go on
 */
record Verb(String name, String action, boolean onEmpty, String text) {

    /** @throws IOException not a TwiML document */
    static List<Verb> read(String xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element response = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            if (!response.getTagName().equals("Response")) {
                throw new IOException("not a Response");
            }
            List<Verb> verbs = new ArrayList<>();
            NodeList nodes = response.getChildNodes();
            for (int i = 0; i < nodes.getLength(); i++) {
                if (nodes.item(i) instanceof Element element) {
                    verbs.add(of(element));
                }
            }
            return verbs;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("not XML", e);
        }
    }

    private static Verb of(Element element) {
        return new Verb(
                element.getTagName(),
                element.getAttribute("action"),
                element.getAttribute("actionOnEmptyResult").equals("true"),
                element.getTextContent().strip());
    }
}
