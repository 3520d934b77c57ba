package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.spean.app.support.Folders;
import picocli.CommandLine;

/**
 * The command line with the settings of one data folder, beside a running service or without one.
 *
 * @param settings the file that every command is given
 */
record Commands(Path settings) {
    /** What a command left. */
    record Ran(int exit, String out, String err) {
        String lastLine() {
            return out.lines().toList().getLast();
        }
    }

    /** The commands for a data folder, with the content that is shipped; the settings are written into {@code folder}. */
    static Commands of(Path folder, Path data) {
        return of(folder, data, "");
    }

    /** @param more further settings, as they stand in the file */
    static Commands of(Path folder, Path data, String more) {
        try {
            return new Commands(Files.writeString(
                    folder.resolve("commands.yaml"),
                    "data: {dir: \"" + data + "\"}\ncontent: {dir: \"" + Folders.content() + "\"}\n" + more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = settings.toString();
        int exit = new CommandLine(new Main())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
        return new Ran(exit, out.toString(), err.toString());
    }

    /** A command that must not be refused. */
    Ran must(String... arguments) {
        Ran ran = run(arguments);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran;
    }
}
