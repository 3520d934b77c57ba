package org.spean.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.backups.Passphrase;
import picocli.CommandLine.Option;

/** Where the passphrase of a backup comes from: a file, or somebody at the keyboard; never an argument or a variable, which others see. */
final class PassphraseOption {
    private static final String TOO_SHORT = "A passphrase has at least " + Passphrase.SHORTEST
            + " letters: take six words or more, or a line of `openssl rand -base64 32`.";

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "The passphrase is the first line of this file. Without it you are asked.")
    private Optional<Path> file = Optional.empty();

    /** @param twice somebody chooses it: a slip of the finger would lose the backup */
    Passphrase read(boolean twice) throws StartException {
        String text = file.isPresent() ? ofFile(file.get()) : typed(twice, System::console);
        return Passphrase.of(text).orElseThrow(() -> StartException.refused(TOO_SHORT));
    }

    private static String ofFile(Path file) throws StartException {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw StartException.refused("The passphrase file " + file + " cannot be read. Check its name and owner.");
        }
    }

    private static String typed(boolean twice, Supplier<Console> consoles) throws StartException {
        Console console = consoles.get();
        if (console == null) {
            throw StartException.refused("Nobody can be asked for the passphrase here: give --passphrase-file.");
        }
        String first = String.valueOf(console.readPassword("Passphrase of the backup: "));
        if (twice && !first.equals(String.valueOf(console.readPassword("Again: ")))) {
            throw StartException.refused("The two are not the same. Try again.");
        }
        return first;
    }
}
