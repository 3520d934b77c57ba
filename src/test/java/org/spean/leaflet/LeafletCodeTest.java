package org.spean.leaflet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.client.result.ResultParser;
import com.google.zxing.client.result.SMSParsedResult;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.dialogue.RealPack;
import org.spean.model.Language;
import org.spean.model.Mode;

/** The code as a telephone sees it: found on the printed page by the reader that most Android scanners are made of. */
class LeafletCodeTest {
    static List<LeafletOrder> orders() {
        return LeafletSamples.orders(LeafletFormat.PDF);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aCameraThatSeesTheWholePageOpensATextToUs(LeafletOrder order) throws Exception {
        Leaflets leaflets = LeafletSamples.of(LeafletSamples.checkedOn(LeafletSamples.TODAY), Mode.LIVE);
        byte[] pdf = LeafletSamples.printed(leaflets.print(order)).bytes();
        // as many pixels whatever the paper: one looks at a poster from farther away
        SMSParsedResult text = textOf(
                LeafletSamples.picture(pdf, 1000 * 254 / 10 / order.size().width()));

        assertThat(text.getNumbers()).containsExactly("+85512000000");
        assertThat(text.getBody()).isEqualTo("MENU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "+66812345678", "+85512000000"})
    void everyNumberOfOursIsInTheCodeAsItIsDialled(String sender) throws Exception {
        OurNumber number = OurNumber.ofSender(sender).orElseThrow();
        Leaflets leaflets = new Leaflets(
                () -> RealPack.PACK, Optional.of(number), Mode.DEMO, LeafletSamples.DAYS, LeafletSamples.CLOCK);
        LeafletOrder order = new LeafletOrder(LeafletFormat.PDF, PaperSize.A6, List.of(Language.KM));

        byte[] pdf = LeafletSamples.printed(leaflets.print(order)).bytes();

        assertThat(textOf(LeafletSamples.picture(pdf, 200)).getNumbers()).containsExactly(sender);
    }

    @Test
    void theCodeIsSmallBecauseItNeedsCapitalsAndDigitsOnly() {
        assertThat(LeafletSamples.NUMBER.asCode())
                .isEqualTo("SMSTO:+85512000000:MENU")
                .matches("[0-9A-Z $%*+./:-]+");
    }

    @Test
    void aNumberIsShownAsItIsDialledAtHomeAndFromAbroad() {
        assertThat(LeafletSamples.NUMBER.shown()).isEqualTo("012 000 000");
        assertThat(LeafletSamples.NUMBER.international()).contains("+855 12 000 000");
        assertThat(OurNumber.ofSender("1234").orElseThrow().international()).isEmpty();
        assertThat(OurNumber.ofSender("+66812345678").orElseThrow().shown()).startsWith("+66 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPEAN", "MG00000000000000000000000000000000", "", "12", "+"})
    void nobodyCanTextANameOrAService(String sender) {
        assertThat(OurNumber.ofSender(sender)).isEmpty();
    }

    private static SMSParsedResult textOf(BufferedImage page) throws NotFoundException, IOException {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        LuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        Result read = new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true));
        return (SMSParsedResult) ResultParser.parseResult(read);
    }
}
