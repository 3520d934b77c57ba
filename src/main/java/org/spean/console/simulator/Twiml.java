package org.spean.console.simulator;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.spean.model.Language;

/**
 * What an answer of ours asks a telephone to do, read as a platform would.
 *
 * @param messages of a text
 * @param heard in a call
 */
record Twiml(List<String> messages, List<Heard> heard, After after) {
    private static final String PROMPTS = "/prompts/";
    private static final String WAV = ".wav";

    Twiml {
        messages = List.copyOf(messages);
        heard = List.copyOf(heard);
    }

    /** Empty when it is none. */
    static Optional<Twiml> of(String xml, ClipWords clips) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return Optional.of(new Reading(clips).read(factory.createXMLStreamReader(new StringReader(xml))));
        } catch (XMLStreamException broken) {
            return Optional.empty();
        }
    }

    /** One reading of one answer. */
    private static final class Reading {
        private final ClipWords clips;
        private final List<String> messages = new ArrayList<>();
        private final List<Heard> heard = new ArrayList<>();
        /** The first verb that waits decides; a Redirect behind it is for a platform that does not report silence. */
        private Optional<After> after = Optional.empty();

        private Reading(ClipWords clips) {
            this.clips = clips;
        }

        private Twiml read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> element(xml);
                    // The words of a Khmer sentence that nobody has recorded yet.
                    case XMLStreamConstants.COMMENT ->
                        heard.add(new Heard(xml.getText().strip(), Language.KM.code(), ""));
                    default -> {}
                }
            }
            return new Twiml(messages, heard, after.orElse(new After.End(false)));
        }

        private void element(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "Message" -> messages.add(xml.getElementText());
                case "Say" -> heard.add(new Heard(xml.getElementText(), Language.EN.code(), ""));
                case "Play" -> play(xml.getElementText());
                case "Gather" ->
                    first(new After.Keys(
                            attribute(xml, "action"),
                            attribute(xml, "numDigits").equals("1")));
                case "Dial" -> first(new After.Ring(attribute(xml, "action")));
                case "Record" ->
                    first(new After.Speak(attribute(xml, "action"), Integer.parseInt(attribute(xml, "maxLength"))));
                case "Redirect" -> first(new After.Further(xml.getElementText()));
                case "Reject" -> first(new After.End(true));
                case "Hangup" -> first(new After.End(false));
                default -> {} // Response; Number: whom of ours it rings is not shown
            }
        }

        private void first(After found) {
            if (after.isEmpty()) {
                after = Optional.of(found);
            }
        }

        private void play(String address) {
            int at = address.indexOf(PROMPTS);
            if (at < 0 || !address.endsWith(WAV)) {
                return;
            }
            String clip = address.substring(at + PROMPTS.length(), address.length() - WAV.length());
            if (!clip.matches("[0-9a-z-]{1,64}")) {
                return;
            }
            Optional<ClipWords.Said> said = clips.of(clip);
            heard.add(new Heard(
                    said.map(ClipWords.Said::words).orElse(""),
                    said.map(one -> one.language().code()).orElse(""),
                    PROMPTS + clip + WAV));
        }

        private static String attribute(XMLStreamReader xml, String name) {
            String found = xml.getAttributeValue(null, name);
            return found == null ? "" : found;
        }
    }
}
