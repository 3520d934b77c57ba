package org.spean.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.content.Option;
import org.spean.content.StepId;
import org.spean.content.Text;
import org.spean.model.Channel;

/** Reads the choices of one menu. */
final class OptionReader {
    private static final int MOST_KEYS = 9;
    private static final Map<String, Channel> CHANNELS = Map.of("voice", Channel.VOICE, "sms", Channel.SMS);

    private final StepId menu;
    private final Draft draft;
    private final List<Link> links;
    private final Set<String> fills;

    /** A choice as written, and as the engine takes it where its key is a digit. */
    record Both(DraftOption written, Optional<Option> option) {}

    /**
     * @param links where the places a choice leads to are added
     * @param fills where the slots a choice sets are added
     */
    OptionReader(StepId menu, Draft draft, List<Link> links, Set<String> fills) {
        this.menu = menu;
        this.draft = draft;
        this.links = links;
        this.fills = fills;
    }

    List<Both> readAll(Block step) {
        List<Both> all = new ArrayList<>();
        for (Block block : step.blocks("options", "A choice of " + menu)) {
            all.add(read(block));
        }
        return all;
    }

    private Both read(Block block) {
        Scalar digit = block.word("key");
        int key = digit.value().matches("[1-9]") ? digit.value().charAt(0) - '0' : 0;
        Text label = Fields.text(block, "label", menu + "." + digit.value(), TextUse.OTHER, Set.of());
        if (!block.has("next")) {
            block.missing("next");
        }
        Optional<Link> next = Fields.link(block, "next", Optional.of(menu.flow()));
        next.ifPresent(links::add);
        List<Scalar> intents = block.words("intents");
        intents.forEach(intent -> draft.names.use(NameKind.INTENT, intent.value(), intent.place()));
        Map<String, String> set = block.has("set") ? slots(block) : Map.of();
        Optional<Channel> only = block.has("only")
                ? Optional.of(Fields.oneOf(block, "only", CHANNELS, Channel.VOICE))
                : Optional.empty();
        boolean needsNumber = Fields.yes(block, "needs-number");
        block.close();

        Set<String> meant = new HashSet<>();
        intents.forEach(intent -> meant.add(intent.value()));
        Optional<Option> option = key < 1 || key > MOST_KEYS
                ? Optional.empty()
                : Optional.of(new Option(key, label, Fields.stepOf(next), meant, set, only, needsNumber));
        return new Both(new DraftOption(digit.value(), digit.place(), intents, only), option);
    }

    private Map<String, String> slots(Block block) {
        Map<String, String> set = new HashMap<>();
        block.block("set", "`set` of a choice of " + menu)
                .map(Block::wordsByName)
                .orElse(Map.of())
                .forEach((slot, value) -> {
                    set.put(slot, value.value());
                    fills.add(slot);
                    use(slot, value);
                });
        return set;
    }

    /** The values of some slots are names. */
    private void use(String slot, Scalar value) {
        Map<String, NameKind> named =
                Map.of("country", NameKind.COUNTRY, "province", NameKind.PROVINCE, "topic", NameKind.ALERT_TOPIC);
        NameKind kind = named.get(slot);
        if (kind != null) {
            draft.names.use(kind, value.value(), value.place());
        }
    }
}
