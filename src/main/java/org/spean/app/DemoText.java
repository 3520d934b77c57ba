package org.spean.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spean.gateway.Signing;
import org.spean.settings.GatewaySettings;
import org.spean.settings.Secret;
import org.spean.settings.Settings;

/**
 * One signed text to the demo gateway: printed as a {@code curl} for newcomers, sent by the training run. Its MessageSid is fixed,
 * so sending it again shows that a repeated webhook gets the same bytes.
 */
record DemoText(String address, String signature, Map<String, String> form) {
    static DemoText to(Settings settings, String base) {
        Optional<GatewaySettings> demo = settings.gateways().stream()
                .filter(g -> g.kind() == GatewaySettings.Kind.DEMO)
                .findFirst();
        String gateway = demo.map(GatewaySettings::name).orElse("main");
        String path = "/hooks/" + gateway + "/sms";
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", "SM00000000000000000000000000000001");
        form.put("AccountSid", demo.map(GatewaySettings::accountSid).orElse("ACdemo"));
        form.put("From", "+85512000001");
        form.put("To", "1294");
        form.put("Body", "សួស្តី");
        Secret token = demo.map(g -> g.authTokens().getFirst()).orElse(new Secret("demo"));
        return new DemoText(base + path, Signing.sign(token, settings.http().publicUrl() + path, form), form);
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
