package org.spean.text;

/**
 * How a name sounds, whatever the script: the consonant classes alone ({@code bones}), and with a class for each vowel group
 * between them ({@code flesh}). {@code Sok Leap}, {@code Sokh Liep} and {@code សុខលាភ} have the same bones, {@code SKLP}. A
 * likeness of sound is only ever a reason to ask.
 */
public record Sounding(String bones, String flesh) {
    /** Spaces do not count; empty when there is no Khmer or Latin letter. */
    public static Sounding of(String text) {
        String latin = Romanised.of(text);
        String bones = Skeleton.of(latin);
        int dot = bones.indexOf('.');
        return new Sounding(dot < 0 ? bones : bones.substring(0, dot), Skeleton.withVowels(latin));
    }
}
