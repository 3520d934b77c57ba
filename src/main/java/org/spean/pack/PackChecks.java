package org.spean.pack;

import java.util.List;
import java.util.function.Consumer;
import org.spean.model.Problem;

/** Every check, in two lists: what can be judged file by file, and what needs every file. */
final class PackChecks {
    private final List<PackCheck> anyTime;
    private final List<PackCheck> whenWhole;

    PackChecks(ReadRules rules) {
        anyTime = List.of(
                new KhmerCheck(),
                new InvisibleSpaceCheck(),
                new PlaceholderCheck(),
                new OptionKeysCheck(rules),
                new NumberCheck(),
                new SourcesCheck(),
                new DraftsCheck());
        whenWhole = List.of(
                new SystemTextsCheck(),
                new KnownNamesCheck(),
                new TextIdsCheck(),
                new TextBudgetCheck(rules),
                new MenuBudgetCheck(rules),
                new SpeakingTimeCheck(),
                new MenuTimeCheck(),
                new ProtectedWordsCheck(),
                new ExactEntryCheck(),
                new KeywordClashCheck(),
                new PlaceNamesCheck(),
                new NearPairsCheck(),
                new ReachCheck(),
                new LoopCheck(),
                new MenuDepthCheck(rules),
                new PersonCheck(),
                new SlotsCheck(),
                new ConsentCheck(),
                new CannedCheck());
    }

    void run(Draft draft, Consumer<Problem> problems) {
        anyTime.forEach(check -> check.check(draft, problems));
        if (draft.isWhole()) {
            whenWhole.forEach(check -> check.check(draft, problems));
        }
    }
}
