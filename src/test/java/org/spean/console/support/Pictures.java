package org.spean.console.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.spean.app.support.Folders;

/**
 * Pictures of pages as people see them. Each goes to {@code target/screenshots/}; those that the README shows are kept in the repository
 * and made anew with {@code -Dspean.pictures.update=true}.
 */
public final class Pictures {
    /** Beside the decisions, named as in the README. */
    public static final Path KEPT = Folders.project().resolve("src/docs/pictures");

    private static final Path LOOKED_AT = Folders.project().resolve("target/screenshots");

    /** Letters on plain paper need few; a picture stays well below 100 KB. */
    private static final int COLOURS = 48;

    private static final int OPAQUE = 0xff000000;

    private Pictures() {}

    /** Of all that {@code selector} finds first, in {@code target/screenshots/walk-NAME.png}. */
    public static void take(Page page, String selector, String name) {
        shot(page, selector, name);
    }

    /** The same for the README, too: {@code src/docs/pictures/NAME.png}. */
    public static void show(Page page, String selector, String name) {
        byte[] png = shot(page, selector, name);
        if (Boolean.getBoolean("spean.pictures.update")) {
            write(KEPT.resolve(name + ".png"), small(png));
        }
    }

    private static byte[] shot(Page page, String selector, String name) {
        page.evaluate("document.fonts.ready");
        Locator place = page.locator(selector).first();
        byte[] png = place.screenshot();
        write(LOOKED_AT.resolve("walk-" + name + ".png"), png);
        return png;
    }

    private static void write(Path file, byte[] png) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, png);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With the colours that occur most; every other becomes the nearest of them. */
    private static byte[] small(byte[] png) {
        try {
            BufferedImage all = ImageIO.read(new ByteArrayInputStream(png));
            Map<Integer, Integer> counts = new HashMap<>();
            for (int rgb : all.getRGB(0, 0, all.getWidth(), all.getHeight(), null, 0, all.getWidth())) {
                counts.merge(rgb | OPAQUE, 1, Integer::sum);
            }
            int[] palette = counts.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                    .limit(COLOURS)
                    .mapToInt(Map.Entry::getKey)
                    .toArray();
            IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
            BufferedImage few =
                    new BufferedImage(all.getWidth(), all.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
            for (int y = 0; y < all.getHeight(); y++) {
                for (int x = 0; x < all.getWidth(); x++) {
                    few.getRaster().setSample(x, y, 0, nearest(palette, all.getRGB(x, y)));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(few, "png", out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int nearest(int[] palette, int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int apart =
                    square(palette[i] >> 16, rgb >> 16) + square(palette[i] >> 8, rgb >> 8) + square(palette[i], rgb);
            if (apart < least) {
                least = apart;
                best = i;
            }
        }
        return best;
    }

    private static int square(int one, int other) {
        int apart = (one & 0xff) - (other & 0xff);
        return apart * apart;
    }
}
