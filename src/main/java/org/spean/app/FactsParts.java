package org.spean.app;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.Part.MenuEntry;
import org.spean.console.StaffNames;
import org.spean.console.facts.AgencyPages;
import org.spean.console.facts.CorridorPages;
import org.spean.console.facts.FactsPages;
import org.spean.console.facts.FlowPages;
import org.spean.console.facts.HotlinePages;
import org.spean.console.facts.LeafletPages;
import org.spean.console.facts.NumberPages;
import org.spean.console.facts.PromptPages;
import org.spean.console.facts.SignPages;
import org.spean.console.facts.WordingPages;
import org.spean.content.PromptBook;
import org.spean.leaflet.Leaflets;
import org.spean.leaflet.OurNumber;
import org.spean.redis.RedisCorridorStore;
import org.spean.redis.RedisNumberStore;
import org.spean.redis.RedisStaffStore;
import org.spean.redis.RedisTakes;
import org.spean.redis.RedisWordingApprovals;
import org.spean.settings.Settings;

/** The pages on which staff keep facts true. */
final class FactsParts {
    private FactsParts() {}

    /** @param prompts with what was recorded by telephone and here */
    static List<Part> all(
            Vertx vertx,
            Store store,
            Settings settings,
            LivePack live,
            FactsRoom facts,
            Supplier<PromptBook> prompts,
            InstantSource clock,
            Closing closing) {
        int days = settings.content().verifyEveryDays();
        WorkerExecutor paper = vertx.createSharedWorkerExecutor("leaflets", 1);
        closing.add("leaflets", paper::close);
        Leaflets leaflets = new Leaflets(live::pack, ourNumber(settings), settings.mode(), days, clock);
        // The pool of sounds, by its name: nobody prepares more than two at once.
        WorkerExecutor files = vertx.createSharedWorkerExecutor("files", 2);
        closing.add("sounds of the console", files::close);
        StaffNames names = new StaffNames(new RedisStaffStore(store.link(), store.crypto()));
        List<Part> parts = new ArrayList<>();
        parts.add(new FactsPages(doors()));
        parts.add(new HotlinePages(live::files, facts.calls(), live::called, days, names));
        parts.add(new AgencyPages(facts.lists(), facts.reading(), facts.trail(), names));
        parts.add(new CorridorPages(
                live::pack,
                new AuditedCorridors(new RedisCorridorStore(store.link(), store.crypto()), facts.trail()),
                days));
        parts.add(new NumberPages(new RedisNumberStore(store.link(), store.crypto()), facts.trail()));
        parts.add(new PromptPages(
                prompts, new ConsoleTakes(new RedisTakes(store.link(), store.crypto()), facts.trail(), files)));
        parts.add(
                new WordingPages(live::files, new RedisWordingApprovals(store.link(), store.crypto()), facts.trail()));
        parts.add(new FlowPages(live::pack, prompts));
        parts.add(new SignPages(live::pack));
        parts.add(new LeafletPages(order -> paper.executeBlocking(() -> leaflets.print(order), false)));
        return parts;
    }

    private static List<MenuEntry> doors() {
        return List.of(
                new MenuEntry("/console/facts/hotlines", "facts.hotlines.title", PageRoute.ANYBODY),
                new MenuEntry("/console/facts/agencies", "facts.agencies.title", PageRoute.ANYBODY),
                new MenuEntry("/console/facts/corridors", "facts.corridors.title", PageRoute.ANYBODY),
                new MenuEntry("/console/facts/numbers", "facts.numbers.title", NumberPages.ROLES),
                new MenuEntry("/console/facts/prompts", "facts.prompts.title", PageRoute.ANYBODY),
                new MenuEntry("/console/facts/wordings", "facts.wordings.title", PageRoute.ANYBODY),
                new MenuEntry("/console/facts/flows", "facts.flows.title", PageRoute.ANYBODY),
                new MenuEntry("/console/facts/signs", "facts.signs.title", PageRoute.ANYBODY),
                new MenuEntry("/console/facts/leaflet", "facts.leaflet.title", PageRoute.ANYBODY));
    }

    /** The first sender that people can text. */
    private static Optional<OurNumber> ourNumber(Settings settings) {
        return settings.gateways().stream()
                .flatMap(gateway -> gateway.sender().stream())
                .flatMap(sender -> OurNumber.ofSender(sender).stream())
                .findFirst();
    }
}
