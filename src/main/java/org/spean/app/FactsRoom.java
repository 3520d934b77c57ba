package org.spean.app;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.model.Problem;
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisHotlineCalls;
import org.spean.redis.RedisProposalStore;
import org.spean.redis.RedisRegisterStore;
import org.spean.registers.HotlineCalls;
import org.spean.registers.ListDesk;
import org.spean.registers.ListReading;
import org.spean.registers.WaitingLists;
import org.spean.settings.Settings;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/** What staff enter about facts, for the console and the API, and what of it every turn must know. */
record FactsRoom(AuditTrail trail, HotlineCalls calls, ListDesk lists, ListReading reading) {
    private static final Logger LOG = LoggerFactory.getLogger(FactsRoom.class);
    private static final Duration FIRST_READING = Duration.ofSeconds(5);

    /**
     * Reads what calls to help numbers found, and goes on reading until {@code closing}. Blocks for the first reading.
     *
     * @throws StartException live mode may not begin: no emergency number of a country is verified, in the pack or by a call, or nobody
     *     can answer people
     */
    static FactsRoom open(
            Vertx vertx, Store store, Settings settings, LivePack live, InstantSource clock, Closing closing)
            throws StartException {
        AuditTrail trail = new RedisAuditTrail(store.link(), store.crypto());
        HotlineCalls calls = new AuditedHotlines(new RedisHotlineCalls(store.link(), store.crypto()), trail);
        LiveHotlines hotlines = new LiveHotlines(vertx, calls, live);
        closing.add("calls to help numbers", hotlines::stop);
        Waiting.get(hotlines.start(), FIRST_READING);
        begin(live, AnsweringGate.problems(store, settings));
        WorkerExecutor worker = vertx.createSharedWorkerExecutor("lists brought in", 1, 2, TimeUnit.MINUTES);
        closing.add("worker of lists brought in", worker::close);
        ListReading reading = new AgencyListReader(worker, live::pack);
        WaitingLists waiting = new WaitingLists(
                new RedisProposalStore(store.link(), store.crypto()),
                AgenciesAccept.fetches(store, settings),
                AuditEntry.SYSTEM);
        ListDesk lists = new ListDesk(
                who -> new AuditedRegisters(new RedisRegisterStore(store.link()), trail, who, clock),
                waiting,
                new AuditedLists(trail),
                reading,
                new RandomIds());
        return new FactsRoom(trail, calls, lists, reading);
    }

    private static void begin(LivePack live, List<Problem> ofStaff) throws StartException {
        List<Problem> problems = new ArrayList<>(live.liveProblems());
        problems.addAll(ofStaff);
        if (problems.stream().anyMatch(LivePack::isError)) {
            throw StartException.badConfiguration(problems);
        }
        problems.forEach(problem -> LOG.warn("{}", problem));
    }
}
