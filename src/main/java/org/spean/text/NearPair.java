package org.spean.text;

/**
 * Two words of different intents that look alike (បន្ទាន់ urgent, បន្ទាប់ next): whoever writes about one of them is
 * never taken for the other; near both, we ask. Words need not be keyword variants.
 */
public record NearPair(String word, String intent, String otherWord, String otherIntent) {}
