package org.spean.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An answer to a text, read by a real XML parser and held against our schema. */
public record Twiml(List<String> messages) {
    /** A longer answer is refused by the platform (error 11750). */
    private static final int LARGEST = 64_000;

    private static final Schema SCHEMA = schema();

    public Twiml {
        messages = List.copyOf(messages);
    }

    /** Reads it, or fails the test: status, type, size, form and schema are all promised. */
    public static Twiml of(HttpAnswer answer) {
        assertThat(answer.status()).as("status").isEqualTo(200);
        assertThat(answer.header("content-type")).as("content type").contains("text/xml; charset=utf-8");
        assertThat(answer.body().length).as("size of the answer").isLessThanOrEqualTo(LARGEST);
        Document document = parse(answer);
        NodeList found = document.getDocumentElement().getElementsByTagName("Message");
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            messages.add(found.item(i).getTextContent());
        }
        return new Twiml(messages);
    }

    /** The one message. */
    public String message() {
        assertThat(messages).as("messages").hasSize(1);
        return messages.getFirst();
    }

    /** All messages together. */
    public String all() {
        return String.join("\n", messages);
    }

    public boolean isSilence() {
        return messages.isEmpty();
    }

    /** Whether most of it is written in Khmer letters. */
    public boolean isKhmer() {
        return all().codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.KHMER);
    }

    private static Document parse(HttpAnswer answer) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
            SCHEMA.newValidator().validate(new DOMSource(document));
            return document;
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("the answer is not our TwiML: " + e.getMessage(), e);
        }
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(Twiml.class.getResource("/org/spean/gateway/twiml.xsd")));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
