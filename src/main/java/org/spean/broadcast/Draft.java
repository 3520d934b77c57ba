package org.spean.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.text.PlainText;

/**
 * What an author writes: everything the approval is bound to.
 *
 * @param title for staff only
 * @param texts by language; of a voice alert what its prompts say
 * @param startAt empty: as soon as it is approved
 * @param validFor after its start nobody is sent it any more; 5 minutes to 3 days
 * @param urgentReason why it may go out at night; empty: it may not
 * @param longTexts whether the author confirmed texts of more than 3 segments
 * @param training written in training mode: it can never go live
 * @param sounds of a voice alert, by language: what a call plays, a name as in {@code /prompts/NAME.wav}
 */
public record Draft(
        String title,
        Map<Language, String> texts,
        Channel channel,
        Audience audience,
        Optional<Instant> startAt,
        Duration validFor,
        Optional<String> urgentReason,
        boolean longTexts,
        boolean training,
        Map<Language, String> sounds) {
    /** What an approver reads is what is sent: nothing unseen turns the words around. */
    public Draft {
        title = PlainText.clean(title);
        texts = texts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> PlainText.clean(one.getValue())));
        sounds = Map.copyOf(sounds);
    }

    /** Without a sound, as every draft begins. */
    public Draft(
            String title,
            Map<Language, String> texts,
            Channel channel,
            Audience audience,
            Optional<Instant> startAt,
            Duration validFor,
            Optional<String> urgentReason,
            boolean longTexts,
            boolean training) {
        this(title, texts, channel, audience, startAt, validFor, urgentReason, longTexts, training, Map.of());
    }

    /** The same with these sounds only. */
    public Draft with(Map<Language, String> others) {
        return new Draft(title, texts, channel, audience, startAt, validFor, urgentReason, longTexts, training, others);
    }

    /** The same with one sound more, or another one. */
    public Draft with(Language language, String sound) {
        Map<Language, String> more = new EnumMap<>(Language.class);
        more.putAll(sounds);
        more.put(language, sound);
        return with(more);
    }

    /** This draft as an edit of {@code before}: a sound stays while the words of its language do. */
    public Draft keepingSoundsOf(Draft before) {
        Map<Language, String> kept = new EnumMap<>(Language.class);
        before.sounds().forEach((language, sound) -> {
            String words = texts.get(language);
            if (channel == Channel.VOICE
                    && words != null
                    && words.equals(before.texts().get(language))) {
                kept.put(language, sound);
            }
        });
        kept.putAll(sounds);
        return with(kept);
    }

    /** What is handed out to each person: the words, or the sound as {@link AlertSound#word} names it. */
    public Map<Language, String> bodies() {
        return switch (channel) {
            case SMS -> texts;
            case VOICE -> {
                Map<Language, String> bodies = new EnumMap<>(Language.class);
                sounds.forEach((language, clip) -> bodies.put(language, new AlertSound(language, clip).word()));
                yield bodies;
            }
        };
    }
}
