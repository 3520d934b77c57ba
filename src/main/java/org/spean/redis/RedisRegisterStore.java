package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.spean.content.AgencyRegister;
import org.spean.registers.RegisterStore;
import org.spean.registers.RegisterText;

/** The lists of agencies in Redis, as the texts they are: public facts, not sealed. */
public final class RedisRegisterStore implements RegisterStore {
    private final RedisLink link;
    private final RedisScript replace = RedisScript.load("registerput");
    private final RedisScript rollBack = RedisScript.load("registerback");

    public RedisRegisterStore(RedisLink link) {
        this.link = link;
    }

    @Override
    public Future<Optional<String>> version() {
        return link.send(Request.cmd(Command.GET).arg(Keys.REGISTER_VERSION)).map(RedisRegisterStore::text);
    }

    @Override
    public Future<Optional<AgencyRegister>> live() {
        return read(Keys.REGISTER_LIVE);
    }

    @Override
    public Future<Optional<AgencyRegister>> former() {
        return read(Keys.REGISTER_FORMER);
    }

    @Override
    public Future<Outcome> replace(AgencyRegister next, Optional<String> seen) {
        return put(next, seen, "");
    }

    @Override
    public Future<Outcome> renew(AgencyRegister next, Optional<String> seen) {
        return put(next, seen, "renew");
    }

    private Future<Outcome> put(AgencyRegister next, Optional<String> seen, String how) {
        return replace.run(
                        link,
                        Keys.registers(),
                        List.of(
                                Arg.of(seen.orElse("")),
                                Arg.of(next.version()),
                                Arg.of(RegisterText.write(next).getBytes(StandardCharsets.UTF_8)),
                                Arg.of(how)))
                .map(RedisRegisterStore::outcome);
    }

    @Override
    public Future<Outcome> rollBack(String seen) {
        return former().compose(former -> former.isEmpty()
                ? Future.succeededFuture(Outcome.NO_FORMER)
                : rollBack.run(
                                link,
                                Keys.registers(),
                                List.of(Arg.of(seen), Arg.of(former.get().version())))
                        .map(RedisRegisterStore::outcome));
    }

    private Future<Optional<AgencyRegister>> read(String key) {
        return link.send(Request.cmd(Command.GET).arg(key))
                .map(found -> text(found).map(RegisterText::read));
    }

    private static Outcome outcome(Response answer) {
        return switch (answer.toInteger()) {
            case 1 -> Outcome.DONE;
            case 0 -> Outcome.CHANGED_MEANWHILE;
            default -> Outcome.NO_FORMER;
        };
    }

    @SuppressWarnings("ConstantConditions") // nil is null: there is no list
    private static Optional<String> text(Response found) {
        return found == null ? Optional.empty() : Optional.of(found.toString(StandardCharsets.UTF_8));
    }
}
