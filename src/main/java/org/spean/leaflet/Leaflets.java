package org.spean.leaflet;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.spean.content.ContentPack;
import org.spean.content.LeafletPage;
import org.spean.content.LeafletText;
import org.spean.leaflet.HelpNumbers.HelpNumber;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.model.PhnomPenh;

/**
 * Makes leaflets of the content that answers now. Takes some hundred milliseconds of one processor, the first one half a second more
 * for the fonts: call it from a worker, never on an event loop. Thread-safe.
 */
public final class Leaflets {
    private final Supplier<ContentPack> pack;
    private final Optional<OurNumber> number;
    private final Mode mode;
    private final int verifyEveryDays;
    private final InstantSource clock;
    private @Nullable Lettering lettering;

    /**
     * @param number what people text; empty where no gateway has one
     * @param verifyEveryDays a help number checked longer ago is not printed
     */
    public Leaflets(
            Supplier<ContentPack> pack,
            Optional<OurNumber> number,
            Mode mode,
            int verifyEveryDays,
            InstantSource clock) {
        this.pack = pack;
        this.number = number;
        this.mode = mode;
        this.verifyEveryDays = verifyEveryDays;
        this.clock = clock;
    }

    /** One leaflet: a draft in demo mode; in live mode refused while no help number is verified. */
    public LeafletResult print(LeafletOrder order) {
        ContentPack content = pack.get();
        if (content.leaflet().isEmpty()) {
            return new LeafletResult.Refused(
                    "The content has no leaflet.yaml. Write it as README.md in that folder says.");
        }
        if (number.isEmpty()) {
            return new LeafletResult.Refused(
                    "No gateway has a sender that people can text: it is a name, a service or missing. Name our number.");
        }
        LocalDate today = PhnomPenh.dateAt(clock.instant());
        List<HelpNumber> numbers = HelpNumbers.choose(
                content, today, verifyEveryDays, 2 * order.size().helpRows());
        if (numbers.isEmpty() && mode == Mode.LIVE) {
            return new LeafletResult.Refused("No help number was checked in the last " + verifyEveryDays
                    + " days, so there is none to print. Call them and write the day in hotlines.yaml.");
        }
        LeafletPage page = content.leaflet().get();
        return print(
                order,
                new LeafletWords(
                        page,
                        number.get(),
                        LeafletWords.choices(content, page),
                        numbers,
                        today.toString(),
                        mode == Mode.DEMO));
    }

    private LeafletResult print(LeafletOrder order, LeafletWords words) {
        Sheet sheet = new Sheet(order.size(), lettering());
        new LeafletLayout(sheet, order, words).draw();
        if (!sheet.tooLong().isEmpty()) {
            return new LeafletResult.Refused(
                    "This does not fit on " + order.size().word() + ": " + String.join(" | ", sheet.tooLong())
                            + ". Shorten it or choose a larger paper.");
        }
        if (!sheet.unwritable().isEmpty()) {
            return new LeafletResult.Refused("The font has Khmer and Latin letters only, not those of: "
                    + String.join(" | ", sheet.unwritable()) + ".");
        }
        Language first = order.languages().getFirst();
        String title = words.page().text(LeafletText.TITLE).in(first);
        byte[] bytes = switch (order.format()) {
            case SVG -> SvgWriter.write(sheet, order.size(), title, first.code());
            case PDF -> PdfWriter.write(sheet, order.size(), title, first.code());
        };
        return new LeafletResult.Printed(bytes, order.format(), words.draft(), words.unread());
    }

    /** Read at the first leaflet and kept: each reading of a font leaves a temporary file until the end. */
    private synchronized Lettering lettering() {
        Lettering known = lettering;
        if (known == null) {
            known = new Lettering();
            lettering = known;
        }
        return known;
    }
}
