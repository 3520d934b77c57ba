package org.spean.bench;

import static org.spean.bench.Table.median;
import static org.spean.bench.Table.number;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.spean.checks.AgencyFound;
import org.spean.checks.AgencyIndex;
import org.spean.checks.OrdinaryWords;
import org.spean.checks.SyntheticAgencies;
import org.spean.content.AgencyRegister;

/** The search for an agency among 10,000, and what its index costs (issue 4, "Speed"). */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AgencyBench {
    private static final int AGENCIES = 10_000;
    private static final int BUILDS = 5;

    /** An exact name, a misspelt one, one in the other script, a sentence, and a licence number. */
    @State(Scope.Benchmark)
    public static class Queries {
        @Param({
            "Lyheng Nokor Recruitment Agency",
            "mekoung theara supply",
            "ធារ៉ាពិភពសុជាតិ",
            "my friend said to go with the company Chokchey Dara in Siem Reap to Thailand",
            "អាជ្ញាប័ណ្ណលេខ ០០៣៨/១៦"
        })
        public String text;

        private AgencyIndex index;

        /** Builds the index. */
        @Setup
        public void build() {
            index = new AgencyIndex(SyntheticAgencies.register(AGENCIES), OrdinaryWords.of(Content.read()));
        }
    }

    @Benchmark
    public AgencyFound find(Queries queries) {
        return queries.index.find(queries.text);
    }

    static void run() throws RunnerException {
        Bench.progress("agency index (JMH, about 40 s)");
        var options = new OptionsBuilder()
                .include(AgencyBench.class.getName())
                .forks(1)
                .jvmArgsAppend("-XX:+UseSerialGC", "-Xms128m", "-Xmx256m")
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        Table table = new Table("agency index of 10,000, one thread", "seen", "at most");
        results.stream()
                .sorted(Comparator.comparingDouble(
                        (RunResult result) -> result.getPrimaryResult().getScore()))
                .forEach(result -> table.row(
                        "find, µs: " + result.getParams().getParam("text"),
                        number(result.getPrimaryResult().getScore()),
                        "2,000"));
        cost(table);
        table.print(System.out);
    }

    /** CPU time of a build, the first in this process included, and the heap that an index holds beside its register. */
    private static void cost(Table table) {
        AgencyRegister register = SyntheticAgencies.register(AGENCIES);
        OrdinaryWords ordinary = OrdinaryWords.of(Content.read());
        List<Double> times = new ArrayList<>();
        long before = usedHeap();
        AgencyIndex kept = null;
        for (int i = 0; i < BUILDS; i++) {
            kept = null;
            long start = cpuTime();
            kept = new AgencyIndex(register, ordinary);
            times.add((cpuTime() - start) / 1e6);
        }
        double megabytes = (usedHeap() - before) / 1e6;
        if (kept == null || kept.register() != register) {
            throw new IllegalStateException("no index was built");
        }
        table.row("first build in a process, CPU ms", number(times.getFirst()), "1,000");
        table.row("build, CPU ms, median of " + BUILDS, number(median(times)), "1,000");
        table.row("heap of the index, MB", number(megabytes), "64");
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
