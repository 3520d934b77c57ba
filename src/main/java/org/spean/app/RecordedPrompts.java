package org.spean.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.dialogue.Reply.Piece;
import org.spean.gateway.Prompts;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.pack.VoiceRules;
import org.spean.text.NumberClip;
import org.spean.text.SpokenNumbers;
import org.spean.text.SpokenTimes;

/**
 * Composes what is said in a call of the recordings of the pack of this moment. Found by their words, not by their id: a
 * recording never says anything but what the caller would read. Safe from any thread.
 */
final class RecordedPrompts implements Prompts {
    private static final Pattern SAID = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern TO_DIAL = Pattern.compile("\\+?[0-9][0-9 -]*");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Supplier<PromptBook> books;
    private final BiFunction<Language, String, Optional<String>> wholeNumbers;
    private final Mode mode;

    /** @param wholeNumbers the one sound of a number; any other number is played digit by digit */
    RecordedPrompts(
            Supplier<PromptBook> books, BiFunction<Language, String, Optional<String>> wholeNumbers, Mode mode) {
        this.books = books;
        this.wholeNumbers = wholeNumbers;
        this.mode = mode;
    }

    @Override
    public Optional<List<String>> clips(Piece piece) {
        PromptBook book = books.get();
        return switch (piece) {
            case Piece.Number number -> number(book, number.language(), number.number());
            case Piece.Words words -> words(book, words.language(), words.words());
            case Piece.Sound sound -> Optional.of(List.of(sound.clip()));
        };
    }

    @Override
    public Optional<List<String>> forStaff(String key, Language language) {
        return books.get().hash(language, "text." + key, mode).map(List::of);
    }

    @Override
    public boolean lineIsOpen() {
        return switch (mode) {
            case DEMO -> true;
            case LIVE -> VoiceRules.mayOpen(books.get());
        };
    }

    private Optional<List<String>> words(PromptBook book, Language language, String words) {
        Optional<List<String>> whole = book.hashOfWords(language, words, mode).map(List::of);
        return whole.or(() -> book.cutTexts(language).stream()
                .map(parts -> cut(book, language, words, parts))
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** Words that are these parts with values before, between and behind them; nothing where they are not, or one lacks. */
    private Optional<List<String>> cut(PromptBook book, Language language, String words, List<Prompt> parts) {
        List<String> clips = new ArrayList<>();
        int at = 0;
        for (Prompt part : parts) {
            String recorded = part.script().words();
            int found = words.indexOf(recorded, at);
            Optional<String> clip = part.hash(mode);
            if (found < 0 || clip.isEmpty() || !value(book, language, words.substring(at, found), clips)) {
                return Optional.empty();
            }
            clips.add(clip.get());
            at = found + recorded.length();
        }
        return value(book, language, words.substring(at), clips) ? Optional.of(clips) : Optional.empty();
    }

    /** Adds the clips of a value: a name with a recording of its own, or a number; false where it cannot be played. */
    private boolean value(PromptBook book, Language language, String written, List<String> into) {
        String value = written.strip();
        if (!SAID.matcher(value).find()) {
            return true;
        }
        Optional<List<String>> clips = book.hashOfWords(language, value, mode).map(List::of);
        if (clips.isEmpty() && DAY.matcher(value).matches()) {
            clips = composed(book, language, SpokenTimes.day(LocalDate.parse(value)));
        } else if (clips.isEmpty() && TO_DIAL.matcher(value).matches()) {
            clips = number(book, language, value);
        }
        clips.ifPresent(into::addAll);
        return clips.isPresent();
    }

    private Optional<List<String>> number(PromptBook book, Language language, String number) {
        return wholeNumbers
                .apply(language, number)
                .map(List::of)
                .or(() -> composed(book, language, SpokenNumbers.phone(number)));
    }

    private Optional<List<String>> composed(PromptBook book, Language language, List<NumberClip> sounds) {
        return DialledSounds.names(sounds, clip -> book.hash(language, clip.id(), mode));
    }
}
