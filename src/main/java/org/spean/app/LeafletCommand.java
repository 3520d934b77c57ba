package org.spean.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spean.content.ContentPack;
import org.spean.leaflet.LeafletFormat;
import org.spean.leaflet.LeafletOrder;
import org.spean.leaflet.LeafletResult;
import org.spean.leaflet.Leaflets;
import org.spean.leaflet.OurNumber;
import org.spean.leaflet.PaperSize;
import org.spean.model.Language;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;
import org.spean.settings.Settings;
import org.spean.settings.SettingsResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code leaflet}: what field teams print and hand out, to standard output or a file. */
@Command(
        name = "leaflet",
        description =
                "A leaflet or poster to print: the menu in pictures, our number, verified help numbers. In demo mode a draft.",
        mixinStandardHelpOptions = true)
final class LeafletCommand implements Callable<Integer> {
    private static final String BOTH = "both";

    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--format", defaultValue = "", description = "pdf or svg (default: by the file's name, else pdf).")
    private String format = "";

    @Option(names = "--size", defaultValue = "a4", description = "a4, a6 or poster, which is A3 (default: a4).")
    private String size = "a4";

    @Option(
            names = {"--lang", "--language"},
            defaultValue = BOTH,
            description = "km, en or both (default: both, Khmer first).")
    private String language = BOTH;

    @Option(
            names = "--number",
            description = "Our number, like +85512000000, or short code (default: the gateway's sender).")
    private Optional<String> number = Optional.empty();

    @Option(names = "--out", description = "The file (default: standard output).")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        Optional<LeafletOrder> order = order();
        if (order.isEmpty()) {
            err().println("spean: no such leaflet. Write --format pdf|svg, --size a4|a6|poster, --lang km|en|both.");
            err().flush();
            return Main.REFUSED;
        }
        int exit = switch (main.settings()) {
            case SettingsResult.Invalid invalid -> {
                invalid.problems().forEach(err()::println);
                yield Main.BAD_CONFIGURATION;
            }
            case SettingsResult.Valid valid -> read(valid.settings(), order.get());
        };
        err().flush();
        return exit;
    }

    private int read(Settings settings, LeafletOrder order) {
        return switch (PackReader.read(settings.content().dir(), ReadRules.standard())) {
            case PackResult.Broken broken -> {
                broken.problems().forEach(err()::println);
                yield Main.BAD_CONFIGURATION;
            }
            case PackResult.Loaded loaded -> print(settings, loaded.pack(), order);
        };
    }

    private int print(Settings settings, ContentPack pack, LeafletOrder order) {
        if (number.flatMap(OurNumber::ofSender).isEmpty() && number.isPresent()) {
            err().println("spean: nobody can text `" + number.get()
                    + "`. Write --number +85512000000 or a short code.");
            return Main.REFUSED;
        }
        Leaflets leaflets = new Leaflets(
                () -> pack,
                ourNumber(settings),
                settings.mode(),
                settings.content().verifyEveryDays(),
                InstantSource.system());
        return switch (leaflets.print(order)) {
            case LeafletResult.Refused refused -> {
                err().println("spean: " + refused.reason());
                yield Main.REFUSED;
            }
            case LeafletResult.Printed printed -> hand(printed);
        };
    }

    private int hand(LeafletResult.Printed printed) {
        try {
            if (out.isPresent()) {
                WholeFile.write(out.get(), printed.bytes());
            } else {
                System.out.write(printed.bytes()); // picocli's writer is for letters
                System.out.flush();
            }
        } catch (IOException failed) {
            err().println("spean: the leaflet cannot be written: " + Lines.oneLine(failed));
            return Main.REFUSED;
        }
        if (printed.draft()) {
            err().println("A draft, marked so: demo mode. Do not hand it out.");
        }
        if (printed.unread() > 0) {
            err().println(printed.unread()
                    + " Khmer wordings on it are drafts: let a native reader approve them first.");
        }
        return 0;
    }

    /** The one asked for, or the first sender that people can text. */
    private Optional<OurNumber> ourNumber(Settings settings) {
        return number.isPresent()
                ? number.flatMap(OurNumber::ofSender)
                : settings.gateways().stream()
                        .flatMap(gateway -> gateway.sender().stream())
                        .flatMap(sender -> OurNumber.ofSender(sender).stream())
                        .findFirst();
    }

    private Optional<LeafletOrder> order() {
        boolean svg = out.filter(file -> file.toString().endsWith(".svg")).isPresent();
        String ending = svg ? LeafletFormat.SVG.word() : LeafletFormat.PDF.word();
        List<Language> languages = language.equals(BOTH)
                ? List.of(Language.KM, Language.EN)
                : Language.ofCode(language).stream().toList();
        return LeafletFormat.ofWord(format.isEmpty() ? ending : format)
                .filter(known -> !languages.isEmpty())
                .flatMap(known -> PaperSize.ofWord(size).map(paper -> new LeafletOrder(known, paper, languages)));
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
