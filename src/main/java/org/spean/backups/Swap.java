package org.spean.backups;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts folders in the place of others. What it is about to do stands in a journal before the first step, so that a death in the middle can
 * be {@link #undo undone}; whoever finds the journal must not use the folders. Blocks.
 */
public final class Swap {
    private final Path journal;
    private final List<Step> steps = new ArrayList<>();

    private record Step(Path from, Path to) {}

    /** @param journal must not be there */
    public Swap(Path journal) {
        this.journal = journal;
    }

    /** Moves within one file system. In the order in which they are named. */
    public Swap move(Path from, Path to) {
        steps.add(
                new Step(from.toAbsolutePath().normalize(), to.toAbsolutePath().normalize()));
        return this;
    }

    /** Writes the journal: from now on nobody else may use the folders. */
    public void begin() throws IOException {
        StringBuilder text = new StringBuilder();
        steps.forEach(
                step -> text.append(step.from()).append('\t').append(step.to()).append('\n'));
        Path part = journal.resolveSibling(journal.getFileName() + ".part");
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            out.write(StandardCharsets.UTF_8.encode(text.toString()));
            out.force(true);
        }
        Files.move(part, journal, StandardCopyOption.ATOMIC_MOVE);
        forceName(journal);
    }

    /** Makes all moves. The journal stays until {@link #done}. */
    public void run() throws IOException {
        for (Step step : steps) {
            Files.move(step.from(), step.to(), StandardCopyOption.ATOMIC_MOVE);
            forceName(step.to());
        }
    }

    /** From now on the new folders count. */
    public void done() throws IOException {
        Files.delete(journal);
        forceName(journal);
    }

    /** Puts back what an interrupted one moved. True: there was one. */
    public static boolean undo(Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return false;
        }
        List<String> lines = Files.readAllLines(journal, StandardCharsets.UTF_8);
        for (String line : lines.reversed()) {
            Path from = Path.of(line.substring(0, line.indexOf('\t')));
            Path to = Path.of(line.substring(line.indexOf('\t') + 1));
            if (Files.exists(to) && !Files.exists(from)) {
                Files.move(to, from, StandardCopyOption.ATOMIC_MOVE);
                forceName(from);
            }
        }
        Files.delete(journal);
        return true;
    }

    /** A rename lives through a power cut once its folder is on the disk. */
    static void forceName(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
