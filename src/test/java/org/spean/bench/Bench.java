package org.spean.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command behind {@code scripts/bench}: which part to run. */
public final class Bench {
    /** As many event loops as the product uses on this machine. */
    static final int EVENT_LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private interface Part {
        void run() throws Exception;
    }

    private Bench() {}

    /** Arguments: the parts to run; none means all. */
    public static void main(String[] arguments) throws Exception {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("sms", SmsBench::run);
        parts.put("voice", VoiceBench::run);
        parts.put("prompts", PromptsBench::run);
        parts.put("calls", CallsBench::run);
        parts.put("idle", IdleBench::run);
        parts.put("start", StartBench::run);
        parts.put("engine", EngineBench::run);
        parts.put("text", TextBench::run);
        parts.put("check", CheckBench::run);
        parts.put("agency", AgencyBench::run);
        parts.put("memory", MemoryBench::run);
        parts.put("audience", AudienceBench::run);
        parts.put("broadcast", BroadcastBench::run);
        parts.put("ledger", LedgerBench::run);
        parts.put("console", ConsoleBench::run);
        parts.put("dialogue", DialogueBench::run);
        parts.put("noise", SmsBench::noise);
        Set<String> wanted = arguments.length == 0 ? Set.of("all") : new LinkedHashSet<>(List.of(arguments));
        for (String name : wanted) {
            if (!name.equals("all") && !parts.containsKey(name)) {
                System.err.println("spean: no such benchmark: " + name + "; there are " + parts.keySet() + " and all");
                System.exit(1);
            }
        }
        System.out.printf(
                "%nSpean benchmarks, %s, %d cores, Java %s%n",
                LocalDate.now(), Runtime.getRuntime().availableProcessors(), Runtime.version());
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            boolean ofAll = wanted.contains("all") && !part.getKey().equals("noise");
            if (ofAll || wanted.contains(part.getKey())) {
                part.getValue().run();
            }
        }
    }

    /** The project's folder. */
    static Path home() {
        return Path.of(System.getProperty("spean.project.dir", "."))
                .toAbsolutePath()
                .normalize();
    }

    static Path jar() {
        return Path.of(System.getProperty(
                "bench.jar", home().resolve("target/spean.jar").toString()));
    }

    static void progress(String what) {
        System.err.println("spean bench: " + what);
    }
}
