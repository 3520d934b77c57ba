package org.spean.text;

import java.util.Random;

/** One typing error: a letter dropped, doubled or inserted, replaced, or swapped with its neighbour. */
final class Typos {
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String KHMER = "កខគឃងចឆជឈញដឋឌណតថទធនបផពភមយរលវសហឡអាិីឹឺុូួើេែោៅំះ់៉៊្";

    private final Random random;

    Typos(long seed) {
        this.random = new Random(seed);
    }

    String oneIn(String word) {
        String letters = Script.of(word) == Script.KHMER ? KHMER : LATIN;
        char other = letters.charAt(random.nextInt(letters.length()));
        int at = random.nextInt(word.length());
        StringBuilder typed = new StringBuilder(word);
        switch (random.nextInt(4)) {
            case 0 -> typed.deleteCharAt(at);
            case 1 -> typed.insert(at, other);
            case 2 -> typed.setCharAt(at, other);
            default -> {
                if (at + 1 < word.length()) {
                    typed.setCharAt(at, word.charAt(at + 1));
                    typed.setCharAt(at + 1, word.charAt(at));
                }
            }
        }
        return typed.toString();
    }
}
