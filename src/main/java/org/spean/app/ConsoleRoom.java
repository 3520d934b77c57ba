package org.spean.app;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.spean.console.AccountPages;
import org.spean.console.Console;
import org.spean.console.ConsolePorts;
import org.spean.console.Doorbell;
import org.spean.console.DoorbellPages;
import org.spean.console.InvitationPages;
import org.spean.console.Part;
import org.spean.console.SessionPages;
import org.spean.console.SignInPages;
import org.spean.console.people.PeopleBell;
import org.spean.console.people.PeoplePart;
import org.spean.console.people.PeoplePorts;
import org.spean.console.staff.StaffPart;
import org.spean.console.staff.StaffPorts;
import org.spean.metrics.Meters;
import org.spean.outbox.Outbox;
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisBells;
import org.spean.redis.RedisExportRequests;
import org.spean.redis.RedisFailure;
import org.spean.redis.RedisKeptAnswers;
import org.spean.redis.RedisOutbox;
import org.spean.settings.Settings;
import org.spean.staff.Exports;
import org.spean.web.ClientAddress;

/** The pages of the staff, with the parts they are made of. */
final class ConsoleRoom {
    private ConsoleRoom() {}

    /** Puts the parts together, in the order of the menu. */
    static Console open(
            Vertx vertx,
            Store store,
            Settings settings,
            Meters meters,
            InstantSource clock,
            Closing closing,
            CasesRoom cases,
            Function<Doorbell, Part> alerts,
            List<Part> facts,
            Part phones,
            StaffPhoneRule rung) {
        SignInRoom door = SignInRoom.open(vertx, store, settings, meters, closing);
        ConsolePorts ports = new ConsolePorts(
                door.sessions(),
                new RedisKeptAnswers(store.link(), store.crypto()),
                clock,
                settings.mode(),
                URI.create(settings.http().publicUrl()),
                new ClientAddress(settings.http().proxies()),
                failure -> failure instanceof RedisFailure,
                new RandomIds());
        Doorbell bell = new Doorbell(vertx, new RedisBells(store.link()));
        bell.start();
        closing.add("doorbell", bell::stop);
        List<Part> parts =
                new ArrayList<>(List.of(OverviewRoom.numbers(vertx, store, settings, meters, clock, closing)));
        parts.add(alerts.apply(bell));
        parts.add(people(vertx, store, meters, cases, door, bell, clock, closing));
        parts.addAll(facts);
        parts.add(phones);
        parts.add(new DoorbellPages(vertx, ports, bell));
        parts.add(new SignInPages(ports, door.signIn(), bell));
        parts.add(new SessionPages(door.sessions()));
        parts.add(new AccountPages(ports, door.own(), door.staffing(), bell));
        parts.add(new InvitationPages(door.invitations()));
        parts.addAll(OverviewRoom.machine(vertx, store, settings, meters, clock, closing));
        parts.add(new StaffPart(new StaffPorts(
                door.accounts(),
                door.credentials(),
                door.sessions(),
                door.resets(),
                door.roles(),
                door.staffing(),
                door.closing(),
                rung,
                ports.address())));
        return new Console(vertx, ports, parts);
    }

    private static Part people(
            Vertx vertx,
            Store store,
            Meters meters,
            CasesRoom cases,
            SignInRoom door,
            Doorbell bell,
            InstantSource clock,
            Closing closing) {
        PeopleBell changes = new PeopleBell(vertx, cases.inbox(), bell);
        changes.start();
        closing.add("bell of the inbox", changes::stop);
        WholeOutbox outbox = new WholeOutbox(new RedisOutbox(store.link(), store.crypto()), clock);
        return new PeoplePart(new PeoplePorts(
                cases.inbox(),
                cases.cases(),
                cases.replies(),
                cases.looks(),
                door.accounts(),
                door.signIn(),
                new RedisAuditTrail(store.link(), store.crypto()),
                () -> outbox.depth().map(Outbox.Depth::unknown),
                new Exports(
                        door.accounts(),
                        new RedisExportRequests(store.link(), store.crypto()),
                        new CountedTrail(new RedisAuditTrail(store.link(), store.crypto()), meters))));
    }
}
