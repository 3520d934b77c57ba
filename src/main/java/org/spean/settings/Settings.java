package org.spean.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.model.Mode;

/**
 * Everything that can be set, checked. What each means, its default and its variable stand in {@code config/spean.yaml};
 * the names are fixed by the contract, table "Settings".
 *
 * @param ownSenders numbers and names that are ours besides the gateways' senders; see {@link #allOwnSenders}
 * @param registers the published list of agencies that is fetched: none or one
 */
public record Settings(
        Mode mode,
        Http http,
        Storage storage,
        Content content,
        Redis redis,
        List<GatewaySettings> gateways,
        Set<String> ownSenders,
        Speech speech,
        List<RegisterSettings> registers,
        Calls calls,
        BroadcastSettings broadcast,
        LogFormat logFormat) {
    public Settings {
        gateways = List.copyOf(gateways);
        ownSenders = Set.copyOf(ownSenders);
        registers = List.copyOf(registers);
    }

    /** Every sender that is ours: a text that claims to come from one of them gets no answer (it would loop). */
    public Set<String> allOwnSenders() {
        Set<String> all = new LinkedHashSet<>(ownSenders);
        for (GatewaySettings gateway : gateways) {
            gateway.sender().ifPresent(all::add);
        }
        return all;
    }

    /**
     * The two listeners.
     *
     * @param port of the public listener; 0 takes any free one
     * @param managementPort of health and metrics, always on loopback; 0 takes any free one
     * @param publicUrl what the gateway calls, without a trailing slash, query or fragment
     * @param drain how long a stop may take, most of it for running requests to end
     * @param proxies IP addresses of the proxies whose {@code X-Forwarded-For} is believed; of nobody else
     */
    public record Http(
            String host, int port, int managementPort, String publicUrl, Duration drain, Set<String> proxies) {
        public Http {
            proxies = Set.copyOf(proxies);
        }
    }

    /**
     * Where files are kept.
     *
     * @param keyFile secrets; made at the first start in demo mode, must exist in live mode
     * @param spoolMaxEntries arrivals kept on disk while Redis is away; more are refused and counted
     */
    public record Storage(Path dataDir, Path keyFile, int spoolMaxEntries) {}

    /**
     * The content pack.
     *
     * @param verifyEveryDays a fact verified longer ago is stale: not sent in live mode
     */
    public record Content(Path dir, int verifyEveryDays) {}

    /**
     * The store.
     *
     * @param commandTimeout after this a command counts as unknown
     * @param serverPath a {@code redis-server} to run when embedded; else the PATH, else the one in the jar
     */
    public record Redis(RedisAddress address, Duration commandTimeout, Optional<Path> serverPath) {}

    /** Where the store is. */
    public sealed interface RedisAddress {
        /** A real redis-server that we start and supervise. */
        record Embedded() implements RedisAddress {}

        /** One server, or the nodes of a cluster. The URLs may hold passwords. */
        record External(List<Secret> urls) implements RedisAddress {
            public External {
                urls = List.copyOf(urls);
            }

            /** Several nodes mean a cluster. */
            public boolean cluster() {
                return urls.size() > 1;
            }
        }
    }

    /**
     * The machine that speaks drafts of prompts; asked only by {@code prompts synthesize}, never in a call.
     *
     * @param base of the service, https or on this machine; empty where neither region nor URL is set
     */
    public record Speech(Optional<URI> base, Optional<Secret> key) {}

    /**
     * How callers reach a person.
     *
     * @param missedCall whether a first ring is left unanswered and called back at our cost
     * @param alertsAtOnce calls of alerts under way at once by each gateway, of all instances together; 1 to 200
     */
    public record Calls(Ring ring, boolean missedCall, int alertsAtOnce) {}

    /** Who of the people on shift rings for a caller. */
    public enum Ring {
        /** One after the other. */
        IN_ORDER,
        /** Everybody who is free, at once. */
        PARALLEL
    }

    /** How log lines look. */
    public enum LogFormat {
        /** For people. */
        TEXT,
        /** One JSON object a line. */
        JSON
    }
}
