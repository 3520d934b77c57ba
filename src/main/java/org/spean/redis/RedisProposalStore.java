package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.registers.Proposal;
import org.spean.registers.ProposalStore;
import org.spean.registers.RegisterText;

/**
 * Lists that wait for a second person, in Redis. Sealed, although a list is public: who brought it in must not be changed by whoever
 * would like to approve their own.
 */
public final class RedisProposalStore implements ProposalStore {
    private static final Duration KEPT = Duration.ofDays(30);

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript put = RedisScript.load("proposalput");
    private final RedisScript drop = RedisScript.load("proposaldrop");

    public RedisProposalStore(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Boolean> add(Proposal proposal) {
        String id = proposal.head().id();
        return put.run(
                        link,
                        keys(id),
                        List.of(
                                Arg.of(id),
                                Arg.of(proposal.head().at().toEpochMilli()),
                                Arg.of(KEPT.toMillis()),
                                Arg.of(MOST),
                                Arg.of(crypto.sealText(label(id, "head"), write(proposal.head()))),
                                Arg.of(crypto.sealText(label(id, "list"), RegisterText.write(proposal.list())))))
                .map(done -> done.toInteger() == 1);
    }

    @Override
    public Future<List<Proposal.Head>> waiting() {
        return link.send(Request.cmd(Command.ZRANGE)
                        .arg(Keys.PROPOSALS)
                        .arg(0)
                        .arg(-1)
                        .arg("REV"))
                .compose(ids -> {
                    List<Future<Optional<Proposal.Head>>> heads = new ArrayList<>();
                    ids.forEach(id -> heads.add(head(id.toString())));
                    return Future.all(heads)
                            .map(done -> heads.stream()
                                    .flatMap(one -> one.result().stream())
                                    .toList());
                });
    }

    @Override
    public Future<Optional<Proposal>> find(String id) {
        return link.send(Request.cmd(Command.HMGET)
                        .arg(Buffer.buffer(Keys.proposal(id)))
                        .arg("head")
                        .arg("list"))
                .map(found -> open(id, "head", found.get(0))
                        .flatMap(head -> open(id, "list", found.get(1))
                                .map(list -> new Proposal(read(id, head), RegisterText.read(list)))));
    }

    @Override
    public Future<Boolean> drop(String id) {
        return drop.run(link, keys(id), List.of(Arg.of(id))).map(gone -> gone.toInteger() == 1);
    }

    /** Empty for one that lapsed. */
    private Future<Optional<Proposal.Head>> head(String id) {
        return link.send(Request.cmd(Command.HGET)
                        .arg(Buffer.buffer(Keys.proposal(id)))
                        .arg("head"))
                .map(found -> open(id, "head", found).map(text -> read(id, text)));
    }

    @SuppressWarnings("ConstantConditions") // nil is null
    private Optional<String> open(String id, String part, Response sealed) {
        return sealed == null ? Optional.empty() : Optional.of(crypto.openText(label(id, part), sealed.toBytes()));
    }

    private static List<String> keys(String id) {
        return List.of(Keys.PROPOSALS, Keys.proposal(id));
    }

    private static String label(String id, String part) {
        return "proposal/" + id + "/" + part;
    }

    private static String write(Proposal.Head head) {
        return new JsonObject()
                .put("by", head.by())
                .put("at", head.at().toString())
                .put("version", head.version())
                .put("date", head.date().toString())
                .put("source", head.source())
                .put("agencies", head.agencies())
                .put("warnings", new JsonArray(head.warnings()))
                .encode();
    }

    private static Proposal.Head read(String id, String text) {
        JsonObject json = new JsonObject(text);
        return new Proposal.Head(
                id,
                json.getString("by"),
                Instant.parse(json.getString("at")),
                json.getString("version"),
                LocalDate.parse(json.getString("date")),
                json.getString("source"),
                json.getInteger("agencies"),
                json.getJsonArray("warnings").stream().map(String.class::cast).toList());
    }
}
