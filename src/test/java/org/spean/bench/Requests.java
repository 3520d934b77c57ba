package org.spean.bench;

import java.nio.ByteBuffer;

/** Whole HTTP requests made before the clock starts: the same steps for many senders. */
interface Requests {
    /** How many requests a sender sends, one after the other. */
    int steps();

    int firstSender();

    /** One more than the last. */
    int endSender();

    /** Puts the whole request into {@code target}, which is cleared first and flipped after. The same bytes every time. */
    void write(int sender, int step, ByteBuffer target);
}
