package org.spean.backups;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads a backup to its end: what it hands out counts only when {@link #read} has come back. Blocks. */
public final class BackupReader {
    /** A line of it is about a hundred bytes; more is no manifest. */
    private static final int LONGEST_MANIFEST = 64 * 1024 * 1024;

    private BackupReader() {}

    /** Where a file of the backup goes. */
    @FunctionalInterface
    public interface Place {
        /** @param name path inside the backup: relative, without {@code ..} */
        OutputStream of(String name) throws IOException;
    }

    /** Reads all of it and keeps nothing. */
    public static Manifest verify(Path file, Passphrase passphrase) throws IOException {
        return read(file, passphrase, name -> OutputStream.nullOutputStream());
    }

    /**
     * @throws BadBackup cut off, changed, foreign, or sealed with another passphrase
     * @throws IOException the file cannot be read, or its content cannot be written
     */
    public static Manifest read(Path file, Passphrase passphrase, Place place) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            return read(new OpeningStream(raw, SealHead.read(raw, passphrase)), place);
        }
    }

    /** Reads again what was just written, and keeps nothing. */
    static Manifest verify(Path file, SealHead head) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            head.skip(raw);
            return read(new OpeningStream(raw, head), name -> OutputStream.nullOutputStream());
        }
    }

    private static Manifest read(InputStream opened, Place place) throws IOException {
        try {
            ZipInputStream zip = new ZipInputStream(opened, StandardCharsets.UTF_8);
            List<Manifest.Entry> seen = new ArrayList<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(Manifest.NAME)) {
                    Manifest manifest =
                            Manifest.of(new String(zip.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8));
                    opened.transferTo(OutputStream.nullOutputStream()); // to the last piece: else a cut end passes
                    return checked(manifest, seen);
                }
                seen.add(copied(zip, entry.getName(), place));
            }
            throw BadBackup.broken();
        } catch (ZipException unreadable) {
            throw BadBackup.broken();
        }
    }

    private static Manifest.Entry copied(InputStream in, String name, Place place) throws IOException {
        Path path = Path.of(name);
        if (path.isAbsolute() || !path.equals(path.normalize()) || path.startsWith("..") || name.isEmpty()) {
            throw BadBackup.broken();
        }
        try (OutputStream out = place.of(name)) {
            HashedStream hashed = new HashedStream(out);
            in.transferTo(hashed);
            return hashed.entry(name);
        }
    }

    private static Manifest checked(Manifest manifest, List<Manifest.Entry> seen) throws BadBackup {
        if (!manifest.files().equals(seen)) {
            throw BadBackup.broken();
        }
        return manifest;
    }
}
