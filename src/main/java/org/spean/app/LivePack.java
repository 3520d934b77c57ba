package org.spean.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.spean.content.ContentPack;
import org.spean.dialogue.Dialogue;
import org.spean.dialogue.Moment;
import org.spean.model.Mode;
import org.spean.model.Problem;
import org.spean.pack.LiveRules;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;

/**
 * The content pack that answers now. Replaced as a whole by {@link #reload}; a pack with an error never replaces a good one.
 * {@link #get} is safe from any thread; loading blocks.
 */
final class LivePack implements Supplier<Dialogue> {
    private final Path folder;
    private final Mode mode;
    private final int verifyEveryDays;
    private final InstantSource clock;
    private volatile Current current;

    private LivePack(Path folder, Mode mode, int verifyEveryDays, InstantSource clock, Current first) {
        this.folder = folder;
        this.mode = mode;
        this.verifyEveryDays = verifyEveryDays;
        this.clock = clock;
        this.current = first;
    }

    private record Current(ContentPack pack, Dialogue dialogue) {}

    /** What loading came to. */
    sealed interface Loading {
        record Good(LivePack live, List<Problem> warnings) implements Loading {}

        record Bad(List<Problem> problems) implements Loading {}
    }

    static Loading load(Path folder, Mode mode, int verifyEveryDays, InstantSource clock) {
        return switch (read(folder, mode, verifyEveryDays, clock)) {
            case PackResult.Broken broken -> new Loading.Bad(broken.problems());
            case PackResult.Loaded loaded ->
                new Loading.Good(
                        new LivePack(
                                folder, mode, verifyEveryDays, clock, current(loaded.pack(), mode, verifyEveryDays)),
                        loaded.warnings());
        };
    }

    /** Reads the folder again. The old pack stays when the new one has an error. */
    PackResult reload() {
        PackResult result = read(folder, mode, verifyEveryDays, clock);
        if (result instanceof PackResult.Loaded loaded) {
            current = current(loaded.pack(), mode, verifyEveryDays);
        }
        return result;
    }

    @Override
    public Dialogue get() {
        return current.dialogue();
    }

    ContentPack pack() {
        return current.pack();
    }

    Path folder() {
        return folder;
    }

    private static PackResult read(Path folder, Mode mode, int verifyEveryDays, InstantSource clock) {
        PackResult result = PackReader.read(folder, ReadRules.standard());
        if (mode == Mode.DEMO || !(result instanceof PackResult.Loaded loaded)) {
            return result;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.PHNOM_PENH);
        List<Problem> all = new ArrayList<>(loaded.warnings());
        all.addAll(LiveRules.check(loaded.pack(), today, verifyEveryDays));
        boolean fit = all.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR);
        return fit ? new PackResult.Loaded(loaded.pack(), all) : new PackResult.Broken(all);
    }

    private static Current current(ContentPack pack, Mode mode, int verifyEveryDays) {
        return new Current(pack, new Dialogue(pack, mode, verifyEveryDays));
    }
}
