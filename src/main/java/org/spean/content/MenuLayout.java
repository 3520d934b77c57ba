package org.spean.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.model.Channel;
import org.spean.model.Language;

/**
 * How a menu looks in an SMS: the question, one {@code 1 label} line a choice, the fixed keys last. The one place that
 * says so: the engine sends what the pack check counted.
 */
public final class MenuLayout {
    /** Keeps digit and label on one line when a long text is cut (khmer.md section 1.2). */
    private static final char NO_BREAK_SPACE = '\u00A0';

    private MenuLayout() {}

    /** The whole menu, with the placeholders of the question filled. */
    public static String render(
            Text question, Map<String, String> values, List<Option> options, Text fixedKeys, Language language) {
        Stream<String> choices = options.stream()
                .filter(o -> o.isFor(Channel.SMS))
                .map(o -> choice(o.key(), o.label().in(language), language));
        return Stream.of(Stream.of(question.in(language, values)), choices, Stream.of(fixedKeys.in(language)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** The whole menu of a question without placeholders. */
    public static String render(Text question, List<Option> options, Text fixedKeys, Language language) {
        return render(question, Map.of(), options, fixedKeys, language);
    }

    /**
     * One choice, also used for "did you mean" lists. Khmer gets a no-break space; English a plain one, because U+00A0 is
     * not in GSM-7 and would turn the whole message into 70-letter parts (twilio-and-somleng.md section 1.8).
     */
    public static String choice(int key, String label, Language language) {
        char space = switch (language) {
            case KM -> NO_BREAK_SPACE;
            case EN -> ' ';
        };
        return "" + key + space + label;
    }
}
