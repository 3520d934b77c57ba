package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.app.DialledSounds.Dialled;
import org.spean.audio.BuiltInClips;
import org.spean.audio.BuiltInClips.Pause;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.content.PromptPath;
import org.spean.content.PromptRecording;
import org.spean.content.PromptScript;
import org.spean.content.PromptState;
import org.spean.dialogue.RealPack;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.text.NumberClip;

/** Help numbers as one sound, where the digits are recorded. */
class DialledSoundsTest {
    private static final int HEAD = 58;

    private final Map<String, Buffer> clips = new HashMap<>();
    private final List<Prompt> prompts = new ArrayList<>();

    @Test
    void aNumberIsItsDigitsInOrderWithPausesBetweenItsGroups() {
        record(List.of("0", "1", "8"));
        assertThat(codes(joined().get(new Dialled(Language.KM, "1 800 010 181"))))
                .isEqualTo("1_800_010_181");
    }

    @Test
    void aNumberOfWhichOneDigitIsNotRecordedIsLeftOut() {
        record(List.of("1", "8"));
        assertThat(joined()).doesNotContainKey(new Dialled(Language.KM, "1 800 010 181"));
        record(List.of("7"));
        assertThat(joined()).containsOnlyKeys(new Dialled(Language.KM, "117"));
    }

    private Map<Dialled, byte[]> joined() {
        return DialledSounds.of(RealPack.PACK, new PromptBook(prompts), Mode.LIVE, clips);
    }

    /** Each digit is a sound of one sample: the digit as a letter. */
    private void record(List<String> digits) {
        for (String digit : digits) {
            NumberClip clip = NumberClip.valueOf("N" + digit);
            String hash = digit.repeat(32);
            PromptScript script =
                    new PromptScript(clip.id(), Language.KM, clip.word(Language.KM), PromptPath.DANGER, "test");
            prompts.add(new Prompt(
                    script,
                    Optional.of(new PromptRecording(
                            script.version(),
                            PromptState.APPROVED,
                            "SL",
                            LocalDate.of(2026, 11, 20),
                            hash,
                            Optional.of("D")))));
            clips.put(hash, Buffer.buffer(oneSample(digit.charAt(0))));
        }
    }

    private static byte[] oneSample(char code) {
        byte[] wav = java.util.Arrays.copyOf(BuiltInClips.silence(1), HEAD + 2);
        wav[4] = HEAD - 8 + 2;
        wav[50 + 4] = 1; // the size of the data
        wav[HEAD] = (byte) code;
        return wav;
    }

    private static String codes(byte[] wav) {
        String pause = new String(
                BuiltInClips.pause(Pause.MIDDLE), HEAD, 400 * 8, java.nio.charset.StandardCharsets.ISO_8859_1);
        return new String(wav, HEAD, wav.length - HEAD, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace(pause, "_")
                .strip();
    }
}
