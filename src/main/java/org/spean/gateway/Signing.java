package org.spean.gateway;

import java.util.List;
import java.util.Map;
import org.spean.settings.Secret;

/** Signs a form as the platform would: for the rehearsal text that newcomers paste, and the simulator. */
public final class Signing {
    private Signing() {}

    /** The value of {@code X-Twilio-Signature}. */
    public static String sign(Secret token, String url, Map<String, String> fields) {
        String[] pairs = fields.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
        return new SignatureValidator(List.of(token)).signature(url, Form.of(pairs));
    }
}
