package org.spean.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spean.model.Mode;
import org.spean.settings.GatewaySettings.Kind;

/** Reads one gateway and holds it against the rules of the mode (contract, "Settings" and "Demo gateway"). */
final class GatewayReader {
    private static final URI TWILIO = URI.create("https://api.twilio.com");
    private static final URI SOMLENG = URI.create("https://api.somleng.org");
    private static final String DEMO_ACCOUNT = "ACdemo";
    private static final String DEMO_TOKEN = "demo";
    private static final String DEMO_SENDER = "1234";
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern SENDER =
            Pattern.compile("\\+[1-9][0-9]{6,14}|[0-9]{3,6}|[A-Za-z0-9 ]{1,11}|MG[A-Za-z0-9-]{8,62}");

    private final Lookup lookup;
    private final Mode mode;
    private final String name;
    private final Kind kind;

    GatewayReader(Lookup lookup, Mode mode, String name) {
        this.lookup = lookup;
        this.mode = mode;
        this.name = name;
        this.kind = lookup.choice(raw(GatewayKey.KIND), Kind.values(), Kind::word, Kind.DEMO);
    }

    GatewaySettings read() {
        int rate = lookup.number(raw(GatewayKey.RATE), 10, 1, 1000);
        int inFlight = lookup.number(raw(GatewayKey.IN_FLIGHT), 20, 1, 200);
        return switch (kind) {
            case DEMO -> demo(rate, inFlight);
            case TWILIO -> real(TWILIO, rate, inFlight);
            case SOMLENG -> real(SOMLENG, rate, inFlight);
        };
    }

    private GatewaySettings demo(int rate, int inFlight) {
        if (mode == Mode.LIVE) {
            lookup.missing(
                    GatewayKey.KIND,
                    name,
                    "Live mode needs a real gateway; this one is 'demo'.",
                    "Set it to twilio or somleng, or start in demo mode.");
        }
        for (GatewayKey key : List.of(GatewayKey.API_URL, GatewayKey.API_KEY, GatewayKey.API_SECRET)) {
            raw(key).ifPresent(r -> lookup.problem(
                    r, "The demo gateway has no REST API.", "Remove this, or set the kind to twilio or somleng."));
        }
        List<Secret> tokens = tokens();
        return new GatewaySettings(
                name,
                Kind.DEMO,
                Optional.empty(),
                account().orElse(DEMO_ACCOUNT),
                tokens.isEmpty() ? List.of(new Secret(DEMO_TOKEN)) : tokens,
                Optional.empty(),
                Optional.empty(),
                sender().or(() -> Optional.of(DEMO_SENDER)),
                rate,
                inFlight);
    }

    private GatewaySettings real(URI platform, int rate, int inFlight) {
        Optional<String> account = account();
        List<Secret> tokens = tokens();
        Optional<String> sender = sender();
        if (account.isEmpty() && raw(GatewayKey.ACCOUNT_SID).isEmpty()) {
            lookup.missing(GatewayKey.ACCOUNT_SID, name, "No account is set.", "Set the account's SID.");
        }
        if (tokens.isEmpty()) {
            lookup.missing(
                    GatewayKey.AUTH_TOKENS,
                    name,
                    "No token is set to check signatures with.",
                    "Set the account's auth token.");
        }
        if (sender.isEmpty() && raw(GatewayKey.SENDER).isEmpty() && mode == Mode.LIVE) {
            lookup.missing(
                    GatewayKey.SENDER, name, "No sender is set.", "Set our number, short code, name or MG… service.");
        }
        Optional<Secret> key = secret(GatewayKey.API_KEY);
        Optional<Secret> secret = secret(GatewayKey.API_SECRET);
        if (key.isPresent() != secret.isPresent()) {
            GatewayKey absent = key.isPresent() ? GatewayKey.API_SECRET : GatewayKey.API_KEY;
            lookup.missing(absent, name, "API key and secret go together; one is missing.", "Set both, or neither.");
        }
        return new GatewaySettings(
                name, kind, apiUrl(platform), account.orElse("?"), tokens, key, secret, sender, rate, inFlight);
    }

    private Optional<URI> apiUrl(URI platform) {
        Optional<Raw> raw = raw(GatewayKey.API_URL);
        Optional<String> text = lookup.text(raw);
        if (text.isEmpty()) {
            // A rehearsal must never reach the real platform by default (contract, "Demo gateway").
            return mode == Mode.DEMO ? Optional.empty() : Optional.of(platform);
        }
        Optional<URI> url = Urls.http(Urls.base(text.get()));
        if (url.isEmpty() || url.get().getRawQuery() != null) {
            lookup.problem(
                    raw.orElseThrow(), "This is not the base of an API.", "Write it like https://api.example.org.");
            return Optional.empty();
        }
        if (mode == Mode.DEMO && !Urls.loopback(url.get())) {
            lookup.problem(
                    raw.orElseThrow(),
                    "Demo mode never talks to a real gateway: this address is not on this machine.",
                    "Use a loopback address or leave it out, or start in live mode.");
        }
        if (mode == Mode.LIVE && !Urls.https(url.get()) && !Urls.loopback(url.get())) {
            lookup.problem(raw.orElseThrow(), "Numbers and texts would travel unencrypted.", "Use https.");
        }
        return url;
    }

    private Optional<String> account() {
        return shaped(
                GatewayKey.ACCOUNT_SID, ACCOUNT, "This is not an account SID.", "Copy it from the platform's console.");
    }

    private Optional<String> sender() {
        return shaped(
                GatewayKey.SENDER,
                SENDER,
                "This is not a sender.",
                "Write a number like +85512000000, a short code, a name of at most 11 letters, or an MG… service.");
    }

    private Optional<String> shaped(GatewayKey key, Pattern shape, String what, String todo) {
        Optional<Raw> raw = raw(key);
        Optional<String> text = lookup.text(raw);
        if (text.isPresent() && !shape.matcher(text.get()).matches()) {
            lookup.problem(raw.orElseThrow(), what, todo);
            return Optional.empty();
        }
        return text;
    }

    private List<Secret> tokens() {
        return lookup.list(raw(GatewayKey.AUTH_TOKENS)).stream()
                .map(Secret::new)
                .toList();
    }

    private Optional<Secret> secret(GatewayKey key) {
        return lookup.text(raw(key)).map(Secret::new);
    }

    private Optional<Raw> raw(GatewayKey key) {
        return lookup.raw(key, name);
    }
}
