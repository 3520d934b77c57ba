package org.spean.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spean.dialogue.Dialogue;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Input;
import org.spean.dialogue.Moment;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Session;
import org.spean.dialogue.SessionCodec;
import org.spean.dialogue.Turn;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.text.PlainText;
import org.spean.text.SmsSegments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chat}: rehearse the dialogue in a terminal, by text or by voice; nothing is sent or kept. */
@Command(
        name = "chat",
        description =
                "Rehearse the dialogue: type a text or, with --voice, a key; read the answer. Nothing is sent or kept.",
        mixinStandardHelpOptions = true)
final class Chat implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--lang", description = "km or en (default: the language of what you type or choose).")
    private String lang = "";

    @Option(names = "--voice", description = "A call: keys in, what is heard out.")
    private boolean voice;

    @Option(names = "--country", defaultValue = "KH", description = "Where the phone is from: KH, TH, ...")
    private String country = "KH";

    @Option(names = "--content", defaultValue = "config/content", description = "Content folder.")
    private Path folder = Path.of("config/content");

    @Option(names = "--days", defaultValue = "60", description = "How long a verified fact may be sent.")
    private int days = 60;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        InstantSource clock = InstantSource.system();
        switch (LivePack.load(folder, Mode.DEMO, days, clock)) {
            case LivePack.Loading.Bad bad -> {
                bad.problems().forEach(err::println);
                return Main.REFUSED;
            }
            case LivePack.Loading.Good good -> talk(good.live().get(), clock, out, err);
        }
        return 0;
    }

    private void talk(Dialogue dialogue, InstantSource clock, PrintWriter out, PrintWriter err) throws IOException {
        Optional<Country> from = Optional.of(new Country(country));
        Session session = Session.fresh(Language.ofCode(lang), from);
        RandomIds ids = new RandomIds();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        if (voice) {
            CallRehearsal.Engine engine = (caller, input, left) ->
                    dialogue.turn(caller, input, new Moment(clock.instant(), from, ids.get()).after(left));
            new CallRehearsal(engine, clock, out, err).run(session, in);
            return;
        }
        err.println("Type a text and press Enter; an empty line is an empty SMS; Ctrl-D ends.");
        err.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Moment moment = new Moment(clock.instant(), from, ids.get());
            Turn turn = dialogue.turn(session, new Input.Words(PlainText.clean(line)), moment);
            turn.replies().forEach(reply -> print(out, reply));
            for (Effect effect : turn.effects()) {
                err.println("  (" + effect.getClass().getSimpleName() + ")");
            }
            out.flush();
            err.flush();
            // Through the codec, as between two webhooks: a session that cannot be stored shows here first.
            session = SessionCodec.decode(SessionCodec.encode(turn.session()));
        }
    }

    private static void print(PrintWriter out, Reply reply) {
        switch (reply) {
            case Reply.Message message -> {
                int segments = SmsSegments.of(message.body()).count();
                out.println(message.body());
                out.println("  [" + segments + (segments == 1 ? " segment]" : " segments]"));
            }
            case Reply.Spoken spoken -> {} // not by text
        }
    }
}
