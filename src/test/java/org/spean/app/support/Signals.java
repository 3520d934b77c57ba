package org.spean.app.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Signals to processes that the tests started, by their ids. */
public final class Signals {
    private Signals() {}

    /**
     * @param name e.g. KILL, STOP, CONT, TERM, HUP
     */
    public static void send(String name, long pid) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + name + " answered " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The redis-server that runs on a data folder. */
    public static long redisOf(Path dataDir) {
        try {
            return Long.parseLong(
                    Files.readString(dataDir.resolve("redis").resolve("pid")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every living process whose command names this folder: what must be none after a stop. */
    public static List<Long> processesOf(Path dataDir) {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains(dataDir.toString()))
                .map(ProcessHandle::pid)
                .toList();
    }
}
