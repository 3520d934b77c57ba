package org.spean.dialogue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.content.MenuLayout;
import org.spean.content.Option;
import org.spean.content.Step;
import org.spean.content.Text;
import org.spean.model.Language;
import org.spean.text.MatchKey;

/** A menu made ready: how it looks in each language, and which choice an answer means. */
final class MenuCard {
    private static final int MAX_KEY = 9;

    private final Step.Menu menu;
    private final Text fixedKeys;
    private final Map<Language, String> ready = new EnumMap<>(Language.class);
    private final Option[] byKey = new Option[MAX_KEY + 1];
    private final Map<String, Option> byLabel = new HashMap<>();
    private final Map<String, Option> byIntent = new HashMap<>();

    MenuCard(Step.Menu menu, Text fixedKeys) {
        this.menu = menu;
        this.fixedKeys = fixedKeys;
        for (Option option : menu.options()) {
            byKey[option.key()] = option;
            option.intents().forEach(intent -> byIntent.putIfAbsent(intent, option));
        }
        for (Language language : Language.values()) {
            if (menu.text().isPlain(language)) {
                ready.put(language, MenuLayout.render(menu.text(), menu.options(), fixedKeys, language));
            }
            for (Option option : menu.options()) {
                byLabel.putIfAbsent(MatchKey.of(option.label().in(language)), option);
            }
        }
    }

    /** The menu as it is sent. */
    String in(Language language, Telling telling, Walk walk) {
        String rendered = ready.get(language);
        return rendered != null
                ? rendered
                : MenuLayout.render(
                        menu.text(), telling.values(walk, menu.text(), language), menu.options(), fixedKeys, language);
    }

    Optional<Option> byKey(int key) {
        return key < 1 || key > MAX_KEY ? Optional.empty() : Optional.ofNullable(byKey[key]);
    }

    Optional<Option> byLabel(String matchKey) {
        return Optional.ofNullable(byLabel.get(matchKey));
    }

    Optional<Option> byIntent(String intent) {
        return Optional.ofNullable(byIntent.get(intent));
    }

    Set<String> intents() {
        return byIntent.keySet();
    }
}
