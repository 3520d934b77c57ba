package org.spean.bench;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sounds of an answer, fetched one after the other as a platform fetches them; all senders alike. */
final class SoundGets implements Requests {
    private final List<byte[]> gets;
    private final int firstSender;
    private final int senders;

    /** @param hashes of the sounds, in the order in which they are fetched */
    SoundGets(URI server, List<String> hashes, int firstSender, int senders) {
        this.gets = hashes.stream()
                .map(hash -> ("GET " + path(hash) + " HTTP/1.1\r\nHost: " + server.getAuthority()
                                + "\r\nUser-Agent: TwilioProxy/1.1\r\nAccept: audio/*\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII))
                .toList();
        this.firstSender = firstSender;
        this.senders = senders;
    }

    static String path(String hash) {
        return "/prompts/" + hash + ".wav";
    }

    @Override
    public int steps() {
        return gets.size();
    }

    @Override
    public int firstSender() {
        return firstSender;
    }

    @Override
    public int endSender() {
        return firstSender + senders;
    }

    @Override
    public void write(int sender, int step, ByteBuffer target) {
        target.clear();
        target.put(gets.get(step)).flip();
    }
}
