package org.spean.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.model.Language;

/** Answers as bytes, so that a repeated webhook gets the very same one. */
public final class ReplyCodec {
    private static final char VERSION = 'b';
    private static final int MOST_SECONDS = 3600;
    private static final int MOST_STAFF = 99;

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
                case Reply.Spoken spoken -> spoken(out, spoken);
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
            switch (in.text()) {
                case "m" -> replies.add(new Reply.Message(in.text(), in.text()));
                case "s" -> replies.add(spoken(in));
                default -> in.fail();
            }
        }
        return in.broken() || !in.atEnd() ? Optional.empty() : Optional.of(List.copyOf(replies));
    }

    private static void spoken(Fields.Writer out, Reply.Spoken spoken) {
        out.put("s");
        then(out, spoken.then());
        out.put(spoken.pieces().size());
        for (Reply.Piece piece : spoken.pieces()) {
            out.put(piece.language().code());
            switch (piece) {
                case Reply.Piece.Words words -> {
                    out.put("w");
                    out.put(words.textId());
                    out.put(words.words());
                }
                case Reply.Piece.Number number -> {
                    out.put("n");
                    out.put(number.number());
                }
                case Reply.Piece.Sound sound -> {
                    out.put("a");
                    out.put(sound.clip());
                }
            }
        }
    }

    private static Reply.Spoken spoken(Fields.Reader in) {
        Reply.Then then = then(in);
        int count = in.number(Reply.Spoken.MAX_PIECES);
        List<Reply.Piece> pieces = new ArrayList<>(count);
        for (int i = 0; i < count && !in.broken(); i++) {
            Language language = Language.ofCode(in.text()).orElse(Language.KM);
            switch (in.text()) {
                case "w" -> pieces.add(new Reply.Piece.Words(in.text(), language, in.text()));
                case "n" -> pieces.add(new Reply.Piece.Number(language, in.text()));
                case "a" -> pieces.add(new Reply.Piece.Sound(language, in.text()));
                default -> in.fail();
            }
        }
        return new Reply.Spoken(pieces, then);
    }

    private static void then(Fields.Writer out, Reply.Then then) {
        switch (then) {
            case Reply.Then.Key key -> out.put("key");
            case Reply.Then.Keys keys -> out.put("keys");
            case Reply.Then.Confirmation confirmation -> out.put("confirm");
            case Reply.Then.Played played -> out.put("played");
            case Reply.Then.HangUp hangUp -> out.put("hang-up");
            case Reply.Then.FindPerson find -> {
                out.put("find");
                out.put(find.language().code());
            }
            case Reply.Then.Ring ring -> {
                out.put("ring");
                out.put(ring.staff().size());
                ring.staff().forEach(out::put);
            }
            case Reply.Then.Listen listen -> {
                out.put("listen");
                out.put(listen.seconds());
            }
        }
    }

    private static Reply.Then then(Fields.Reader in) {
        return switch (in.text()) {
            case "keys" -> new Reply.Then.Keys();
            case "confirm" -> new Reply.Then.Confirmation();
            case "played" -> new Reply.Then.Played();
            case "hang-up" -> new Reply.Then.HangUp();
            case "find" -> new Reply.Then.FindPerson(Language.ofCode(in.text()).orElse(Language.KM));
            case "ring" -> ring(in);
            case "listen" -> new Reply.Then.Listen(in.number(MOST_SECONDS));
            default -> new Reply.Then.Key();
        };
    }

    private static Reply.Then ring(Fields.Reader in) {
        int count = in.number(MOST_STAFF);
        List<String> staff = new ArrayList<>(count);
        for (int i = 0; i < count && !in.broken(); i++) {
            staff.add(in.text());
        }
        return new Reply.Then.Ring(staff);
    }
}
