package org.spean.app;

import java.nio.file.Path;

/** What the files inside a backup are called, and which store they fit. */
final class BackupFiles {
    /**
     * Counts the changes after which an older version of Spean would not understand the store, or this one not an older store. Raise it with
     * such a change, and say in the decision record how old stores come along.
     */
    static final int SCHEMA = 1;

    /** The copy of Redis. */
    static final String RDB = "redis.rdb";

    /** Texts and calls that wait for Redis, sealed as they lie on disk. */
    static final String SPOOL = "spool";

    /** The content pack with its recordings. */
    static final String CONTENT = "content";

    private BackupFiles() {}

    /** What is being written just now. */
    static boolean isUnfinished(Path file) {
        return file.getFileName().toString().endsWith(".tmp");
    }
}
