package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SsmlTest {
    private static final String VOICE = "km-KH-SreymomNeural";

    @Test
    void theDocumentIsTheOneOfTheContract() {
        assertThat(Ssml.of(VOICE, "សួស្តី"))
                .isEqualTo("<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='km-KH'>"
                        + "<voice name='km-KH-SreymomNeural'><prosody rate='-10%'>សួស្តី</prosody></voice></speak>");
    }

    @Test
    void signsOfXmlInTheWordsStayWords() throws Exception {
        String words = "a & b < c > d ' e \" f ]]> </prosody><break/>";
        Element speak = parse(Ssml.of(VOICE, words));

        assertThat(speak.getTextContent()).isEqualTo(words);
        assertThat(speak.getElementsByTagName("*").getLength())
                .as("voice, prosody")
                .isEqualTo(2);
    }

    @Test
    void whatXmlCannotHoldBecomesASpace() throws Exception {
        assertThat(parse(Ssml.of(VOICE, "a\u0000b\u001Bc\uD800d\uFFFEe\u200Bf")).getTextContent())
                .isEqualTo("a b c d e\u200Bf");
    }

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
