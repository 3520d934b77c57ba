package org.spean.dialogue;

import java.nio.file.Path;
import org.spean.content.ContentPack;
import org.spean.model.Mode;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;

/** The content pack in {@code config/content}, read once for all tests. */
public final class RealPack {
    public static final ContentPack PACK = read();
    public static final Dialogue DEMO = new Dialogue(PACK, Mode.DEMO, 60);
    public static final Dialogue LIVE = new Dialogue(PACK, Mode.LIVE, 60);

    private RealPack() {}

    private static ContentPack read() {
        Path folder = Path.of(System.getProperty("spean.project.dir", "."), "config", "content");
        return switch (PackReader.read(folder, ReadRules.standard())) {
            case PackResult.Loaded loaded -> loaded.pack();
            case PackResult.Broken broken ->
                throw new IllegalStateException("config/content is broken: " + broken.problems());
        };
    }
}
