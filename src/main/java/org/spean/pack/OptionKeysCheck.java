package org.spean.pack;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.model.Channel;
import org.spean.model.Problem;

/** The choices of a menu: 1 to 4 of them, each with its own digit, each keyword for one of them only. */
final class OptionKeysCheck implements PackCheck {
    private final ReadRules rules;

    OptionKeysCheck(ReadRules rules) {
        this.rules = rules;
    }

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (DraftStep step : draft.steps.values()) {
            if (step.step() instanceof Step.Menu menu) {
                check(step, menu, problems);
            }
        }
    }

    private void check(DraftStep step, Step.Menu menu, Consumer<Problem> problems) {
        int count = step.options().size();
        if (count < 1 || count > rules.choices()) {
            problems.accept(step.place()
                    .error(
                            "The menu " + menu.id() + " has " + count + " choices.",
                            "Give it 1 to " + rules.choices() + "; put more into a second menu."));
        }
        Set<String> keys = new HashSet<>();
        for (Channel channel : Channel.values()) {
            gaps(step, channel, problems);
        }
        Set<String> intents = new HashSet<>();
        for (DraftOption option : step.options()) {
            key(option, keys, problems);
            for (Scalar intent : option.intents()) {
                intent(intent, intents, problems);
            }
        }
    }

    /** Where a channel leaves choices out, those left still have the keys 1, 2, 3: a gap is taken for a choice that was missed. */
    private static void gaps(DraftStep step, Channel channel, Consumer<Problem> problems) {
        if (step.options().stream().allMatch(option -> option.only().isEmpty())) {
            return;
        }
        int expected = 1;
        for (DraftOption option : step.options()) {
            if (option.only().isPresent() && option.only().get() != channel) {
                continue;
            }
            if (!option.key().equals(Integer.toString(expected))) {
                problems.accept(option.place()
                        .error(
                                "By %s the choice with the key %s comes where key %d is expected."
                                        .formatted(channel.name().toLowerCase(Locale.ROOT), option.key(), expected),
                                "Put the choices that are `only` for one channel last."));
                return;
            }
            expected++;
        }
    }

    private void key(DraftOption option, Set<String> keys, Consumer<Problem> problems) {
        String range = "1 to " + rules.choices();
        if (!option.key().matches("[1-9]") || option.key().charAt(0) - '0' > rules.choices()) {
            problems.accept(option.place()
                    .error(
                            "A choice cannot have the key `" + option.key() + "`.",
                            "Use " + range + "; 0, *, # and 9 are fixed keys."));
        } else if (!keys.add(option.key())) {
            problems.accept(option.place()
                    .error(
                            "Two choices of this menu have the key " + option.key() + ".",
                            "Give each its own, " + range + "."));
        }
    }

    private static void intent(Scalar intent, Set<String> seen, Consumer<Problem> problems) {
        if (ProtectedWord.ofIntent(intent.value()).isPresent()) {
            problems.accept(intent.place()
                    .error(
                            "The choice uses " + intent.value() + ", which means the same everywhere and is no choice.",
                            "Take it out of `intents`."));
        }
        if (!seen.add(intent.value())) {
            problems.accept(
                    intent.place().error("Two choices of this menu use " + intent.value() + ".", "Leave it with one."));
        }
    }
}
