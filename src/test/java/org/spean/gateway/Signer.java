package org.spean.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs like the gateway does: the reference signer at the end of twilio-and-somleng.md section 2.4. For tests. */
public final class Signer {
    private Signer() {}

    /** The signature of {@code url} with fields given as names and values in turn. */
    public static String sign(String token, String url, String... fields) {
        Map<String, TreeSet<String>> sorted = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            sorted.computeIfAbsent(fields[i], name -> new TreeSet<>()).add(fields[i + 1]);
        }
        StringBuilder text = new StringBuilder(url);
        sorted.forEach(
                (name, values) -> values.forEach(value -> text.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
