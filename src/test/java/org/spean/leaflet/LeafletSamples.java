package org.spean.leaflet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.spean.content.ContentPack;
import org.spean.content.Fact;
import org.spean.content.Hotline;
import org.spean.dialogue.RealPack;
import org.spean.model.Language;
import org.spean.model.Mode;

/** The shipped content as a leaflet sees it, as it is and after somebody called the numbers. */
final class LeafletSamples {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-30T03:00:00Z"));
    static final int DAYS = 60;
    static final OurNumber NUMBER = OurNumber.ofSender("+85512000000").orElseThrow();
    static final List<List<Language>> LANGUAGES =
            List.of(List.of(Language.KM), List.of(Language.EN), List.of(Language.KM, Language.EN));

    private LeafletSamples() {}

    /** Every number that may be verified was verified on that day. */
    static ContentPack checkedOn(LocalDate day) {
        return with(fact -> switch (fact) {
            case Fact.ToVerify unchecked -> new Fact.Verified(day, "test");
            case Fact.Verified verified -> verified;
            case Fact.Withheld withheld -> withheld;
        });
    }

    /** The pack with other facts about its help numbers. */
    static ContentPack with(UnaryOperator<Fact> facts) {
        Map<String, Hotline> hotlines = new HashMap<>();
        RealPack.PACK.hotlines().forEach((id, one) -> hotlines.put(id, with(one, facts.apply(one.fact()))));
        return with(hotlines);
    }

    static ContentPack with(Map<String, Hotline> hotlines) {
        return RealPack.PACK.withHotlines(hotlines);
    }

    static Hotline with(Hotline one, Fact fact) {
        return new Hotline(
                one.id(),
                one.name(),
                one.number(),
                one.international(),
                one.country(),
                one.topics(),
                one.hours(),
                one.languages(),
                fact,
                one.sources());
    }

    static Leaflets of(ContentPack pack, Mode mode) {
        return new Leaflets(() -> pack, java.util.Optional.of(NUMBER), mode, DAYS, CLOCK);
    }

    /** Every size in every choice of languages. */
    static List<LeafletOrder> orders(LeafletFormat format) {
        List<LeafletOrder> orders = new ArrayList<>();
        for (PaperSize size : PaperSize.values()) {
            LANGUAGES.forEach(languages -> orders.add(new LeafletOrder(format, size, languages)));
        }
        return orders;
    }

    static LeafletResult.Printed printed(LeafletResult result) {
        assertThat(result).isInstanceOf(LeafletResult.Printed.class);
        return (LeafletResult.Printed) result;
    }

    /** A PDF as a camera would see it. */
    static BufferedImage picture(byte[] pdf, int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.RGB);
        }
    }
}
