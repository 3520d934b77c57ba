package org.spean.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what Linux knows of a process and of the redis-server below it. */
record ProcessMeter(long pid) {
    private static final double TICKS_PER_SECOND = 100;

    /** Seconds of processor time used so far by the process alone. */
    double cpuSeconds() {
        return cpuSeconds(pid);
    }

    /** Seconds of processor time used so far by its redis-server; 0 if there is none. */
    double redisCpuSeconds() {
        return redis().map(ProcessMeter::cpuSeconds).orElse(0.0);
    }

    /** What is reachable in the heap of this JVM: counted by a full collection, which this call makes happen. */
    long liveHeapBytes() throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process histogram = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> line.startsWith("Total "))
                .mapToLong(line -> Long.parseLong(line.strip().split(" +")[2]))
                .findFirst()
                .orElseThrow(() -> new IOException("no histogram of the heap"));
    }

    /** Resident memory of the process alone, in megabytes. */
    double residentMegabytes() {
        return text(pid, "status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Long> redis() {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)
                .filter(child -> text(child, "comm").startsWith("redis-server"))
                .findFirst();
    }

    private static double cpuSeconds(long pid) {
        String stat = text(pid, "stat");
        // The second field, the name in parentheses, may hold spaces.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    private static String text(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException("the measured process is gone", e);
        }
    }
}
