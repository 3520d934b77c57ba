package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.cases.CaseChange;
import org.spean.cases.CaseId;
import org.spean.cases.CaseReplies;
import org.spean.cases.CaseResult;
import org.spean.cases.CaseSummary;
import org.spean.cases.Cases;
import org.spean.cases.Note;
import org.spean.cases.ReplyResult;
import org.spean.cases.StaffReply;
import org.spean.cases.Verdict;
import org.spean.model.ContactId;
import org.spean.outbox.MessageId;

/** What staff do with a case: one script each, which also answers what speaks against it. */
final class CaseChanges {
    private static final String NOTES = "/notes";

    private final RedisLink link;
    private final Crypto crypto;
    private final Supplier<String> ids;
    private final RedisScript claim = RedisScript.load("caseclaim");
    private final RedisScript release = RedisScript.load("caserelease");
    private final RedisScript note = RedisScript.load("casenote");
    private final RedisScript close = RedisScript.load("caseclose");
    private final RedisScript reopen = RedisScript.load("casereopen");
    private final RedisScript shorten = RedisScript.load("caseshorten");
    private final RedisScript reply = RedisScript.load("casereply");

    /** @param ids unused, see {@link MessageId#of} */
    CaseChanges(RedisLink link, Crypto crypto, Supplier<String> ids) {
        this.link = link;
        this.crypto = crypto;
        this.ids = ids;
    }

    Future<Optional<CaseResult>> make(CaseChange change, ContactId contact, boolean really) {
        CaseId id = change.id();
        String run = really ? "" : "try";
        return (switch (change) {
                    case CaseChange.Claim c -> run(claim, keys(id), by(c, c.takeOver() ? "1" : "", run));
                    case CaseChange.Release r -> run(release, keys(id), by(r, "", run));
                    case CaseChange.HandOver h -> run(release, keys(id), by(h, h.to(), run));
                    case CaseChange.AddNote a -> run(note, keys(id, notes(id)), note(a, run));
                    case CaseChange.Close c -> close(c, contact, run);
                    case CaseChange.Reopen r ->
                        run(
                                reopen,
                                keys(id, log(id), Keys.contact(contact), Keys.caseQueue(id.partition())),
                                List.of(millis(r.at()), Arg.of(id.id()), Arg.of(run)));
                    case CaseChange.Shorten s ->
                        run(
                                shorten,
                                keys(id, log(id), notes(id), texts(id), sounds(id)),
                                List.of(Arg.of(s.life().toMillis()), Arg.of(run)));
                })
                .map(CaseChanges::result);
    }

    private List<Arg> note(CaseChange.AddNote add, String run) {
        List<Arg> all = by(add, "note/" + add.operation());
        all.add(sealed(add.id(), add.note()));
        all.add(Arg.of(add.verdict().isPresent() ? "vd" : ""));
        all.add(Arg.of(add.verdict().map(Verdict::word).orElse("")));
        all.add(Arg.of(run));
        return all;
    }

    private Future<Response> close(CaseChange.Close c, ContactId contact, String run) {
        CaseId id = c.id();
        List<Arg> all = by(c, "close/" + c.operation());
        all.add(Arg.of(c.seen()));
        all.add(Arg.of(id.id()));
        all.add(Arg.of(c.outcome().word()));
        all.add(sealed(id, c.note()));
        all.add(Arg.of(Cases.LOG_KEPT.toMillis()));
        all.add(Arg.of(Cases.KEPT.toMillis()));
        all.add(Arg.of(run));
        return run(
                close,
                keys(
                        id,
                        log(id),
                        Keys.contact(contact),
                        Keys.caseQueue(id.partition()),
                        notes(id),
                        texts(id),
                        sounds(id)),
                all);
    }

    Future<Optional<ReplyResult>> reply(StaffReply r, ContactId contact, boolean really) {
        CaseId id = r.id();
        MessageId message = MessageId.of(id.partition(), ids.get());
        List<String> keys = keys(
                id,
                log(id),
                Keys.contact(contact),
                Keys.message(id.partition(), message.value()),
                Keys.due(id.partition()),
                Keys.messagesOf(contact));
        return run(
                        reply,
                        keys,
                        List.of(
                                Arg.of(r.who()),
                                millis(r.at()),
                                Arg.of(CaseSummary.IDLE.toMillis()),
                                Arg.of("reply/" + r.operation()),
                                Arg.of(r.seen()),
                                Arg.of(CaseReplies.QUIET.toMillis()),
                                Arg.of(r.saidSafe() ? "1" : ""),
                                Arg.of(contact.value()),
                                Arg.of(message.value()),
                                Arg.of(crypto.sealText("message/" + message.value(), r.text())),
                                Arg.of(crypto.sealText(CaseLogWrites.label(id.id()), CaseCodec.write(r, message))),
                                Arg.of(RedisOutbox.MESSAGE_LIFE.toMillis()),
                                Arg.of(really ? "" : "try")))
                .map(CaseChanges::replyResult);
    }

    private static Optional<CaseResult> result(Response answer) {
        return switch (answer.get(0).toString()) {
            case "ready" -> Optional.empty();
            case "done", "again" -> Optional.of(new CaseResult.Done());
            case "closed" -> Optional.of(new CaseResult.IsClosed());
            case "open" -> Optional.of(new CaseResult.IsOpen());
            case "held" ->
                Optional.of(new CaseResult.HeldBy(
                        Optional.of(answer.get(1).toString()).filter(who -> !who.isEmpty())));
            case "unseen" -> Optional.of(new CaseResult.Unseen(answer.get(1).toInteger()));
            default -> Optional.of(new CaseResult.NotFound());
        };
    }

    private static Optional<ReplyResult> replyResult(Response answer) {
        return switch (answer.get(0).toString()) {
            case "done", "again" ->
                Optional.of(new ReplyResult.Sent(new MessageId(answer.get(1).toString())));
            case "unreachable" -> Optional.of(new ReplyResult.Unreachable());
            case "stopped" -> Optional.of(new ReplyResult.OptedOut());
            case "unsafe" ->
                Optional.of(new ReplyResult.NotSafe(
                        Instant.ofEpochMilli(answer.get(1).toLong())));
            case "quiet" -> {
                long heard = answer.get(1).toLong();
                yield Optional.of(new ReplyResult.Quiet(
                        heard == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(heard))));
            }
            default -> result(answer).map(ReplyResult.NotNow::new);
        };
    }

    private Arg sealed(CaseId id, Note written) {
        return Arg.of(crypto.sealText(label(id), CaseCodec.write(written)));
    }

    static String label(CaseId id) {
        return "case/" + id.id() + NOTES;
    }

    private Future<Response> run(RedisScript script, List<String> keys, List<Arg> args) {
        return script.run(link, keys, args);
    }

    private static List<Arg> by(CaseChange change, String... more) {
        List<Arg> all = new ArrayList<>(
                List.of(Arg.of(change.who()), millis(change.at()), Arg.of(CaseSummary.IDLE.toMillis())));
        for (String one : more) {
            all.add(Arg.of(one));
        }
        return all;
    }

    private static Arg millis(Instant at) {
        return Arg.of(at.toEpochMilli());
    }

    private static List<String> keys(CaseId id, String... more) {
        List<String> all =
                new ArrayList<>(List.of(Keys.caseRecord(id.partition(), id.id()), CaseKeys.version(id.partition())));
        all.addAll(List.of(more));
        return all;
    }

    private static String log(CaseId id) {
        return CaseKeys.log(id.partition(), id.id());
    }

    private static String notes(CaseId id) {
        return CaseKeys.notes(id.partition(), id.id());
    }

    private static String texts(CaseId id) {
        return Keys.caseTexts(id.partition(), id.id());
    }

    private static String sounds(CaseId id) {
        return Keys.caseSounds(id.partition(), id.id());
    }
}
