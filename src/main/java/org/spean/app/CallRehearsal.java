package org.spean.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spean.dialogue.CutOff;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Input;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Session;
import org.spean.dialogue.SessionCodec;
import org.spean.dialogue.Turn;
import org.spean.model.Channel;

/** A call in a terminal: what would be heard is printed, a line typed is a key, an empty one is silence. */
final class CallRehearsal {
    private static final String HANG_UP = "h";
    private static final String CALL_AGAIN = "c";

    /** One turn of the engine; the clock and the ids are the command's. */
    interface Engine {
        Turn turn(Session session, Input input, List<CutOff> left);
    }

    private final Engine engine;
    private final InstantSource clock;
    private final PrintWriter out;
    private final PrintWriter err;
    private List<CutOff> left = List.of();

    CallRehearsal(Engine engine, InstantSource clock, PrintWriter out, PrintWriter err) {
        this.engine = engine;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** Rings, and goes on until one side hangs up or the lines end. */
    void run(Session caller, BufferedReader in) throws IOException {
        err.println("Type a key and press Enter; an empty line is silence; h hangs up; c is cut off and calls again.");
        err.flush();
        Turn turn = played(caller, new Input.Called());
        Reply.Then then = tell(turn);
        while (!(then instanceof Reply.Then.HangUp)) {
            String line = in.readLine();
            if (line == null || line.strip().equals(HANG_UP)) {
                out.println("(you hang up)");
                out.flush();
                return;
            }
            if (line.strip().equals(CALL_AGAIN)) {
                out.println("(you are cut off and call again)");
                Session known =
                        Session.fresh(turn.session().language(), turn.session().country());
                turn = played(known, new Input.Called());
                then = tell(turn);
                continue;
            }
            // Through the codec, as between two webhooks: a session that cannot be stored shows here first.
            Session session = SessionCodec.decode(SessionCodec.encode(turn.session()));
            turn = played(session, input(then, line.strip()));
            then = tell(turn);
        }
    }

    private Turn played(Session session, Input input) {
        Turn turn = engine.turn(session, input, left);
        switch (turn.wayBack()) {
            case AS_IT_WAS -> {}
            case HERE -> left = List.of(new CutOff(turn.session(), clock.instant(), Channel.VOICE));
            case GONE -> left = List.of();
        }
        return turn;
    }

    /** What a line means depends on what is waited for. */
    private static Input input(Reply.Then then, String line) {
        return switch (then) {
            case Reply.Then.Key key -> keys(line);
            case Reply.Then.Keys several -> keys(line);
            case Reply.Then.Confirmation confirmation -> keys(line);
            case Reply.Then.Played played -> keys(line);
            case Reply.Then.FindPerson find -> new Input.Desk(names(line));
            case Reply.Then.Ring ring -> line.isEmpty() ? new Input.Desk(List.of()) : new Input.Talked();
            case Reply.Then.Listen listen ->
                line.isEmpty()
                        ? new Input.Spoken(Optional.empty(), 0)
                        : new Input.Spoken(Optional.of("rehearsal"), Math.min(line.length(), listen.seconds()));
            case Reply.Then.HangUp hangUp -> throw new IllegalStateException("the call is over");
        };
    }

    private static Input keys(String line) {
        return line.isEmpty() ? new Input.Silence() : new Input.Keys(line);
    }

    private static List<String> names(String line) {
        return Arrays.stream(line.split("[, ]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Reply.Then tell(Turn turn) {
        Reply.Then then = new Reply.Then.Key();
        for (Reply reply : turn.replies()) {
            switch (reply) {
                case Reply.Message message -> {} // belongs to a text
                case Reply.Spoken spoken -> {
                    spoken.pieces().forEach(piece -> out.println(written(piece)));
                    then = spoken.then();
                }
            }
        }
        out.println("  [" + waitsFor(then) + "]");
        for (Effect effect : turn.effects()) {
            err.println("  (" + effect.getClass().getSimpleName() + ")");
        }
        out.flush();
        err.flush();
        return then;
    }

    private static String written(Reply.Piece piece) {
        return switch (piece) {
            case Reply.Piece.Words words -> words.words();
            case Reply.Piece.Number number -> number.number() + " (twice)";
            case Reply.Piece.Sound sound -> "(a sound)";
        };
    }

    private static String waitsFor(Reply.Then then) {
        return switch (then) {
            case Reply.Then.Key key -> "key?";
            case Reply.Then.Keys several -> "number?";
            case Reply.Then.Confirmation confirmation -> "1?";
            case Reply.Then.Played played -> "key?";
            case Reply.Then.HangUp hangUp -> "hangs up";
            case Reply.Then.FindPerson find -> "looks for a person: type who is free, or nothing";
            case Reply.Then.Ring ring -> "rings " + String.join(", ", ring.staff()) + ": type anything if they talked";
            case Reply.Then.Listen listen -> "tone: speak by typing, at most " + listen.seconds() + " s";
        };
    }
}
