package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void fieldsAreDecodedAndNotTrimmed() {
        Form form =
                parse("Body=++1+%0A&To=1294&From=%2B85512000001&Empty=&Alone").orElseThrow();
        assertThat(form.only("Body")).contains("  1 \n");
        assertThat(form.only("From")).contains("+85512000001");
        assertThat(form.only("Empty")).contains("");
        assertThat(form.only("Alone")).contains("");
        assertThat(form.only("Missing")).isEmpty();
        assertThat(form.names()).containsExactly("Body", "To", "From", "Empty", "Alone");
    }

    @Test
    void aDoubledFieldIsNotMistakenForOne() {
        Form form = parse("Body=1&From=a&Body=2").orElseThrow();
        assertThat(form.only("Body")).isEmpty();
        assertThat(form.count("Body")).isEqualTo(2);
        assertThat(form.only("From")).contains("a");
    }

    @Test
    void aTextOfSixteenHundredKhmerLettersFits() {
        String text = "ក".repeat(1_600);
        assertThat(parse("Body=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .orElseThrow()
                        .only("Body"))
                .contains(text);
    }

    @Test
    void whatCannotBeAFormIsRefused() {
        for (String broken : List.of("a=%zz", "a=%", "a=%4", "%g0=1", "a=%FF", "a=%ED%A0%80", "a=%C0%80", "a=%E1%9E")) {
            assertThat(parse(broken)).as(broken).isEmpty();
        }
        assertThat(parse("a=" + "x".repeat(Form.LARGEST_FIELD))).isEmpty();
        assertThat(parse("a=1&".repeat(Form.MOST_FIELDS))).isPresent();
        assertThat(parse("a=1&".repeat(Form.MOST_FIELDS + 1))).isEmpty();
    }

    @Test
    void theReplacementLetterIsALetterLikeAnyOther() {
        assertThat(parse("a=%EF%BF%BD").orElseThrow().only("a")).contains("\uFFFD");
    }

    @Test
    void emptyPartsAreSkipped() {
        assertThat(parse("&&a=1&&").orElseThrow().names()).containsExactly("a");
        assertThat(parse("").orElseThrow().names()).isEmpty();
    }

    @Test
    void aFormPrintsNoValue() {
        assertThat(Form.of("Body", "hush").fields().toString()).doesNotContain("hush");
    }

    @Property(tries = 200)
    void whatAClientEncodesComesBack(@ForAll @Size(max = 8) List<String> values) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            body.append("f")
                    .append(i)
                    .append('=')
                    .append(URLEncoder.encode(values.get(i), StandardCharsets.UTF_8))
                    .append('&');
        }
        Form form = parse(body.toString()).orElseThrow();
        for (int i = 0; i < values.size(); i++) {
            // An encoder cannot carry half a surrogate pair: it writes a question mark.
            String carried = new String(values.get(i).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(form.only("f" + i)).contains(carried);
        }
    }

    @Property(tries = 500)
    void noBytesMakeItThrow(@ForAll byte[] bytes) {
        assertThat(Form.parse(Buffer.buffer(bytes))).isNotNull();
    }

    private static Optional<Form> parse(String body) {
        return Form.parse(Buffer.buffer(body));
    }
}
