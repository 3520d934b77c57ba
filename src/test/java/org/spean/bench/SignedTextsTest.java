package org.spean.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignedTextsTest {
    private static final URI SERVER = URI.create("http://127.0.0.1:18080");

    private final SignedTexts texts = new SignedTexts(SERVER, 41, 3);

    @Test
    void everyTextIsSignedAsTheSdkExpects() {
        RequestValidator twilio = new RequestValidator("demo");
        for (int sender = texts.firstSender(); sender < texts.endSender(); sender++) {
            for (int step = 0; step < Walk.STEPS; step++) {
                String request = request(sender, step);
                String signature = request.replaceFirst("(?s).*X-Twilio-Signature: ([^\r]*).*", "$1");
                assertThat(twilio.validate(SERVER + "/hooks/main/sms", form(request), signature))
                        .as("step %d", step)
                        .isTrue();
            }
        }
    }

    @Test
    void everySenderAndEveryMessageIsAnother() {
        Set<String> numbers = new HashSet<>();
        Set<String> messages = new HashSet<>();
        for (int sender = texts.firstSender(); sender < texts.endSender(); sender++) {
            for (int step = 0; step < Walk.STEPS; step++) {
                Map<String, String> form = form(request(sender, step));
                numbers.add(form.get("From"));
                messages.add(form.get("MessageSid"));
                assertThat(form.get("Body")).isEqualTo(Walk.TEXTS.get(step));
                assertThat(form.get("From")).matches("\\+855120[0-9]{6}");
                assertThat(form.get("MessageSid")).matches("SM[0-9a-f]{32}").isEqualTo(form.get("SmsSid"));
            }
        }
        assertThat(numbers).hasSize(3);
        assertThat(messages).hasSize(3 * Walk.STEPS);
    }

    @Test
    void theSameRequestIsTheSameBytesAgain() {
        assertThat(request(42, 1)).isEqualTo(request(42, 1));
    }

    private String request(int sender, int step) {
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        texts.write(sender, step, buffer);
        return new String(buffer.array(), 0, buffer.limit(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String request) {
        Map<String, String> form = new HashMap<>();
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);
        assertThat(request).contains("Content-Length: " + body.length() + "\r\n");
        for (String field : body.split("&")) {
            int equals = field.indexOf('=');
            String value = URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8);
            form.put(field.substring(0, equals), value);
        }
        return form;
    }
}
