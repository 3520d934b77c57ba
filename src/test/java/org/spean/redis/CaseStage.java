package org.spean.redis;

import static org.spean.redis.Stage.NOON;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.cases.Actor;
import org.spean.cases.Case;
import org.spean.cases.CaseId;
import org.spean.cases.CaseLooks;
import org.spean.cases.CaseReplies;
import org.spean.cases.Cases;
import org.spean.cases.Escalation;
import org.spean.cases.Inbox;
import org.spean.cases.Pager;
import org.spean.cases.ReplyForm;
import org.spean.cases.ReplyResult;
import org.spean.content.CannedReply;
import org.spean.content.CaseKind;
import org.spean.content.DiscreetWords;
import org.spean.content.StaffWords;
import org.spean.content.Text;
import org.spean.dialogue.Effect;
import org.spean.model.ContactId;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditTrail;
import org.spean.staff.Role;

/** The room of cases over a real Redis, with a clock that tests set and staff of its own. */
final class CaseStage implements AutoCloseable, Pager {
    static final Actor DARA = new Actor("dara", Set.of(Role.WORKER));
    static final Actor MALY = new Actor("maly", Set.of(Role.WORKER));
    static final Actor BOPHA = new Actor("bopha", Set.of(Role.SUPERVISOR));
    static final Actor IT = new Actor("it-rith", Set.of(Role.IT, Role.VIEWER, Role.SENDER));

    final Stage stage = Stage.open();
    Instant now = NOON.plusSeconds(60);
    boolean outgoing = true;
    final List<String> paged = new ArrayList<>();
    boolean pagerWorks = true;
    final InstantSource clock = () -> now;
    final RedisCaseStore store = new RedisCaseStore(stage.link, stage.crypto, new Ids(), stage.rings::add);
    final RedisAuditTrail trail = new RedisAuditTrail(stage.link, stage.crypto);
    final Inbox inbox = new Inbox(store, clock);
    final Cases cases = new Cases(store, trail, inbox, clock);
    final CaseReplies replies = new CaseReplies(store, trail, inbox, CaseStage::words, () -> outgoing, clock);
    final CaseLooks looks = new CaseLooks(store, trail, clock);
    final Escalation escalation = new Escalation(store, trail, inbox, this, clock);

    private static final class Ids implements java.util.function.Supplier<String> {
        private int next;

        @Override
        public synchronized String get() {
            return Base32.encode(
                    java.nio.ByteBuffer.allocate(8).putInt(7_000_000 + next++).array(), 12);
        }
    }

    private static StaffWords words() {
        Text text = new Text("canned.hello", Map.of(Language.KM, "សួស្តី។", Language.EN, "Hello."), Text.Review.DRAFT);
        return new StaffWords(List.of(new CannedReply("hello", text)), new DiscreetWords(List.of("police", "ប៉ូលិស")));
    }

    /** Sokha opens a case at noon and is seen in the inbox. */
    CaseId open(String caseId, CaseKind kind) {
        return open(Stage.SOKHA, caseId, kind, NOON);
    }

    CaseId open(PhoneNumber who, String caseId, CaseKind kind, Instant at) {
        stage.cause(
                Stage.text(who, "open-" + caseId, "please help", at),
                new Effect.OpenCase(caseId, kind, Map.of("kind", "broker")));
        CaseId id = new CaseId(stage.contact(who).partition(), caseId);
        renew(id);
        return id;
    }

    void says(String event, String words, Instant at) {
        stage.cause(Stage.text(event, words, at));
    }

    void renew(CaseId id) {
        of(inbox.renew(id.partition()));
    }

    void renewAll() {
        for (int partition = 0; partition < ContactId.PARTITIONS; partition++) {
            of(inbox.renew(partition));
        }
    }

    Case read(CaseId id) {
        return of(store.find(id, now)).orElseThrow();
    }

    ReplyResult reply(Actor who, CaseId id, String operation, String text, int seen) {
        return of(replies.reply(who, form(id, operation, text, seen, false)));
    }

    static ReplyForm form(CaseId id, String operation, String text, int seen, boolean saidSafe) {
        return new ReplyForm(id, operation, text, seen, saidSafe, Optional.empty(), Optional.empty());
    }

    /** What the trail says, oldest first, as {@code who action}. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        for (AuditTrail.Kept kept : of(trail.entries(Optional.empty(), 1000)).entries()) {
            AuditTrail.Kept.Readable entry = (AuditTrail.Kept.Readable) kept;
            told.addFirst(entry.entry().who() + " " + entry.entry().action().word());
        }
        return told;
    }

    long told(AuditAction action) {
        return told().stream().filter(one -> one.endsWith(" " + action.word())).count();
    }

    static <T> T of(Future<T> future) {
        return Answers.of(future);
    }

    @Override
    public List<String> toldNow(Instant at, Optional<Language> language) {
        return List.of("dara", "maly");
    }

    @Override
    public Future<Boolean> tell(String staffId, Duration waiting) {
        paged.add(staffId + " " + waiting.toMinutes());
        return Future.succeededFuture(pagerWorks);
    }

    @Override
    public void close() {
        stage.close();
    }
}
