package org.spean.fake;

import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command behind {@code scripts/fake-gateway}: a gateway until Ctrl-C. */
@Command(
        name = "fake-gateway",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "A telephone platform on this machine: takes messages and calls like Twilio, sends receipts, misbehaves when told"
                        + " to. Nothing leaves this machine.")
public final class FakeGatewayCommand implements Callable<Integer> {
    private static final int LOOK_MILLIS = 1000;

    private final PrintStream out;

    @Option(names = "--port", defaultValue = "8099", description = "Port on 127.0.0.1 (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--account", defaultValue = "ACdemo", description = "The only account (default: ${DEFAULT-VALUE}).")
    private String account;

    @Option(names = "--token", defaultValue = "demo", description = "Its token (default: ${DEFAULT-VALUE}).")
    private String token;

    @Option(names = "--kind", defaultValue = "twilio", description = "twilio or somleng (default: ${DEFAULT-VALUE}).")
    private String kind;

    @Option(names = "--latency", paramLabel = "MS", description = "Same as --set latencyMillis=MS.")
    private Double latency;

    @Option(names = "--lossy", paramLabel = "SHARE", description = "Same as --set dropAfterAccept=SHARE, e.g. 0.05.")
    private Double lossy;

    @Option(names = "--per-second", paramLabel = "N", description = "Same as --set perSecond=N.")
    private Double perSecond;

    @Option(names = "--set", paramLabel = "SWITCH=VALUE", description = "Turns a switch, see below; may be repeated.")
    private Map<String, Double> more = new LinkedHashMap<>();

    @Option(
            names = "--callee",
            paramLabel = "WHO",
            defaultValue = "",
            description = "Whoever is called: busy, no-answer, machine, or keys as in 1,2,0 (default: silence).")
    private String callee;

    @Option(names = "--seed", defaultValue = "1", description = "Of all random choices (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--deliver-to",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of this machine for webhooks whose address is elsewhere; without it they are not sent.")
    private int deliverTo;

    @Option(names = "--show-texts", description = "Shows what the messages say.")
    private boolean showTexts;

    @Option(names = "--quiet", description = "No line for each message.")
    private boolean quiet;

    FakeGatewayCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs until it is interrupted. */
    @Override
    public Integer call() {
        try (FakeGatewayServer server = FakeGatewayServer.start(setup()).deliverTo(deliverTo)) {
            server.set(switches());
            hello(server);
            Summary told = server.journal().summary();
            Summary last = told;
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK_MILLIS);
                Summary now = server.journal().summary();
                if (now.equals(last) && !now.equals(told)) {
                    out.println("so far: " + now.json().encode());
                    told = now;
                }
                last = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println("spean: " + e.getMessage());
            return 1;
        }
        return 0;
    }

    private Setup setup() {
        return Setup.of(account, token)
                .onPort(port)
                .speaking(Dialect.valueOf(kind.toUpperCase(Locale.ROOT)))
                .seeded(seed)
                .seenBy(quiet ? Witness.NOBODY : new PrintedLines(out, showTexts));
    }

    private Switches switches() {
        JsonObject named = new JsonObject().put("callee", callee);
        more.forEach(named::put);
        put(named, Switch.LATENCY_MILLIS, latency);
        put(named, Switch.DROP_AFTER_ACCEPT, lossy);
        put(named, Switch.PER_SECOND, perSecond);
        return Switches.GOOD.with(named);
    }

    private static void put(JsonObject named, Switch which, Double value) {
        if (value != null) {
            named.put(which.label(), value);
        }
    }

    private void hello(FakeGatewayServer server) {
        out.println("Fake gateway on " + server.url() + ", Ctrl-C ends it. In another terminal:");
        out.println();
        out.println("  SPEAN_GATEWAY_KIND=" + kind + " SPEAN_GATEWAY_ACCOUNT_SID=" + account
                + " SPEAN_GATEWAY_AUTH_TOKEN=" + token + " \\");
        out.println("  SPEAN_GATEWAY_API_URL=" + server.url() + " SPEAN_GATEWAY_SENDER=+85512000000 scripts/run");
        out.println();
        out.println("What it took:   curl " + server.url() + "/_journal/summary      (all: /_journal, /_calls)");
        out.println("Make it worse:  curl -X PUT " + server.url() + "/_switches -d '{\"dropAfterAccept\": 0.05}'");
        out.println();
    }

    private static String switchesHelp() {
        StringBuilder help = new StringBuilder("%nSwitches (also: PUT /_switches while it runs):%n");
        for (Switch which : Switch.values()) {
            help.append(String.format(
                    Locale.ROOT, "  %-22s%6s  %s%%n", which.label(), number(which.initial()), which.meaning()));
        }
        return help.toString();
    }

    private static String number(double value) {
        return Long.toString((long) value);
    }

    static CommandLine line(PrintStream out) {
        CommandLine line = new CommandLine(new FakeGatewayCommand(out));
        line.getCommandSpec().usageMessage().footer(switchesHelp()).width(120);
        return line;
    }

    public static void main(String[] arguments) {
        System.exit(line(System.out).execute(arguments));
    }
}
