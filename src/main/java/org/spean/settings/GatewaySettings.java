package org.spean.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One way in and out of the telephone network.
 *
 * @param name part of the webhook path, {@code /hooks/{name}/…}; lower-case letters, digits, hyphens
 * @param apiUrl base of the REST API without a trailing slash; empty: nothing is sent out (demo mode only)
 * @param authTokens what signs webhooks, the present one first; more than one while rotating
 * @param apiKey for REST, if not the account's own; with {@code apiSecret}
 * @param sender number, short code, name or {@code MG…} service
 * @param ratePerSecond messages a second, 1 to 1000
 * @param inFlight attempts at the same time, 1 to 200: threads and connections
 */
public record GatewaySettings(
        String name,
        Kind kind,
        Optional<URI> apiUrl,
        String accountSid,
        List<Secret> authTokens,
        Optional<Secret> apiKey,
        Optional<Secret> apiSecret,
        Optional<String> sender,
        int ratePerSecond,
        int inFlight) {
    public GatewaySettings {
        authTokens = List.copyOf(authTokens);
    }

    /** Which platform speaks at the other end. */
    public enum Kind {
        /** None: the simulator stands in. */
        DEMO("demo"),
        TWILIO("twilio"),
        /** Twilio's API and a subset of its TwiML (twilio-and-somleng.md section 6.3). */
        SOMLENG("somleng");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As written in the settings. */
        public String word() {
            return word;
        }
    }

    /** A messaging service instead of a number; its id goes into another field of the API. */
    public boolean senderIsService() {
        return sender.filter(s -> s.startsWith("MG")).isPresent();
    }
}
