package org.spean.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The bundled redis-server for the baseline, with the durability of the product's: on disk before the answer. */
final class BaselineRedis {
    private static final String RESOURCE = "/redis-server-7.0.15-linux-amd64";

    /** Ends Redis when the JVM's end of the pipe closes, so that it never stays behind. */
    private static final String GUARD =
            "exec 3<&0; \"$@\" </dev/null 3<&- & p=$!; (cat <&3 >/dev/null; kill $p 2>/dev/null) & wait $p";

    private BaselineRedis() {}

    /** Starts it in {@code folder}, waits until it takes commands and returns its address. */
    static String start(Path folder) throws IOException {
        Path server = folder.resolve("redis-server");
        try (InputStream in = BaselineRedis.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("the baseline needs Linux on amd64: no " + RESOURCE);
            }
            Files.copy(in, server);
        }
        if (!server.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + server + " executable");
        }
        Path socket = folder.resolve("redis.sock");
        List<String> redis = List.of(server + "", "--dir", folder + "", "--port", "0", "--unixsocket", socket + "");
        Process process =
                new ProcessBuilder(command(redis)).redirectErrorStream(true).start();
        BufferedReader log = process.inputReader();
        String line = log.readLine();
        while (line != null && !line.toLowerCase(Locale.ROOT).contains("ready to accept connections")) {
            line = log.readLine();
        }
        if (line == null) {
            throw new IOException("the baseline's redis-server did not start");
        }
        return "unix://" + socket;
    }

    private static List<String> command(List<String> redis) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", GUARD, "sh"));
        command.addAll(redis);
        command.addAll(List.of("--appendonly", "yes", "--appendfsync", "always", "--save", "", "--databases", "1"));
        return command;
    }
}
