package org.spean.app;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.spean.content.AgencyRegister;
import org.spean.registers.RegisterStore;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/** The lists of agencies; who changes which is live is in the audit trail first. Any thread. */
final class AuditedRegisters implements RegisterStore {
    private final RegisterStore registers;
    private final AuditTrail trail;
    private final String who;
    private final InstantSource clock;

    /** @param who changes them, as in {@link AuditEntry#who} */
    AuditedRegisters(RegisterStore registers, AuditTrail trail, String who, InstantSource clock) {
        this.registers = registers;
        this.trail = trail;
        this.who = who;
        this.clock = clock;
    }

    @Override
    public Future<Optional<String>> version() {
        return registers.version();
    }

    @Override
    public Future<Optional<AgencyRegister>> live() {
        return registers.live();
    }

    @Override
    public Future<Optional<AgencyRegister>> former() {
        return registers.former();
    }

    @Override
    public Future<Outcome> replace(AgencyRegister next, Optional<String> seen) {
        return tell(AuditAction.AGENCIES_LIVE, next, seen).compose(told -> registers.replace(next, seen));
    }

    @Override
    public Future<Outcome> renew(AgencyRegister next, Optional<String> seen) {
        return tell(AuditAction.AGENCIES_LIVE, next, seen).compose(told -> registers.renew(next, seen));
    }

    @Override
    public Future<Outcome> rollBack(String seen) {
        return registers
                .former()
                .compose(former -> former.isEmpty()
                        ? Future.succeededFuture(Outcome.NO_FORMER)
                        : tell(AuditAction.AGENCIES_ROLL_BACK, former.get(), Optional.of(seen))
                                .compose(told -> registers.rollBack(seen)));
    }

    private Future<Void> tell(AuditAction action, AgencyRegister next, Optional<String> seen) {
        Map<String, String> details = Map.of(
                "agencies", Integer.toString(next.agencies().size()),
                "date", next.date().toString(),
                "instead", seen.map(AuditedRegisters::subject).orElse("none"));
        return trail.append(new AuditEntry(clock.instant(), who, action, subject(next.version()), details));
    }

    /** A version by itself may be digits only. */
    static String subject(String version) {
        return "list-" + version;
    }
}
