package org.spean.app;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.conversation.CorridorStore;
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisCorridorStore;
import org.spean.redis.RedisRegisterStore;
import org.spean.registers.RegisterStore;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;
import org.spean.staff.By;

/** What a command is about to change goes into the audit trail first. Blocks: command line only. */
final class CommandTrail {
    private CommandTrail() {}

    static AuditTrail of(Store store) {
        return new RedisAuditTrail(store.link(), store.crypto());
    }

    /** Refuses when it cannot be written: then the change must not be made. */
    static void write(Store store, AuditAction action, String subject, Map<String, String> details)
            throws StartException {
        Map<String, String> all = new HashMap<>(details);
        all.putAll(by().details());
        Staff.get(of(store)
                .append(new AuditEntry(
                        InstantSource.system().instant(), AuditEntry.COMMAND_LINE, action, subject, all)));
    }

    static void write(Store store, AuditAction action, String subject) throws StartException {
        write(store, action, subject, Map.of());
    }

    /** Whoever runs the command. */
    static By by() {
        return new By(
                AuditEntry.COMMAND_LINE,
                login().map(name -> Map.of("login", name)).orElseGet(Map::of));
    }

    static RegisterStore registers(Store store) {
        return new AuditedRegisters(
                new RedisRegisterStore(store.link()), of(store), AuditEntry.COMMAND_LINE, InstantSource.system());
    }

    static CorridorStore corridors(Store store) {
        return new AuditedCorridors(new RedisCorridorStore(store.link(), store.crypto()), of(store));
    }

    /** Who sits at the machine: before sudo, where it was used. */
    private static Optional<String> login() {
        return Stream.of(System.getenv().getOrDefault("SUDO_USER", ""), System.getProperty("user.name", ""))
                .filter(AuditEntry::isWord)
                .findFirst();
    }
}
