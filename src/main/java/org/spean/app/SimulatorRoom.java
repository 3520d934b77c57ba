package org.spean.app;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.spean.console.Part;
import org.spean.console.simulator.Access;
import org.spean.console.simulator.ClipWords;
import org.spean.console.simulator.PhonePages;
import org.spean.console.simulator.Phones;
import org.spean.content.PromptBook;
import org.spean.gateway.Rehearsed;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.settings.Settings;

/** The sample phones of a rehearsal; in live mode, and without a demo gateway, there are none. */
final class SimulatorRoom {
    private final Settings settings;
    private final Optional<Phones> phones;

    private SimulatorRoom(Settings settings, Optional<Phones> phones) {
        this.settings = settings;
        this.phones = phones;
    }

    /** @param port of the public listener, once it listens */
    static SimulatorRoom open(
            Vertx vertx,
            Settings settings,
            Supplier<PromptBook> prompts,
            InstantSource clock,
            IntSupplier port,
            Closing closing) {
        Optional<DemoCompany> company =
                settings.mode() == Mode.DEMO ? DemoCompany.of(vertx, settings, port) : Optional.empty();
        company.ifPresent(one -> closing.add("sample phones", one::close));
        return new SimulatorRoom(
                settings, company.map(one -> new Phones(vertx, one, clip -> said(prompts.get(), clip), clock)));
    }

    /** Takes what the demo gateway is given for a telephone. */
    void take(Rehearsed rehearsed) {
        phones.ifPresent(all -> {
            switch (rehearsed) {
                case Rehearsed.Text text -> all.arrives(text.to(), text.body(), text.news());
                case Rehearsed.Ring ring -> all.rings(ring.to(), ring.taken(), ring.news());
            }
        });
    }

    Part pages() {
        Access access = new Access(settings.mode(), URI.create(settings.http().publicUrl()), phones.isPresent());
        return new PhonePages(access, phones);
    }

    private static Optional<ClipWords.Said> said(PromptBook book, String clip) {
        return Arrays.stream(Language.values())
                .flatMap(language -> book.of(language).stream())
                .filter(prompt -> prompt.hash(Mode.DEMO).filter(clip::equals).isPresent())
                .findFirst()
                .map(prompt -> new ClipWords.Said(
                        prompt.script().language(), prompt.script().words()));
    }
}
