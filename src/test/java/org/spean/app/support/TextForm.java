package org.spean.app.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The fields of a webhook in their order, doubled ones included. Signs them by the rule of twilio-and-somleng.md section 2.1,
 * written here a second time: the server must not check its own work. Immutable.
 */
public record TextForm(List<Field> fields) {
    public TextForm {
        fields = List.copyOf(fields);
    }

    /** One name with one value. */
    public record Field(String name, String value) {}

    /** The base B of section 2.4: what the signature vectors were made with. */
    public static TextForm of(String account, String sid, String from, String to, String body) {
        return new TextForm(List.of())
                .and("AccountSid", account)
                .and("Body", body)
                .and("From", from)
                .and("MessageSid", sid)
                .and("NumMedia", "0")
                .and("To", to);
    }

    /** One field more, even if there is one of that name. */
    public TextForm and(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new TextForm(more);
    }

    /** With this value instead of the present one. */
    public TextForm with(String name, String value) {
        return without(name).and(name, value);
    }

    public TextForm without(String name) {
        return new TextForm(
                fields.stream().filter(field -> !field.name.equals(name)).toList());
    }

    public String value(String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** The value of X-Twilio-Signature. */
    public String signature(String token, String url) {
        TreeMap<String, TreeSet<String>> sorted = new TreeMap<>();
        fields.forEach(field ->
                sorted.computeIfAbsent(field.name, name -> new TreeSet<>()).add(field.value));
        StringBuilder text = new StringBuilder(url);
        sorted.forEach(
                (name, values) -> values.forEach(value -> text.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] signed = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
            return java.util.Base64.getEncoder().encodeToString(signed);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it travels. */
    public byte[] encoded() {
        return fields.stream()
                .map(field -> encode(field.name) + "=" + encode(field.value))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
