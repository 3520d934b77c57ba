package org.spean.app;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.spean.audio.JoinedClips;
import org.spean.content.ContentPack;
import org.spean.content.PromptBook;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.text.NumberClip;
import org.spean.text.SpokenNumbers;

/**
 * The help numbers of the pack, each joined to one sound of the clips of its digits: else a list of seven numbers is more
 * addresses than an answer of 4 KB holds, and a caller hears a gap while the platform fetches every digit.
 */
final class DialledSounds {
    private final PromptBook book;
    private final Mode mode;
    private final Map<String, Buffer> clips;
    private final Map<String, byte[]> silences = BuiltInSounds.all();

    /** A number as it is given, in the language it is read in. */
    record Dialled(Language language, String number) {}

    private DialledSounds(PromptBook book, Mode mode, Map<String, Buffer> clips) {
        this.book = book;
        this.mode = mode;
        this.clips = clips;
    }

    /** @param clips by hash; a number of which one is not there is left out */
    static Map<Dialled, byte[]> of(ContentPack pack, PromptBook book, Mode mode, Map<String, Buffer> clips) {
        DialledSounds sounds = new DialledSounds(book, mode, clips);
        Map<Dialled, byte[]> joined = new HashMap<>();
        for (Language language : Language.values()) {
            for (String number : numbers(pack)) {
                sounds.joined(language, number).ifPresent(sound -> joined.put(new Dialled(language, number), sound));
            }
        }
        return joined;
    }

    /** Every number a caller can be given: as dialled at home, and as dialled from abroad. */
    static Set<String> numbers(ContentPack pack) {
        Set<String> numbers = new TreeSet<>();
        pack.hotlines().values().forEach(hotline -> {
            numbers.add(hotline.number());
            hotline.international().ifPresent(from -> numbers.add(from.e164()));
        });
        return numbers;
    }

    /** The names under which its digits and pauses are served; empty where one is not recorded. */
    static Optional<List<String>> names(List<NumberClip> sounds, Function<NumberClip, Optional<String>> recorded) {
        List<String> names = new ArrayList<>();
        for (NumberClip clip : sounds) {
            Optional<String> name = clip.isSilence() ? BuiltInSounds.name(clip) : recorded.apply(clip);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            names.add(name.get());
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private Optional<byte[]> joined(Language language, String number) {
        return names(SpokenNumbers.phone(number), clip -> book.hash(language, clip.id(), mode))
                .flatMap(this::bytes)
                .flatMap(JoinedClips::of);
    }

    private Optional<List<byte[]>> bytes(List<String> names) {
        List<byte[]> sounds = new ArrayList<>();
        for (String name : names) {
            Optional<byte[]> sound = Optional.ofNullable(clips.get(name))
                    .map(Buffer::getBytes)
                    .or(() -> Optional.ofNullable(silences.get(name)));
            if (sound.isEmpty()) {
                return Optional.empty();
            }
            sounds.add(sound.get());
        }
        return Optional.of(sounds);
    }
}
