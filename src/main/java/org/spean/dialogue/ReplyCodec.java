package org.spean.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers as bytes, so that a repeated webhook gets the very same one. */
public final class ReplyCodec {
    private static final char VERSION = 'a';

    private ReplyCodec() {}

    /** The replies in order; none is a stated silence and is kept as such. */
    public static byte[] encode(List<Reply> replies) {
        Fields.Writer out = new Fields.Writer(VERSION);
        out.put(replies.size());
        for (Reply reply : replies) {
            switch (reply) {
                case Reply.Message message -> {
                    out.put("m");
                    out.put(message.textId());
                    out.put(message.body());
                }
            }
        }
        return out.bytes();
    }

    /** Reads what {@link #encode} wrote; empty when it is of another version or damaged. */
    public static Optional<List<Reply>> decode(byte[] bytes) {
        Fields.Reader in = new Fields.Reader(bytes, VERSION);
        int count = in.number(Turn.MAX_REPLIES);
        List<Reply> replies = new ArrayList<>(count);
        for (int i = 0; i < count && !in.broken(); i++) {
            if (in.text().equals("m")) {
                replies.add(new Reply.Message(in.text(), in.text()));
            } else {
                in.fail();
            }
        }
        return in.broken() || !in.atEnd() ? Optional.empty() : Optional.of(List.copyOf(replies));
    }
}
