package org.spean.broadcast;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.spean.model.Language;

/**
 * What an approval is bound to: SHA-256 over every field of a draft and over how many people it is for. Each part goes in with its
 * length, so that no two drafts give the same bytes.
 */
final class DraftHash {
    private final StringBuilder all = new StringBuilder(512);

    private DraftHash() {}

    /** 64 hex digits. */
    static String of(Draft draft, Estimate estimate) {
        DraftHash hash = new DraftHash();
        hash.add("1");
        hash.add(draft.title());
        hash.add(draft.texts().size());
        for (Language language : Language.values()) {
            Optional.ofNullable(draft.texts().get(language)).ifPresent(text -> {
                hash.add(language.code());
                hash.add(text);
            });
        }
        hash.add(draft.sounds().size());
        for (Language language : Language.values()) {
            Optional.ofNullable(draft.sounds().get(language)).ifPresent(sound -> {
                hash.add(language.code());
                hash.add(sound);
            });
        }
        hash.add(draft.channel().name());
        hash.audience(draft.audience());
        hash.add(draft.startAt().map(Object::toString).orElse(""));
        hash.add(draft.validFor().toString());
        hash.add(draft.urgentReason().isPresent());
        hash.add(draft.urgentReason().orElse(""));
        hash.add(draft.longTexts());
        hash.add(draft.training());
        hash.add(estimate.people());
        return hash.sum();
    }

    private void audience(Audience audience) {
        switch (audience) {
            case Audience.Rule rule -> {
                add("rule");
                addAll(rule.provinces(), word -> word);
                addAll(rule.topics(), word -> word);
                addAll(rule.languages(), Language::code);
            }
            case Audience.SameAs same -> {
                add("same");
                add(same.other().value());
            }
            case Audience.NotReachedBy rest -> {
                add("rest");
                add(rest.other().value());
            }
        }
    }

    private <T> void addAll(Collection<T> words, Function<T, String> word) {
        add(words.size());
        words.stream().map(word).sorted().forEach(this::add);
    }

    private void add(Object part) {
        String text = part.toString();
        all.append(text.length()).append(':').append(text);
    }

    private String sum() {
        try {
            byte[] sha =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
