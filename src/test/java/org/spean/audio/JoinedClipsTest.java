package org.spean.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spean.audio.BuiltInClips.Pause;

class JoinedClipsTest {
    @Test
    void severalSoundsAreOneFileWithAllTheirSamplesInOrder() {
        byte[] one = TelephoneWav.of(new byte[] {1, 2, 3});
        byte[] other = TelephoneWav.of(new byte[] {4, 5});
        assertThat(JoinedClips.of(List.of(one, other))).contains(TelephoneWav.of(new byte[] {1, 2, 3, 4, 5}));
    }

    @Test
    void aPauseBetweenTwoSoundsLastsAsLongAsAlone() {
        byte[] sound = TelephoneWav.of(new byte[80]);
        byte[] joined = JoinedClips.of(List.of(sound, BuiltInClips.pause(Pause.MIDDLE), sound))
                .orElseThrow();
        assertThat(joined).hasSize(sound.length + 80 + 400 * 8);
    }

    @Test
    void anotherKindOfSoundIsNotJoined() {
        byte[] sound = TelephoneWav.of(new byte[80]);
        byte[] faster = sound.clone();
        faster[24] = 0x44; // the sample rate
        byte[] cut = java.util.Arrays.copyOf(sound, sound.length - 1);
        assertThat(JoinedClips.of(List.of(sound, faster))).isEmpty();
        assertThat(JoinedClips.of(List.of(sound, cut))).isEmpty();
        assertThat(JoinedClips.of(List.of(sound, new byte[0]))).isEmpty();
        assertThat(JoinedClips.of(List.of())).isEmpty();
    }
}
