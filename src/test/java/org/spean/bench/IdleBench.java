package org.spean.bench;

import static org.spean.bench.Table.number;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.spean.bench.ServerProcess.Kind;

/** A server that nobody writes to or calls: what its workers ask of Redis all the same. */
final class IdleBench {
    private static final int SECONDS_TO_SETTLE = 5;
    private static final int SECONDS = Integer.getInteger("bench.idle", 20);
    private static final String OURS = "info";

    private IdleBench() {}

    static void run() throws Exception {
        Bench.progress("an idle server (" + (SECONDS_TO_SETTLE + SECONDS) + " s)");
        try (ServerProcess server = ServerProcess.start(Kind.PRODUCT);
                StoreMeter store = StoreMeter.of(server.data())) {
            TimeUnit.SECONDS.sleep(SECONDS_TO_SETTLE);
            Map<String, Long> before = store.commands();
            double cpu = server.meter().cpuSeconds();
            double redisCpu = server.meter().redisCpuSeconds();
            TimeUnit.SECONDS.sleep(SECONDS);
            double cpuUsed = server.meter().cpuSeconds() - cpu;
            double redisCpuUsed = server.meter().redisCpuSeconds() - redisCpu;
            Map<String, Double> rates = new TreeMap<>();
            store.commands().forEach((name, calls) -> {
                long count = calls - before.getOrDefault(name, 0L);
                if (count > 0 && !name.equals(OURS)) {
                    rates.put(name, (double) count / SECONDS);
                }
            });
            Table table = new Table("idle server, " + SECONDS + " s", "a second");
            table.row(
                    "Redis commands, those within scripts included",
                    number(rates.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum()));
            rates.forEach((name, rate) -> table.row("… " + name, number(rate)));
            table.row("server CPU, ms", number(cpuUsed * 1000 / SECONDS));
            table.row("Redis CPU, ms", number(redisCpuUsed * 1000 / SECONDS));
            table.print(System.out);
        }
    }
}
