package org.spean.leaflet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.spean.model.Language;
import org.spean.model.Mode;

/** Pictures of every leaflet for people to look at, in {@code target/leaflets}. */
class LeafletLookTest {
    private static final Path FOLDER = Path.of(System.getProperty("spean.project.dir", "."), "target", "leaflets");

    @Test
    void everyLeafletIsDrawnForPeopleToLookAt() throws IOException {
        Files.createDirectories(FOLDER);
        Leaflets live = LeafletSamples.of(LeafletSamples.checkedOn(LeafletSamples.TODAY), Mode.LIVE);
        Leaflets demo = LeafletSamples.of(org.spean.dialogue.RealPack.PACK, Mode.DEMO);
        for (LeafletOrder order : LeafletSamples.orders(LeafletFormat.PDF)) {
            save(live, order, "");
            save(demo, order, "-draft");
        }
    }

    private static void save(Leaflets leaflets, LeafletOrder order, String more) throws IOException {
        List<Language> languages = order.languages();
        String name = order.size().word() + "-"
                + languages.stream().map(Language::code).collect(Collectors.joining("-")) + more;
        int dpi = 700 * 254 / 10 / order.size().width();
        byte[] pdf = LeafletSamples.printed(leaflets.print(order)).bytes();
        Files.write(FOLDER.resolve(name + ".pdf"), pdf);
        BufferedImage picture = LeafletSamples.picture(pdf, dpi);
        assertThat(ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile()))
                .isTrue();
        LeafletOrder svg = new LeafletOrder(LeafletFormat.SVG, order.size(), languages);
        Files.write(
                FOLDER.resolve(name + ".svg"),
                LeafletSamples.printed(leaflets.print(svg)).bytes());
    }
}
