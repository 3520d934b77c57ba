package org.spean.settings;

/** Every setting of a gateway: its name in the file and, for the gateway {@code main}, its variable. */
enum GatewayKey {
    KIND("kind", "SPEAN_GATEWAY_KIND"),
    API_URL("apiUrl", "SPEAN_GATEWAY_API_URL"),
    ACCOUNT_SID("accountSid", "SPEAN_GATEWAY_ACCOUNT_SID"),
    AUTH_TOKENS("authTokens", "SPEAN_GATEWAY_AUTH_TOKEN"),
    API_KEY("apiKey", "SPEAN_GATEWAY_API_KEY"),
    API_SECRET("apiSecret", "SPEAN_GATEWAY_API_SECRET"),
    SENDER("sender", "SPEAN_GATEWAY_SENDER"),
    RATE("rate", "SPEAN_GATEWAY_RATE"),
    IN_FLIGHT("inFlight", "SPEAN_GATEWAY_IN_FLIGHT");

    /** The gateway that the variables belong to; it always exists. */
    static final String MAIN = "main";

    private final String name;
    private final String variable;

    GatewayKey(String name, String variable) {
        this.name = name;
        this.variable = variable;
    }

    String fileName() {
        return name;
    }

    String variable() {
        return variable;
    }

    /** Place in the file, e.g. {@code gateways.main.kind}. */
    String path(String gateway) {
        return "gateways." + gateway + "." + name;
    }

    static boolean known(String name) {
        for (GatewayKey key : values()) {
            if (key.name.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
