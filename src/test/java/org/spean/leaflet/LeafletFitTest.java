package org.spean.leaflet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.content.ContentPack;
import org.spean.content.LeafletText;
import org.spean.content.Picture;
import org.spean.dialogue.RealPack;
import org.spean.leaflet.Lettering.Weight;
import org.spean.leaflet.Sheet.Written;

/** Nothing is cut off and nothing lies on top of anything: measured by the ink, marks above and below the line included. */
class LeafletFitTest {
    private static final Lettering LETTERING = new Lettering();
    /** What a printer at home cannot reach, in units. */
    private static final double EDGE = 12;

    static Stream<Arguments> sheets() {
        ContentPack checked = LeafletSamples.checkedOn(LeafletSamples.TODAY);
        return LeafletSamples.orders(LeafletFormat.SVG).stream()
                .flatMap(order -> Stream.of(
                        Arguments.of(order, checked, false),
                        Arguments.of(order, checked, true),
                        Arguments.of(order, RealPack.PACK, true)));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyWordIsInsideItsBoxAndOnThePaper(LeafletOrder order, ContentPack pack, boolean draft) {
        Sheet sheet = sheet(order, pack, draft);

        assertThat(sheet.tooLong()).isEmpty();
        assertThat(sheet.unwritable()).isEmpty();
        Rectangle2D paper = new Rectangle2D.Double(EDGE, EDGE, Sheet.WIDTH - 2 * EDGE, sheet.height() - 2 * EDGE);
        assertThat(sheet.written()).hasSizeGreaterThan(15).allSatisfy(one -> {
            assertThat(TextBlock.contains(one.box(), one.ink())).as(one.words()).isTrue();
            assertThat(TextBlock.contains(paper, one.ink())).as(one.words()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void noWordsLieOnOthers(LeafletOrder order, ContentPack pack, boolean draft) {
        List<Written> all = sheet(order, pack, draft).written();

        for (int i = 0; i < all.size(); i++) {
            for (Written other : all.subList(i + 1, all.size())) {
                assertThat(all.get(i).ink().intersects(other.ink()))
                        .as(all.get(i).words() + " / " + other.words())
                        .isFalse();
            }
        }
    }

    @Test
    void wordsThatDoNotFitAreToldNotCut() {
        Sheet sheet = new Sheet(PaperSize.A6, LETTERING);

        sheet.write("ក្រុមហ៊ុនក្រុមហ៊ុន", new Rectangle2D.Double(20, 20, 30, 12), Style.bold(20, 1));

        assertThat(sheet.tooLong()).containsExactly("ក្រុមហ៊ុនក្រុមហ៊ុន");
    }

    @Test
    void lettersThatTheFontLacksAreToldNotPrintedAsBoxes() {
        Sheet sheet = new Sheet(PaperSize.A4, LETTERING);

        sheet.write("สวัสดี", new Rectangle2D.Double(20, 20, 200, 40), Style.bold(20, 1));

        assertThat(sheet.unwritable()).containsExactly("สวัสดี");
    }

    @Test
    void khmerIsShapedAVowelOnBothSidesAndASubscriptBeneath() {
        double letter = LETTERING.draw("ក", Weight.REGULAR).ink().getMaxY();

        assertThat(LETTERING.draw("ក្រ", Weight.REGULAR).ink().getMaxY())
                .as("a subscript goes below the line")
                .isGreaterThan(letter + 10);
        assertThat(LETTERING.draw("ក្រ", Weight.REGULAR).width())
                .as("no dotted circle, no visible sign that joins")
                .isLessThan(LETTERING.draw("កររ", Weight.REGULAR).width());
    }

    @Test
    void everyPictureIsDrawnInsideItsSquare() {
        Rectangle2D square = new Rectangle2D.Double(10, 10, 48, 48);

        assertThat(Picture.values())
                .allSatisfy(picture -> assertThat(Drawings.in(square, picture))
                        .isNotEmpty()
                        .allSatisfy(shape ->
                                assertThat(square.contains(shape.getBounds2D())).isTrue()));
    }

    static Sheet sheet(LeafletOrder order, ContentPack pack, boolean draft) {
        Sheet sheet = new Sheet(order.size(), LETTERING);
        var page = pack.leaflet().orElseThrow();
        assertThat(page.texts()).hasSize(LeafletText.values().length);
        LeafletWords words = new LeafletWords(
                page,
                LeafletSamples.NUMBER,
                LeafletWords.choices(pack, page),
                HelpNumbers.choose(
                        pack,
                        LeafletSamples.TODAY,
                        LeafletSamples.DAYS,
                        2 * order.size().helpRows()),
                LeafletSamples.TODAY.toString(),
                draft);
        new LeafletLayout(sheet, order, words).draw();
        return sheet;
    }
}
