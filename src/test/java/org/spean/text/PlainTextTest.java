package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class PlainTextTest {
    @Test
    void controlsAndLoneSurrogatesAndBidiGo() {
        assertThat(PlainText.clean("a\u0000\u0007b\uD800c\u202Ed\u2066e\u200Ff\uFFFEg\u0085h\u009F"))
                .isEqualTo("abcdefg\nh");
    }

    @Test
    void everyLineEndIsOneNewLine() {
        assertThat(PlainText.clean("a\r\nb\rc\nd\u2028e\r\r\nf")).isEqualTo("a\nb\nc\nd\ne\n\nf");
    }

    @Test
    void zeroWidthSpaceGoesOnlyFromAnSms() {
        assertThat(PlainText.clean("ការ\u200Bងារ")).isEqualTo("ការ\u200Bងារ");
        assertThat(PlainText.forSms("ការ\u200Bងារ")).isEqualTo("ការងារ");
    }

    @Test
    void aCleanTextIsHandedBackAsItIs() {
        String text = "សួស្តី 😀\n";
        assertThat(PlainText.clean(text)).isSameAs(text);
    }

    @Property(tries = 2_000)
    void whatIsCleanStaysClean(@ForAll("texts") String text) {
        String once = PlainText.clean(text);
        assertThat(PlainText.clean(once)).isEqualTo(once);
        assertThat(PlainText.clean(PlainText.forSms(text))).isEqualTo(PlainText.forSms(text));
    }

    @Property
    void anXmlParserReadsBackWhatIsClean(@ForAll("texts") String text) throws Exception {
        String clean = PlainText.clean(text);
        String escaped = clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<a>" + escaped + "</a>")));
        assertThat(document.getDocumentElement().getTextContent()).isEqualTo(clean);
    }

    @Provide
    Arbitrary<String> texts() {
        return AnyText.all();
    }
}
