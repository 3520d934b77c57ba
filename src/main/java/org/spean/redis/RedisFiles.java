package org.spean.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the embedded Redis keeps its things: {@code <dataDir>/redis}, readable by its owner only. */
record RedisFiles(Path folder) {

    static RedisFiles in(Path dataDir) {
        return new RedisFiles(dataDir.toAbsolutePath().normalize().resolve("redis"));
    }

    Path binFolder() {
        return folder.resolve("bin");
    }

    /** The URI of the running server, one line; there only while one runs (or died hard). */
    Path address() {
        return folder.resolve("address");
    }

    /** Locked by the Spean that owns the folder; holds its process id. */
    Path lock() {
        return folder.resolve("lock");
    }

    Path config() {
        return folder.resolve("redis.conf");
    }

    Path socket() {
        return folder.resolve("redis.sock");
    }

    /** Written by redis-server itself; tells a later start whether an old server still uses the files. */
    Path pid() {
        return folder.resolve("pid");
    }

    /** Makes the folder, or closes it to others if it was open. */
    void create() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** Replaces {@code target} in one step, mode 600: it may hold a password. */
    static void write(Path target, String content) throws IOException {
        Path part =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
        Files.writeString(part, content, StandardCharsets.UTF_8);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
