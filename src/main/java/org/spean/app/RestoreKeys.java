package org.spean.app;

import java.nio.file.Files;
import java.util.List;
import org.spean.backups.Manifest;
import org.spean.model.Problem;
import org.spean.settings.Settings;

/** The key file is no part of a backup: it must be there, and be the right one, before anything is done. */
final class RestoreKeys {
    private RestoreKeys() {}

    /** Not made anew, as a first start in demo would. */
    static void mustBeThere(Settings settings) throws StartException {
        if (!Files.exists(settings.storage().keyFile())) {
            throw problem(settings, "the key file is missing, and it is no part of the backup.");
        }
    }

    static void mustFit(Settings settings, Manifest manifest) throws StartException {
        if (!Store.keyCheck(settings).equals(manifest.head().keys())) {
            throw problem(settings, "the backup was made with another index key than the one in this file.");
        }
    }

    private static StartException problem(Settings settings, String what) {
        return StartException.badConfiguration(List.of(Problem.error(
                settings.storage().keyFile().toString(),
                0,
                what,
                "Put the right key file there: the copy that you keep apart.")));
    }
}
