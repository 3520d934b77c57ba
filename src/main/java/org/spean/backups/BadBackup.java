package org.spean.backups;

import java.io.IOException;

/** A file that cannot be used as a backup: one line for people, which says what to do. */
public final class BadBackup extends IOException {
    private static final long serialVersionUID = 1L;

    BadBackup(String line) {
        super(line);
    }

    static BadBackup foreign() {
        return new BadBackup("This is not a backup of Spean. Name the file that `backup` made.");
    }

    static BadBackup broken() {
        return new BadBackup("The backup was cut off or changed after it was written. Take another one.");
    }
}
