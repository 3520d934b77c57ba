package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.messaging.Body;
import com.twilio.twiml.messaging.Message;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.spean.dialogue.Reply;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Our XML against a parser, and against what the SDK would have written. */
class TwimlRendererTest {
    @Test
    void nothingToSayIsAnEmptyResponse() {
        assertThat(TwimlRenderer.sms(List.of())).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
    }

    @Test
    void itMeansTheSameAsWhatTheSdkWrites() throws Exception {
        for (String text :
                List.of("សួស្តី 1", "a & b < c > \"d\" ']]>", "<script>&amp;</script>", "😀 ១\n២", " two  spaces ")) {
            String sdk = new MessagingResponse.Builder()
                    .message(new Message.Builder()
                            .body(new Body.Builder(text).build())
                            .build())
                    .build()
                    .toXml();
            assertThat(messages(render(text))).isEqualTo(messages(sdk)).containsExactly(text);
        }
    }

    @Test
    void whatXmlForbidsIsLeftOut() throws Exception {
        assertThat(messages(render("a\u0001b\u0000c\u001bd\ud800e\udc00f\ufffeg\uffffh")))
                .containsExactly("abcdefgh");
    }

    @Property(tries = 500)
    void whateverIsSaidIsWellFormed(@ForAll @Size(max = 3) List<String> texts) throws Exception {
        List<Reply> replies = new ArrayList<>();
        texts.forEach(text -> replies.add(new Reply.Message("t", text)));
        assertThat(messages(TwimlRenderer.sms(replies))).hasSize(texts.size());
    }

    private static String render(String text) {
        return TwimlRenderer.sms(List.of(new Reply.Message("t", text)));
    }

    private static List<String> messages(String xml) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("Response");
        NodeList messages = document.getElementsByTagName("Message");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < messages.getLength(); i++) {
            texts.add(messages.item(i).getTextContent());
        }
        return texts;
    }
}
