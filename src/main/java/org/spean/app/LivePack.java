package org.spean.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.spean.content.ContentPack;
import org.spean.content.PromptBook;
import org.spean.dialogue.Dialogue;
import org.spean.model.Mode;
import org.spean.model.PhnomPenh;
import org.spean.model.Problem;
import org.spean.pack.LiveRules;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.PromptReader;
import org.spean.pack.PromptsResult;
import org.spean.pack.ReadRules;
import org.spean.pack.VoiceRules;

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

    private record Current(ContentPack pack, PromptBook prompts, ClipShelf clips, Dialogue dialogue) {}

    /** A pack, or its problems, and the recordings there are for it. */
    private record Reading(PackResult result, PromptBook prompts, ClipShelf clips) {}

    /** What loading came to. */
    sealed interface Loading {
        record Good(LivePack live, List<Problem> warnings) implements Loading {}

        record Bad(List<Problem> problems) implements Loading {}
    }

    static Loading load(Path folder, Mode mode, int verifyEveryDays, InstantSource clock) {
        Reading reading = read(folder, mode, verifyEveryDays, clock);
        return switch (reading.result()) {
            case PackResult.Broken broken -> new Loading.Bad(broken.problems());
            case PackResult.Loaded loaded -> {
                Current current = current(loaded.pack(), reading, mode, verifyEveryDays);
                yield new Loading.Good(new LivePack(folder, mode, verifyEveryDays, clock, current), loaded.warnings());
            }
        };
    }

    /** Reads the folder again. The old pack stays when the new one has an error. */
    PackResult reload() {
        Reading reading = read(folder, mode, verifyEveryDays, clock);
        if (reading.result() instanceof PackResult.Loaded loaded) {
            current = current(loaded.pack(), reading, mode, verifyEveryDays);
        }
        return reading.result();
    }

    @Override
    public Dialogue get() {
        return current.dialogue();
    }

    ContentPack pack() {
        return current.pack();
    }

    /** The prompts of {@link #pack}, as they were when it was read. */
    PromptBook prompts() {
        return current.prompts();
    }

    /** The sounds of {@link #prompts}. */
    ClipShelf clips() {
        return current.clips();
    }

    Path folder() {
        return folder;
    }

    private static Reading read(Path folder, Mode mode, int verifyEveryDays, InstantSource clock) {
        return switch (PackReader.read(folder, ReadRules.standard())) {
            case PackResult.Broken broken -> new Reading(broken, new PromptBook(List.of()), ClipShelf.EMPTY);
            case PackResult.Loaded loaded -> {
                PromptsResult prompts = PromptReader.read(folder, loaded.pack(), ReadRules.standard());
                List<Problem> all = new ArrayList<>(loaded.warnings());
                all.addAll(prompts.problems());
                ClipShelf.Filled clips = ClipShelf.read(folder, loaded.pack(), prompts.book(), mode);
                all.addAll(clips.problems());
                if (mode == Mode.LIVE) {
                    LocalDate today = PhnomPenh.dateAt(clock.instant());
                    all.addAll(LiveRules.check(loaded.pack(), today, verifyEveryDays));
                    all.addAll(VoiceRules.check(prompts.book()));
                }
                boolean fit = all.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR);
                PackResult result = fit ? new PackResult.Loaded(loaded.pack(), all) : new PackResult.Broken(all);
                yield new Reading(result, prompts.book(), clips.shelf());
            }
        };
    }

    private static Current current(ContentPack pack, Reading reading, Mode mode, int verifyEveryDays) {
        return new Current(pack, reading.prompts(), reading.clips(), new Dialogue(pack, mode, verifyEveryDays));
    }
}
