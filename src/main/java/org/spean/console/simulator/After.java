package org.spean.console.simulator;

/** What a call waits for once all is heard. Addresses are as TwiML has them. */
public sealed interface After {
    /** Keys, or none. */
    record Keys(String address, boolean one) implements After {
        private static final char LAST = '#';

        /** What is taken of the keys pressed: the first, or those before the # that ends a number. */
        String taken(String keys) {
            int end = keys.indexOf(LAST);
            return one ? keys.substring(0, Math.min(1, keys.length())) : end < 0 ? keys : keys.substring(0, end);
        }
    }

    /** Somebody of ours is rung. */
    record Ring(String address) implements After {}

    /** The caller speaks. */
    record Speak(String address, int seconds) implements After {}

    /** It goes on by itself. */
    record Further(String address) implements After {}

    /** It is over. */
    record End(boolean busy) implements After {}
}
