package org.spean.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.model.Language;
import org.spean.model.Mode;

/** Every prompt the pack needs, in the order in which a reading sheet lists them. Immutable, shared by all threads. */
public final class PromptBook {
    private static final String FIRST_PART = ".part1";

    private record Key(Language language, String id) {}

    private record Said(Language language, String words) {}

    private final Map<Key, Prompt> prompts;
    private final Map<Said, Prompt> byWords = new HashMap<>();
    private final Map<Language, List<List<Prompt>>> cutTexts = new EnumMap<>(Language.class);

    /** @param prompts no two of one language with one id */
    public PromptBook(Collection<Prompt> prompts) {
        Map<Key, Prompt> byKey = new LinkedHashMap<>();
        for (Prompt prompt : prompts) {
            Key key = new Key(prompt.script().language(), prompt.script().id());
            if (byKey.put(key, prompt) != null) {
                throw new IllegalArgumentException("two prompts " + key);
            }
        }
        this.prompts = Collections.unmodifiableMap(byKey);
        for (Prompt prompt : prompts) {
            byWords.merge(
                    new Said(prompt.script().language(), prompt.script().words()),
                    prompt,
                    (one, other) -> other.state().compareTo(one.state()) > 0 ? other : one);
        }
        for (Language language : Language.values()) {
            cutTexts.put(language, cutTexts(this, language));
        }
    }

    /** The same book with what was recorded by telephone; what the book does not know is left out. */
    public PromptBook with(Collection<PhoneRecording> recordings) {
        Map<Key, Prompt> merged = new LinkedHashMap<>(prompts);
        for (PhoneRecording made : recordings) {
            merged.computeIfPresent(
                    new Key(made.language(), made.promptId()),
                    (key, prompt) -> new Prompt(
                            prompt.script(),
                            PhoneRecording.better(prompt.script(), prompt.recording(), Optional.of(made.recording()))));
        }
        return new PromptBook(merged.values());
    }

    /** The prompt, or nothing where the pack has no such text. */
    public Optional<Prompt> prompt(Language language, String id) {
        return Optional.ofNullable(prompts.get(new Key(language, id)));
    }

    /** The hash to play for an id, if callers may hear it in this mode. */
    public Optional<String> hash(Language language, String id, Mode mode) {
        return prompt(language, id).flatMap(p -> p.hash(mode));
    }

    /**
     * The hash to play where exactly these words are to be said, whatever their id: a recording never says anything else. Where
     * several texts have the same words, the one recorded best speaks for all.
     */
    public Optional<String> hashOfWords(Language language, String words, Mode mode) {
        return Optional.ofNullable(byWords.get(new Said(language, words))).flatMap(p -> p.hash(mode));
    }

    /** The recorded parts of every text with placeholders, in the order in which the text has them ({@link PromptParts}). */
    public List<List<Prompt>> cutTexts(Language language) {
        return cutTexts.getOrDefault(language, List.of());
    }

    private static List<List<Prompt>> cutTexts(PromptBook book, Language language) {
        List<List<Prompt>> texts = new ArrayList<>();
        for (Prompt first : book.of(language)) {
            String id = first.script().id();
            if (id.endsWith(FIRST_PART)) {
                String text = id.substring(0, id.length() - 1);
                List<Prompt> parts = new ArrayList<>();
                for (Optional<Prompt> part = Optional.of(first); part.isPresent(); ) {
                    parts.add(part.get());
                    part = book.prompt(language, text + (parts.size() + 1));
                }
                texts.add(List.copyOf(parts));
            }
        }
        return List.copyOf(texts);
    }

    /** All prompts of a language, danger first. */
    public List<Prompt> of(Language language) {
        return prompts.values().stream()
                .filter(p -> p.script().language() == language)
                .toList();
    }
}
