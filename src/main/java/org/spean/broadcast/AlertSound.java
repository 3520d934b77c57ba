package org.spean.broadcast;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.model.Language;

/**
 * What a call says instead of a text: the sound of an alert in one language.
 *
 * @param clip its name as in {@code /prompts/NAME.wav}: 32 lower-case hex digits
 */
public record AlertSound(Language language, String clip) {
    private static final Pattern CLIP = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern WORD = Pattern.compile("([a-z]{2}):(" + CLIP + ")");

    public AlertSound {
        if (!fits(clip)) {
            throw new IllegalArgumentException("a sound is named by 32 lower-case hex digits");
        }
    }

    /** Whether {@code text}, e.g. from a URL, can name a sound. */
    public static boolean fits(String text) {
        return CLIP.matcher(text).matches();
    }

    /** As the body of a message that is a call, e.g. {@code km:0123456789abcdef0123456789abcdef}. */
    public String word() {
        return language.code() + ":" + clip;
    }

    /** The sound of {@link #word}; empty for the text of an SMS. */
    public static Optional<AlertSound> of(String body) {
        Matcher word = WORD.matcher(body);
        return word.matches()
                ? Language.ofCode(word.group(1)).map(language -> new AlertSound(language, word.group(2)))
                : Optional.empty();
    }
}
