package org.spean.text;

/** How the letters of an SMS travel, and how many fit: alone, or in each part of a longer one (twilio-and-somleng.md 1.8). */
public enum Encoding {
    /** The GSM 03.38 alphabet: plain Latin, some Greek. Units are septets. */
    GSM7(160, 153),
    /** Everything else, Khmer too. Units are UTF-16 code units. */
    UCS2(70, 67);

    private final int single;
    private final int part;

    Encoding(int single, int part) {
        this.single = single;
        this.part = part;
    }

    /** Units in a message of one segment. */
    public int single() {
        return single;
    }

    /** Units in each segment of a message of several (six bytes go to the header). */
    public int part() {
        return part;
    }

    /** What one letter of it decides: a single letter outside GSM-7 makes the whole text UCS-2. */
    public static Encoding of(String text) {
        return GsmAlphabet.septets(text) < 0 ? UCS2 : GSM7;
    }
}
