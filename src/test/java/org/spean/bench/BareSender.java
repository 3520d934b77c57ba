package org.spean.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@link BareSending} in a JVM of its own, with the flags of the product. */
final class BareSender implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final Writer told;

    private BareSender(Process process) {
        this.process = process;
        this.said = process.inputReader();
        this.told = process.outputWriter();
    }

    static BareSender start(String gateway, String account, String token, int concurrency, String text)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String flags = System.getProperty("bench.flags", "");
        command.addAll(flags.isBlank() ? List.of() : Arrays.asList(flags.split(" ")));
        command.addAll(List.of("-cp", Bench.jar() + ":" + Bench.home().resolve("target/test-classes")));
        command.addAll(
                List.of(BareSending.class.getName(), gateway, account, token, Integer.toString(concurrency), text));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new BareSender(process);
    }

    ProcessMeter meter() {
        return new ProcessMeter(process.pid());
    }

    /** Sends so many and waits for the answer to the last one. */
    void send(int messages) throws IOException {
        told.write(messages + "\n");
        told.flush();
        if (!"done".equals(said.readLine())) {
            throw new IOException("the bare loop failed");
        }
    }

    @Override
    public void close() throws IOException {
        told.close();
        process.destroy();
    }
}
