package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.app.support.Folders;
import org.spean.content.ContentPack;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.content.PromptPath;
import org.spean.content.PromptRecording;
import org.spean.content.PromptScript;
import org.spean.content.PromptState;
import org.spean.dialogue.Dialogue;
import org.spean.dialogue.Input;
import org.spean.dialogue.Moment;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Reply.Piece;
import org.spean.dialogue.Session;
import org.spean.dialogue.Turn;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.PromptScripts;
import org.spean.pack.ReadRules;

/** Once the danger path is approved, a caller hears recordings all the way from the first ring to a help number. */
class DangerIsRecordedTest {
    private static final List<String> KEYS = List.of("1", "2", "3", "9", "0", "*", "#");
    private static final ContentPack PACK = pack();

    private final Dialogue dialogue = new Dialogue(PACK, Mode.DEMO, 60);

    /** A call at one point. */
    private record Point(Session session, List<Reply> said) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingSaidOnTheWayToHelpHasAScript(Language language) {
        RecordedPrompts recorded = new RecordedPrompts(() -> book(), (spoken, number) -> Optional.empty(), Mode.DEMO);
        List<String> lacking = new ArrayList<>();
        int heard = 0;
        for (String country : new String[] {"KH", "TH", "MY", ""}) {
            for (Point point : danger(country)) {
                for (Piece piece : pieces(point.said())) {
                    if (piece.language() == language && !isDemoMark(piece)) {
                        heard++;
                        if (recorded.clips(piece).isEmpty()) {
                            lacking.add(piece.toString());
                        }
                    }
                }
            }
        }
        assertThat(heard).isPositive();
        assertThat(lacking.stream().distinct()).isEmpty();
    }

    @Test
    void withoutAnyRecordingNothingIsPlayed() {
        RecordedPrompts none =
                new RecordedPrompts(() -> new PromptBook(List.of()), (spoken, number) -> Optional.empty(), Mode.DEMO);
        assertThat(danger("KH").stream().flatMap(p -> pieces(p.said()).stream()).map(none::clips))
                .isNotEmpty()
                .allMatch(Optional::isEmpty);
    }

    /** Every point reached by the danger key, in both languages, three answers deep; and the turns before it. */
    private List<Point> danger(String country) {
        Optional<Country> from = country.isEmpty() ? Optional.empty() : Optional.of(new Country(country));
        List<Point> points = new ArrayList<>();
        Point ring = play(new Point(Session.fresh(Optional.empty(), from), List.of()), new Input.Called(), from);
        points.add(ring);
        for (String language : List.of("1", "2", "9")) {
            Deque<Point> open = new ArrayDeque<>();
            Point chosen = play(ring, key(language), from);
            open.add(language.equals("9") ? chosen : play(chosen, key("9"), from));
            Set<Session> seen = new HashSet<>();
            while (!open.isEmpty()) {
                Point at = open.poll();
                points.add(at);
                boolean inDanger = at.session()
                        .step()
                        .filter(step -> step.flow().equals("danger"))
                        .isPresent();
                if (inDanger && seen.add(at.session())) {
                    KEYS.forEach(pressed -> {
                        Point next = play(at, key(pressed), from);
                        if (next.session()
                                .step()
                                .filter(step -> step.flow().equals("danger"))
                                .isPresent()) {
                            open.add(next);
                        }
                    });
                    open.add(play(at, new Input.Silence(), from));
                }
            }
        }
        return points;
    }

    private Point play(Point at, Input input, Optional<Country> from) {
        Turn turn = dialogue.turn(at.session(), input, new Moment(Instant.parse("2026-11-20T03:00:00Z"), from, "case"));
        return new Point(turn.session(), turn.replies());
    }

    private static Input key(String pressed) {
        return new Input.Keys(pressed);
    }

    private static List<Piece> pieces(List<Reply> said) {
        List<Piece> pieces = new ArrayList<>();
        for (Reply reply : said) {
            switch (reply) {
                case Reply.Message message -> throw new AssertionError("a text in a call");
                case Reply.Spoken spoken -> pieces.addAll(spoken.pieces());
            }
        }
        return pieces;
    }

    /** Live mode never gives a number that needs the mark. */
    private static boolean isDemoMark(Piece piece) {
        return switch (piece) {
            case Piece.Words words -> words.textId().equals("unverified");
            case Piece.Number number -> false;
            case Piece.Sound sound -> false;
        };
    }

    /** Only the danger path is recorded. */
    private static PromptBook book() {
        List<Prompt> prompts = new ArrayList<>();
        for (Language language : Language.values()) {
            for (PromptScript script : PromptScripts.of(PACK, language)) {
                prompts.add(new Prompt(
                        script, script.path() == PromptPath.DANGER ? Optional.of(of(script)) : Optional.empty()));
            }
        }
        return new PromptBook(prompts);
    }

    private static PromptRecording of(PromptScript script) {
        return new PromptRecording(
                script.version(),
                PromptState.APPROVED,
                "SL",
                LocalDate.of(2026, 11, 20),
                script.version(),
                Optional.of("D"));
    }

    private static ContentPack pack() {
        return switch (PackReader.read(Folders.content(), ReadRules.standard())) {
            case PackResult.Loaded loaded -> loaded.pack();
            case PackResult.Broken broken ->
                throw new AssertionError(broken.problems().toString());
        };
    }
}
