package org.spean.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.spean.checks.HotlineNow;
import org.spean.content.ContentPack;
import org.spean.content.HotlineCall;
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
    private volatile Map<String, HotlineCall> calls = Map.of();
    private volatile Current current;

    private LivePack(Path folder, Mode mode, int verifyEveryDays, InstantSource clock, Current first) {
        this.folder = folder;
        this.mode = mode;
        this.verifyEveryDays = verifyEveryDays;
        this.clock = clock;
        this.current = first;
    }

    /**
     * What answers.
     *
     * @param files the pack as its files have it
     * @param pack the same with what calls to help numbers found
     */
    private record Current(
            ContentPack files, ContentPack pack, PromptBook prompts, ClipShelf clips, Dialogue dialogue) {}

    /** A pack, or its problems, and the recordings there are for it. */
    private record Reading(PackResult result, PromptBook prompts, ClipShelf clips) {}

    /** What loading came to. */
    sealed interface Loading {
        record Good(LivePack live, List<Problem> warnings) implements Loading {}

        record Bad(List<Problem> problems) implements Loading {}
    }

    /** Reads a pack. Whether it is fit for live mode is asked by {@link #liveProblems}, once it is known what calls found. */
    static Loading load(Path folder, Mode mode, int verifyEveryDays, InstantSource clock) {
        Reading reading = read(folder, mode);
        return switch (reading.result()) {
            case PackResult.Broken broken -> new Loading.Bad(broken.problems());
            case PackResult.Loaded loaded -> {
                Current current = current(loaded.pack(), Map.of(), reading, mode, verifyEveryDays);
                yield new Loading.Good(new LivePack(folder, mode, verifyEveryDays, clock, current), loaded.warnings());
            }
        };
    }

    /** Reads the folder again. The old pack stays when the new one has an error. */
    PackResult reload() {
        Reading reading = read(folder, mode);
        if (!(reading.result() instanceof PackResult.Loaded loaded)) {
            return reading.result();
        }
        List<Problem> all = new ArrayList<>(loaded.warnings());
        all.addAll(liveProblems(HotlineNow.over(loaded.pack(), calls)));
        if (all.stream().anyMatch(LivePack::isError)) {
            return new PackResult.Broken(all);
        }
        synchronized (this) {
            current = current(loaded.pack(), calls, reading, mode, verifyEveryDays);
        }
        return new PackResult.Loaded(loaded.pack(), all);
    }

    /**
     * Takes what calls to help numbers found: from now on it is told, or not told any more.
     *
     * @param latest by id of the hotline
     */
    synchronized void called(Map<String, HotlineCall> latest) {
        if (!latest.equals(calls)) {
            calls = Map.copyOf(latest);
            Current now = current;
            ContentPack pack = HotlineNow.over(now.files(), latest);
            current = new Current(
                    now.files(), pack, now.prompts(), now.clips(), new Dialogue(pack, mode, verifyEveryDays));
        }
    }

    /** What live mode has against the pack of now; nothing in demo. */
    List<Problem> liveProblems() {
        return liveProblems(current.pack());
    }

    private List<Problem> liveProblems(ContentPack pack) {
        return mode == Mode.LIVE
                ? LiveRules.check(pack, PhnomPenh.dateAt(clock.instant()), verifyEveryDays)
                : List.of();
    }

    static boolean isError(Problem problem) {
        return problem.severity() == Problem.Severity.ERROR;
    }

    @Override
    public Dialogue get() {
        return current.dialogue();
    }

    ContentPack pack() {
        return current.pack();
    }

    /** The pack as its files have it, without what calls to help numbers found. */
    ContentPack files() {
        return current.files();
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

    private static Reading read(Path folder, Mode mode) {
        return switch (PackReader.read(folder, ReadRules.standard())) {
            case PackResult.Broken broken -> new Reading(broken, new PromptBook(List.of()), ClipShelf.EMPTY);
            case PackResult.Loaded loaded -> {
                PromptsResult prompts = PromptReader.read(folder, loaded.pack(), ReadRules.standard());
                List<Problem> all = new ArrayList<>(loaded.warnings());
                all.addAll(prompts.problems());
                ClipShelf.Filled clips = ClipShelf.read(folder, loaded.pack(), prompts.book(), mode);
                all.addAll(clips.problems());
                if (mode == Mode.LIVE) {
                    all.addAll(VoiceRules.check(prompts.book()));
                }
                boolean fit = all.stream().noneMatch(LivePack::isError);
                PackResult result = fit ? new PackResult.Loaded(loaded.pack(), all) : new PackResult.Broken(all);
                yield new Reading(result, prompts.book(), clips.shelf());
            }
        };
    }

    private static Current current(
            ContentPack files, Map<String, HotlineCall> calls, Reading reading, Mode mode, int verifyEveryDays) {
        ContentPack pack = HotlineNow.over(files, calls);
        return new Current(files, pack, reading.prompts(), reading.clips(), new Dialogue(pack, mode, verifyEveryDays));
    }
}
