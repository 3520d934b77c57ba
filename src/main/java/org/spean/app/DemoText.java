package org.spean.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spean.gateway.Signing;
import org.spean.settings.GatewaySettings;
import org.spean.settings.Settings;

/**
 * One signed text to the demo gateway: printed as a {@code curl} for newcomers, sent by the training run. Its MessageSid is fixed,
 * so sending it again shows that a repeated webhook gets the same bytes.
 */
record DemoText(String address, String signature, Map<String, String> form) {
    /** Empty where there is no demo gateway: the token of a real one is never printed or used here. */
    static Optional<DemoText> to(Settings settings, String base) {
        return settings.gateways().stream()
                .filter(gateway -> gateway.kind() == GatewaySettings.Kind.DEMO)
                .findFirst()
                .map(gateway -> signed(gateway, settings.http().publicUrl(), base));
    }

    private static DemoText signed(GatewaySettings gateway, String publicUrl, String base) {
        String path = "/hooks/" + gateway.name() + "/sms";
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", "SM00000000000000000000000000000001");
        form.put("AccountSid", gateway.accountSid());
        form.put("From", "+85512000001");
        form.put("To", "1294");
        form.put("Body", "សួស្តី");
        String signature = Signing.sign(gateway.authTokens().getFirst(), publicUrl + path, form);
        return new DemoText(base + path, signature, form);
    }

    /** Ready to paste into a shell. */
    String curl() {
        StringBuilder curl = new StringBuilder("curl -s " + address + " -H 'X-Twilio-Signature: " + signature + "'");
        form.forEach((name, value) -> curl.append(" \\\n  --data-urlencode '")
                .append(name)
                .append('=')
                .append(value)
                .append('\''));
        return curl.toString();
    }
}
