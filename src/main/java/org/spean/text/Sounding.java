package org.spean.text;

/**
 * How a name sounds, whatever the script: the consonant classes alone ({@code bones}), and with a class for each vowel group
 * between them ({@code flesh}). {@code Sok Leap}, {@code Sokh Liep} and {@code សុខលាភ} have the same bones, {@code SKLP}. A
 * likeness of sound is only ever a reason to ask.
 */
public record Sounding(String bones, String flesh) {
    /** Spaces do not count; empty when there is no Khmer or Latin letter. */
    public static Sounding of(String text) {
        String latin = withoutGlides(Romanised.of(text));
        String bones = Skeleton.of(latin);
        int dot = bones.indexOf('.');
        return new Sounding(dot < 0 ? bones : bones.substring(0, dot), Skeleton.withVowels(latin));
    }

    /** What ends a syllable and is written now so, now so: {@code chey, chei, chai}; {@code keo, kaev}; {@code ho, hour}. */
    private static String withoutGlides(String latin) {
        StringBuilder out = new StringBuilder(latin.length());
        boolean vowel = false;
        for (int at = 0; at < latin.length(); at++) {
            char c = latin.charAt(at);
            boolean ends = at + 1 >= latin.length() || !Skeleton.isVowel(latin.charAt(at + 1));
            boolean glide = c == 'y' || c == 'i' || c == 'v' || c == 'w' || c == 'r' || c == 'h';
            if (vowel && ends && glide) {
                continue;
            }
            char written = c == 'y' && ends ? 'i' : c;
            vowel = Skeleton.isVowel(written);
            if (written != ' ') {
                out.append(written);
            }
        }
        return out.toString();
    }
}
