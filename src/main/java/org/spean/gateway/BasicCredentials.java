package org.spean.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.spean.settings.GatewaySettings;
import org.spean.settings.Secret;

/** How we sign in to a gateway's REST API: with its key if it has one, else with the account's token. */
final class BasicCredentials {
    private BasicCredentials() {}

    /** The header's value. */
    static String of(GatewaySettings gateway) {
        String user = gateway.apiKey().map(Secret::reveal).orElse(gateway.accountSid());
        String password = gateway.apiSecret()
                .or(() -> gateway.authTokens().stream().findFirst())
                .map(Secret::reveal)
                .orElse("");
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
