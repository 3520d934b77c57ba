package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.CaseStage.BOPHA;
import static org.spean.redis.CaseStage.DARA;
import static org.spean.redis.CaseStage.MALY;
import static org.spean.redis.CaseStage.form;
import static org.spean.redis.CaseStage.of;
import static org.spean.redis.Stage.NOON;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.cases.Case;
import org.spean.cases.CaseId;
import org.spean.cases.CaseResult;
import org.spean.cases.LogEntry;
import org.spean.cases.Note;
import org.spean.cases.ReplyForm;
import org.spean.cases.ReplyResult;
import org.spean.content.CaseKind;
import org.spean.content.DiscreetWords;
import org.spean.dialogue.Effect;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.Outgoing;
import org.spean.outbox.Settlement;
import org.spean.staff.AuditAction;

/** Staff answer by SMS. */
class CaseReplyTest {
    private final CaseStage room = new CaseStage();
    private final CaseId id = room.open("case1", CaseKind.PERSON);

    @BeforeEach
    void claim() {
        of(room.cases.claim(DARA, id));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aReplyLeavesByTheGatewayOfThePersonAndStandsInTheLog() {
        MessageSent sent = new MessageSent(room.reply(DARA, id, "op1", "We will call you.", 1));
        List<Outgoing> out = room.stage.claim("w", room.now);
        assertThat(out).extracting(Outgoing::body).containsExactly("We will call you.");
        assertThat(out.getFirst().gateway()).isEqualTo("main");
        assertThat(out.getFirst().to()).isEqualTo(Stage.SOKHA);
        LogEntry.Reply entry = lastReply();
        assertThat(entry.text()).isEqualTo("We will call you.");
        assertThat(entry.by()).isEqualTo("dara");
        assertThat(entry.message()).isEqualTo(sent.id());
        assertThat(entry.delivery()).contains("sending");
        of(room.stage.outbox.settle(out.getFirst(), "w", new Settlement.Accepted("SM1"), room.now));
        of(room.stage.outbox.receipt(sent.id(), Receipt.DELIVERED, room.now));
        assertThat(lastReply().delivery()).contains("DELIVERED");
        assertThat(room.told()).containsExactly("dara case-claim", "dara case-reply");
    }

    private record MessageSent(ReplyResult result) {
        org.spean.outbox.MessageId id() {
            return ((ReplyResult.Sent) result).message();
        }
    }

    @Test
    void onlyWhoHoldsTheCaseCanReply() {
        assertThat(room.reply(MALY, id, "op1", "Hello.", 1))
                .isEqualTo(new ReplyResult.NotNow(new CaseResult.HeldBy(Optional.of("dara"))));
        room.now = room.now.plusSeconds(15 * 60);
        assertThat(room.reply(DARA, id, "op1", "Hello.", 1))
                .isEqualTo(new ReplyResult.NotNow(new CaseResult.HeldBy(Optional.empty())));
        assertThat(room.stage.claim("w", room.now)).isEmpty();
        assertThat(room.told(AuditAction.CASE_REPLY)).isZero();
    }

    @Test
    void nothingGoesOutOnTopOfAnUnseenMessage() {
        assertThat(room.read(id).newest()).isEqualTo(1);
        room.says("E2", "wait, not now", room.now.plusSeconds(1));
        ReplyResult refused = room.reply(DARA, id, "op1", "Hello.", 1);
        assertThat(refused).isInstanceOf(ReplyResult.NotNow.class);
        int newest = ((CaseResult.Unseen) ((ReplyResult.NotNow) refused).why()).newest();
        assertThat(room.read(id).log().get(newest - 1))
                .isEqualTo(new LogEntry.In(newest, room.now.plusSeconds(1), "wait, not now"));
        assertThat(room.reply(DARA, id, "op1", "Hello.", newest)).isInstanceOf(ReplyResult.Sent.class);
    }

    @Test
    void theSameOperationAgainIsTheSameMessageOnce() {
        List<Future<ReplyResult>> both = new ArrayList<>();
        for (int press = 0; press < 5; press++) {
            both.add(room.replies.reply(DARA, form(id, "op1", "Hello.", 1, false)));
        }
        of(Future.all(both));
        assertThat(both.stream().map(Future::result).distinct()).hasSize(1);
        room.says("E2", "thanks", room.now.plusSeconds(1));
        assertThat(room.reply(DARA, id, "op1", "Hello, and something else.", 1))
                .isEqualTo(both.getFirst().result());
        assertThat(room.stage.claim("w", room.now)).extracting(Outgoing::body).containsExactly("Hello.");
    }

    @Test
    void aPhoneThatWasQuietFor15MinutesIsOnlyWrittenToWhenThePersonSaidItIsSafe() {
        room.now = NOON.plusSeconds(15 * 60 + 1);
        of(room.cases.claim(DARA, id));
        assertThat(room.reply(DARA, id, "op1", "Hello.", 1)).isEqualTo(new ReplyResult.Quiet(Optional.of(NOON)));
        assertThat(of(room.replies.reply(DARA, form(id, "op1", "Hello.", 1, true))))
                .isInstanceOf(ReplyResult.Sent.class);
        assertThat(room.read(id).safe()).contains(new Case.SaidSafe(room.now, "dara"));
        assertThat(lastReply().saidSafe()).isTrue();
    }

    @Test
    void whoSaidThatItIsNotSafeIsWrittenToOnlyWhenTheySaidSinceThatItIs() {
        Instant no = NOON.plusSeconds(20);
        answerSafe("E2", "no", no);
        assertThat(room.reply(DARA, id, "op1", "Hello.", 9)).isEqualTo(new ReplyResult.NotSafe(no));
        assertThat(room.read(id).notSafe()).contains(no);
        room.says("E3", "are you there", NOON.plusSeconds(30));
        assertThat(room.reply(DARA, id, "op1", "Hello.", 9))
                .as("what they write is no leave to write to them")
                .isEqualTo(new ReplyResult.NotSafe(no));
        assertThat(room.stage.claim("w", room.now)).isEmpty();
        assertThat(room.told(AuditAction.CASE_REPLY)).isZero();
        assertThat(of(room.replies.reply(DARA, form(id, "op1", "Hello.", 9, true))))
                .isInstanceOf(ReplyResult.Sent.class);
        assertThat(room.read(id).notSafe()).isEmpty();
        assertThat(room.reply(DARA, id, "op2", "And more.", 9)).isInstanceOf(ReplyResult.Sent.class);
    }

    @Test
    void ofTwoAnswersWhetherItIsSafeTheLaterOneCounts() {
        answerSafe("E9", "no", NOON.plusSeconds(10));
        answerSafe("E2", "yes", NOON.plusSeconds(20));
        assertThat(room.read(id).facts()).containsEntry("safe", "yes");
        assertThat(room.reply(DARA, id, "op1", "Hello.", 9)).isInstanceOf(ReplyResult.Sent.class);
        answerSafe("E1", "no", NOON.plusSeconds(70));
        assertThat(room.read(id).facts()).containsEntry("safe", "no").containsEntry("kind", "broker");
        assertThat(room.reply(DARA, id, "op2", "Hello.", 9)).isInstanceOf(ReplyResult.NotSafe.class);
    }

    private void answerSafe(String event, String answer, Instant at) {
        room.stage.cause(
                Stage.text(event, answer, at), new Effect.OpenCase("case1", CaseKind.PERSON, Map.of("safe", answer)));
    }

    @Test
    void wordsThatGiveAwayWhatItIsAboutAreHeldBackUnlessASupervisorSaysWhy() {
        assertThat(room.reply(DARA, id, "op1", "Call the Police", 1))
                .isEqualTo(new ReplyResult.Indiscreet(List.of(new DiscreetWords.Found("police", 9, 15))));
        ReplyForm why = new ReplyForm(
                id, "op2", "Call the police", 1, false, Optional.of("she asked for it"), Optional.empty());
        assertThat(of(room.replies.reply(DARA, why))).isInstanceOf(ReplyResult.Indiscreet.class);
        of(room.cases.takeOver(BOPHA, id));
        assertThat(of(room.replies.reply(BOPHA, why))).isInstanceOf(ReplyResult.Sent.class);
        assertThat(room.read(id).notes().getLast())
                .isEqualTo(new Note(Note.Kind.OVERRIDE, room.now, "bopha", "", Optional.empty(), "she asked for it"));
    }

    @Test
    void whoSaidStopIsOnlyAnsweredWhenTheyAskedForAPersonSince() {
        room.stage.cause(Stage.text("E2", "STOP", NOON.plusSeconds(10)), new Effect.OptOut());
        assertThat(room.reply(DARA, id, "op1", "Hello.", 9)).isEqualTo(new ReplyResult.OptedOut());
        room.stage.cause(
                Stage.text("E3", "PERSON", NOON.plusSeconds(20)),
                new Effect.OpenCase("case1", CaseKind.PERSON, Map.of()));
        assertThat(room.reply(DARA, id, "op2", "Hello.", 9)).isInstanceOf(ReplyResult.Sent.class);
        assertThat(room.stage.claim("w", room.now)).hasSize(1);
    }

    @Test
    void aStopTakesBackAReplyThatStillWaits() {
        room.reply(DARA, id, "op1", "Hello.", 9);
        room.stage.cause(Stage.text("E2", "STOP", room.now.plusSeconds(1)), new Effect.OptOut());
        assertThat(room.stage.claim("w", room.now.plusSeconds(2))).isEmpty();
        assertThat(lastReply().delivery()).contains("skipped");
    }

    @Test
    void nothingLeavesWhileEverythingIsStoppedNorWhenItIsTooLongOrEmpty() {
        room.outgoing = false;
        assertThat(room.reply(DARA, id, "op1", "Hello.", 1)).isEqualTo(new ReplyResult.OutgoingOff());
        room.outgoing = true;
        assertThat(room.reply(DARA, id, "op1", "ក".repeat(202), 1)).isEqualTo(new ReplyResult.TooLong(4));
        assertThat(room.reply(DARA, id, "op1", "  ", 1)).isEqualTo(new ReplyResult.Empty());
        assertThat(room.stage.claim("w", room.now)).isEmpty();
        assertThat(room.told(AuditAction.CASE_REPLY)).isZero();
    }

    @Test
    void aCannedReplyIsCountedWhenItWasSent() {
        ReplyForm canned = new ReplyForm(id, "op1", "Hello.", 1, false, Optional.empty(), Optional.of("hello"));
        of(room.replies.reply(DARA, canned));
        assertThat(of(room.replies.canned()).getFirst().used()).isEqualTo(1);
    }

    @Test
    void aReplyToSomebodyWhoErasedGoesNowhere() {
        of(room.stage.contacts.erase(Stage.SOKHA));
        assertThat(room.reply(DARA, id, "op1", "Hello.", 1))
                .isEqualTo(new ReplyResult.NotNow(new CaseResult.NotFound()));
    }

    @Test
    void whatAWriterSaysWhileAReplyIsSentIsNeverLostAndNeverAnsweredUnseen() {
        for (int round = 0; round < 12; round++) {
            int seen = room.read(id).newest();
            Instant at = room.now.plusSeconds(60L * round);
            Future<ReplyResult> reply = room.replies.reply(DARA, form(id, "race" + round, "Hello.", seen, false));
            Future<?> heard = room.stage.start(
                    Stage.usual(Stage.text("R" + round, "word " + round, at)),
                    known -> Stage.turn(known.session(), "ok"));
            of(Future.all(reply, heard));
            Case after = room.read(id);
            boolean sent = reply.result() instanceof ReplyResult.Sent;
            int inbound = after.newest();
            assertThat(after.log().get(inbound - 1)).isEqualTo(new LogEntry.In(inbound, at, "word " + round));
            String operation = "race" + round;
            long replies = after.log().stream()
                    .filter(one -> one instanceof LogEntry.Reply)
                    .count();
            assertThat(
                            sent
                                    ? inbound > seen
                                    : inbound
                                            == ((CaseResult.Unseen) ((ReplyResult.NotNow) reply.result()).why())
                                                    .newest())
                    .as(operation)
                    .isTrue();
            assertThat(replies).isLessThanOrEqualTo(round + 1L);
        }
    }

    private LogEntry.Reply lastReply() {
        return (LogEntry.Reply) room.read(id).log().stream()
                .filter(one -> one instanceof LogEntry.Reply)
                .reduce((before, after) -> after)
                .orElseThrow();
    }
}
