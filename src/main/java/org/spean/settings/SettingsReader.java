package org.spean.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.spean.model.Mode;
import org.spean.model.Problem;

/** Reads all settings: a variable beats the file, the file beats the default. Touches nothing but the file named. */
public final class SettingsReader {
    /** Names the settings file; read by the command line, not by this class. */
    public static final String FILE_VARIABLE = "SPEAN_CONFIG_FILE";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Raw> values;
    private final Lookup lookup;

    private SettingsReader(Map<String, String> environment, Optional<Path> file) {
        values = file.map(path -> SettingsFile.read(path, problems)).orElse(Map.of());
        lookup = new Lookup(environment, file.map(Path::toString).orElse("config/spean.yaml"), values, problems);
    }

    /**
     * Reads and checks everything.
     *
     * @param environment usually {@link System#getenv()}; only {@code SPEAN_…} is looked at
     * @param file the settings file; empty: only defaults and environment
     * @return the settings, or every problem at once
     */
    public static SettingsResult read(Map<String, String> environment, Optional<Path> file) {
        SettingsReader reader = new SettingsReader(environment, file);
        reader.refuseUnknownVariables(environment);
        Settings settings = reader.settings();
        return reader.problems.isEmpty()
                ? new SettingsResult.Valid(settings)
                : new SettingsResult.Invalid(reader.problems);
    }

    private void refuseUnknownVariables(Map<String, String> environment) {
        Set<String> known = new HashSet<>(Set.of(FILE_VARIABLE));
        for (Key key : Key.values()) {
            known.add(key.variable());
        }
        for (GatewayKey key : GatewayKey.values()) {
            known.add(key.variable());
        }
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith("SPEAN_") && !known.contains(name)) {
                problems.add(Problem.error(
                        name, 0, "There is no such variable.", "Unset it, or look the name up in config/spean.yaml."));
            }
        }
    }

    private Settings settings() {
        Mode mode = lookup.choice(
                lookup.raw(Key.MODE), Mode.values(), one -> one == Mode.LIVE ? "live" : "demo", Mode.DEMO);
        Settings.Storage storage = storage(mode);
        return new Settings(
                mode,
                http(mode),
                storage,
                content(),
                redis(),
                gateways(mode),
                Set.copyOf(lookup.list(lookup.raw(Key.OWN_SENDERS))),
                new SpeechReader(lookup).read(),
                new RegistersReader(lookup, mode, values).read(),
                calls(),
                new BroadcastReader(lookup, mode).read(),
                logFormat(mode));
    }

    private Settings.Http http(Mode mode) {
        String host = lookup.text(lookup.raw(Key.HTTP_HOST)).orElse("127.0.0.1");
        int port = lookup.number(lookup.raw(Key.HTTP_PORT), 8080, 0, 65535);
        int management = lookup.number(lookup.raw(Key.MANAGEMENT_PORT), 9090, 0, 65535);
        if (port != 0 && port == management) {
            lookup.missing(
                    Key.MANAGEMENT_PORT, "The public and the management port are the same.", "Choose another one.");
        }
        int drain = lookup.number(lookup.raw(Key.DRAIN_SECONDS), 15, 0, 300);
        return new Settings.Http(
                host, port, management, publicUrl(mode, host, port), Duration.ofSeconds(drain), proxies());
    }

    private Set<String> proxies() {
        Optional<Raw> raw = lookup.raw(Key.TRUSTED_PROXIES);
        List<String> proxies = lookup.list(raw);
        if (!proxies.stream().allMatch(Urls::address)) {
            lookup.problem(
                    raw.orElseThrow(),
                    "This is not an IP address.",
                    "Write the addresses from which your proxies call, with commas: 127.0.0.1,::1.");
        }
        return Set.copyOf(proxies);
    }

    private String publicUrl(Mode mode, String host, int port) {
        Optional<Raw> raw = lookup.raw(Key.PUBLIC_URL);
        Optional<String> text = lookup.text(raw);
        if (text.isEmpty()) {
            if (mode == Mode.LIVE) {
                lookup.missing(Key.PUBLIC_URL, "Live mode needs the URL the gateway calls.", "Set it, with https.");
            }
            return "http://" + (Urls.loopback(host) ? host : "127.0.0.1") + ":" + port;
        }
        String base = Urls.base(text.get());
        var url = Urls.http(base);
        if (url.isEmpty() || url.get().getRawQuery() != null) {
            lookup.problem(
                    raw.orElseThrow(),
                    "This is not a base URL.",
                    "Write it like https://hotline.example.org: no user, no query.");
        } else if (mode == Mode.LIVE && !Urls.https(url.get())) {
            lookup.problem(raw.orElseThrow(), "Live mode needs https.", "Put a TLS proxy in front and name its URL.");
        }
        return base;
    }

    private Settings.Storage storage(Mode mode) {
        Path data = path(Key.DATA_DIR).orElse(Path.of("data"));
        Path keys = path(Key.KEY_FILE).orElse(data.resolve("keys"));
        if (mode == Mode.LIVE && !Files.isRegularFile(keys)) {
            lookup.missing(
                    Key.KEY_FILE,
                    "Live mode needs the file with the keys; there is none at " + keys + ".",
                    "Restore it from the safe, or for a new service copy the one a demo start made.");
        }
        return new Settings.Storage(
                data, keys, lookup.number(lookup.raw(Key.SPOOL_MAX_ENTRIES), 100_000, 100, 10_000_000));
    }

    private Settings.Content content() {
        return new Settings.Content(
                path(Key.CONTENT_DIR).orElse(Path.of("config", "content")),
                lookup.number(lookup.raw(Key.VERIFY_EVERY_DAYS), 60, 1, 3650));
    }

    private Settings.Redis redis() {
        return new Settings.Redis(
                redisAddress(),
                Duration.ofMillis(lookup.number(lookup.raw(Key.REDIS_TIMEOUT), 500, 50, 5000)),
                path(Key.REDIS_SERVER));
    }

    private Settings.RedisAddress redisAddress() {
        Optional<Raw> raw = lookup.raw(Key.REDIS_URL);
        List<String> urls = lookup.list(raw);
        if (urls.isEmpty() || urls.equals(List.of("embedded"))) {
            return new Settings.RedisAddress.Embedded();
        }
        boolean sound = urls.stream().allMatch(Urls::redis)
                && (urls.size() == 1 || urls.stream().noneMatch(url -> url.startsWith("unix")));
        if (!sound) {
            lookup.problem(
                    raw.orElseThrow(),
                    "This is not an address of Redis.",
                    "Write embedded, redis://host:6379, rediss://…, unix:///path, or the nodes of a cluster with commas.");
        }
        return new Settings.RedisAddress.External(urls.stream().map(Secret::new).toList());
    }

    private List<GatewaySettings> gateways(Mode mode) {
        Set<String> names = new TreeSet<>();
        for (String path : values.keySet()) {
            String[] parts = path.split("\\.", -1);
            if (parts[0].equals("gateways")) {
                names.add(parts[1]);
            }
        }
        names.remove(GatewayKey.MAIN);
        List<GatewaySettings> gateways = new ArrayList<>();
        gateways.add(new GatewayReader(lookup, mode, GatewayKey.MAIN).read());
        names.forEach(name -> gateways.add(new GatewayReader(lookup, mode, name).read()));
        return gateways;
    }

    private Settings.Calls calls() {
        return new Settings.Calls(
                lookup.choice(
                        lookup.raw(Key.CALLS_RING),
                        Settings.Ring.values(),
                        one -> one == Settings.Ring.PARALLEL ? "parallel" : "in-order",
                        Settings.Ring.IN_ORDER),
                lookup.yes(lookup.raw(Key.CALLS_MISSED_CALL), false),
                lookup.number(lookup.raw(Key.CALLS_ALERTS_AT_ONCE), 5, 1, 200));
    }

    private Settings.LogFormat logFormat(Mode mode) {
        Settings.LogFormat usual = mode == Mode.LIVE ? Settings.LogFormat.JSON : Settings.LogFormat.TEXT;
        return lookup.choice(
                lookup.raw(Key.LOG_FORMAT),
                Settings.LogFormat.values(),
                one -> one == Settings.LogFormat.JSON ? "json" : "text",
                usual);
    }

    private Optional<Path> path(Key key) {
        Optional<Raw> raw = lookup.raw(key);
        try {
            return lookup.text(raw).map(Path::of);
        } catch (InvalidPathException e) {
            lookup.problem(raw.orElseThrow(), "This is not a path.", "Write the path of a file or folder.");
            return Optional.empty();
        }
    }
}
