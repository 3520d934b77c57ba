package org.spean.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.spean.app.support.Tones;
import org.spean.audio.JoinedClips;
import org.spean.content.ContentPack;
import org.spean.content.PromptRecording;
import org.spean.content.PromptScript;
import org.spean.content.PromptState;
import org.spean.model.Language;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.PromptFiles;
import org.spean.pack.PromptScripts;
import org.spean.pack.ReadRules;
import org.spean.text.NumberClip;
import org.spean.text.SpokenNumbers;

/**
 * Records prompts of a content folder, each as a tone of its own, and tells which words a call plays: what a caller hears is read
 * from the sounds, not from what anybody says they are.
 *
 * @param words by hash of the sound
 */
record Studio(Map<String, String> words) {
    private static final Pattern HEARD =
            Pattern.compile("<Play>[^<]*/prompts/([a-z0-9-]+)\\.wav</Play>|<Say[^>]*>([^<]*)</Say>");
    private static final List<String> DIGITS =
            IntStream.rangeClosed(0, 9).mapToObj(i -> "n" + i).toList();

    Studio {
        words = Map.copyOf(words);
    }

    /** Records what is chosen; what was recorded before in that language is missing now. */
    static Studio record(Path content, Language language, PromptState state, Predicate<PromptScript> chosen) {
        Map<String, PromptRecording> manifest = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        List<PromptScript> scripts = new ArrayList<>(scripts(content, language));
        try {
            for (int i = 0; i < scripts.size(); i++) {
                PromptScript script = scripts.get(i);
                byte[] sound = Tones.telephoneWav(100, 300 + i);
                if (chosen.test(script)) {
                    Files.write(PromptFiles.sound(content, language, script.id()), sound);
                    manifest.put(script.id(), recording(script, state, PromptFiles.hash(sound)));
                    int digit = DIGITS.indexOf(script.id());
                    words.put(PromptFiles.hash(sound), digit < 0 ? script.words() : Integer.toString(digit));
                }
            }
            join(content, language, words);
            Manifest.write(PromptFiles.folder(content, language).resolve(PromptFiles.MANIFEST), manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Studio(words);
    }

    /** A help number is played as one sound when all its digits are recorded. */
    private static void join(Path content, Language language, Map<String, String> words) throws IOException {
        for (String number : DialledSounds.numbers(pack(content))) {
            List<byte[]> sounds = new ArrayList<>();
            StringBuilder read = new StringBuilder();
            for (NumberClip clip : SpokenNumbers.phone(number)) {
                if (clip.isSilence()) {
                    String silence = BuiltInSounds.name(clip).orElseThrow();
                    sounds.add(BuiltInSounds.all().get(silence));
                    read.append(silence.equals("silence800") ? "." : ",");
                } else {
                    Path file = PromptFiles.sound(content, language, clip.id());
                    sounds.add(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
                    read.append(read.isEmpty() ? "" : " ").append(clip.id().replace("n", ""));
                }
            }
            JoinedClips.of(sounds).ifPresent(sound -> words.put(PromptFiles.hash(sound), read.toString()));
        }
    }

    /** What is heard, in order: digits of a number with a comma for a gap, a full stop behind it; English may be said. */
    String heard(String xml) {
        StringBuilder heard = new StringBuilder();
        HEARD.matcher(xml).results().map(this::heard).forEach(piece -> {
            boolean sign = piece.equals(".") || piece.equals(",");
            heard.append(sign || heard.isEmpty() ? "" : " ").append(piece);
        });
        return heard.toString();
    }

    private String heard(MatchResult piece) {
        String sound = piece.group(1);
        if (sound == null) {
            return piece.group(2);
        }
        return switch (sound) {
            case "silence800" -> ".";
            case "silence400" -> ",";
            default -> words.getOrDefault(sound, "[" + sound + "]");
        };
    }

    private static PromptRecording recording(PromptScript script, PromptState state, String hash) {
        Optional<String> second = state == PromptState.APPROVED ? Optional.of("D") : Optional.empty();
        return new PromptRecording(script.version(), state, "SL", LocalDate.of(2026, 11, 20), hash, second);
    }

    private static List<PromptScript> scripts(Path content, Language language) {
        return PromptScripts.of(pack(content), language);
    }

    private static ContentPack pack(Path content) {
        return switch (PackReader.read(content, ReadRules.standard())) {
            case PackResult.Loaded loaded -> loaded.pack();
            case PackResult.Broken broken ->
                throw new AssertionError(broken.problems().toString());
        };
    }
}
