package org.spean.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
    @ParameterizedTest
    @CsvSource({
        "494433040000000000000000, MP3",
        "FFFB9064000000000000, MP3",
        "FFF3E4C4, MP3",
        "4F67675300020000, OGG",
        "1A45DFA39F428681, WEBM",
        "00000020667479704D344120, MP4",
        "0000001866747970336770, MP4",
        "664C614300000022, OTHER_AUDIO",
        "464F524D0000000041494646, OTHER_AUDIO",
        "2321414D520A, OTHER_AUDIO",
        "2E736E64, OTHER_AUDIO",
        "52463634FFFFFFFF57415645, OTHER_AUDIO",
        "524946580000000057415645, OTHER_AUDIO",
        "52494646000000004156493C, NOT_AUDIO",
        "255044462D312E37, NOT_AUDIO",
        "FFFFFFFFFFFFFFFF, NOT_AUDIO",
        "FFD8FFE000104A46, NOT_AUDIO",
        "00, NOT_AUDIO",
        "52494646, NOT_AUDIO"
    })
    void theKindOfTheFileIsNamed(String hex, Refusal why) {
        assertThat(new AudioChain().prepare(HexFormat.of().parseHex(hex), ClipLimits.PROMPT))
                .isEqualTo(new ClipResult.Refused(why));
    }

    @Test
    void nothingIsNamedToo() {
        assertThat(new AudioChain().prepare(new byte[0], ClipLimits.PROMPT))
                .isEqualTo(new ClipResult.Refused(Refusal.EMPTY));
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void eachSentenceSaysWhatIsWrongAndThenWhatToDo(Refusal why) {
        assertThat(why.sentence()).containsPattern("^(The|This|There|A few) .+[.:] [A-Z].+");
        assertThat(why.sentence()).containsPattern("(?i)record|export|upload|choose|cut|split|run:");
    }

    @ParameterizedTest
    @EnumSource(
            value = Refusal.class,
            names = {"MP3", "OGG", "WEBM", "MP4", "OTHER_AUDIO", "NOT_AUDIO", "WAV_KIND"})
    void aWrongFormatIsToldWhatWeTakeAndHowToConvert(Refusal why) {
        assertThat(why.sentence())
                .contains("We take WAV only", "Audacity", "ffmpeg -i FILE -ac 1 -c:a pcm_s16le OUT.wav");
    }
}
