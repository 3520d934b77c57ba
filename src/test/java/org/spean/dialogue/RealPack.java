package org.spean.dialogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.spean.content.ContentPack;
import org.spean.content.Fact;
import org.spean.content.Hotline;
import org.spean.model.Mode;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;

/** The content pack in {@code config/content}, read once for all tests. */
public final class RealPack {
    public static final ContentPack PACK = read();
    public static final Dialogue DEMO = new Dialogue(PACK, Mode.DEMO, 60);

    /** Live with the pack as it is: nobody has called a number yet, so none is given. */
    public static final Dialogue LIVE = new Dialogue(PACK, Mode.LIVE, 60);

    /** Live after somebody called every number that is to be verified. */
    public static final Dialogue VERIFIED = new Dialogue(verified(), Mode.LIVE, 60);

    private RealPack() {}

    private static ContentPack verified() {
        Map<String, Hotline> hotlines = new HashMap<>();
        PACK.hotlines().forEach((id, hotline) -> hotlines.put(id, verified(hotline)));
        return PACK.withHotlines(hotlines);
    }

    private static Hotline verified(Hotline hotline) {
        Fact fact = switch (hotline.fact()) {
            case Fact.ToVerify unchecked -> new Fact.Verified(LocalDate.of(2026, 11, 20), "test");
            case Fact.Verified verified -> verified;
            case Fact.Withheld withheld -> withheld;
        };
        return new Hotline(
                hotline.id(),
                hotline.name(),
                hotline.number(),
                hotline.international(),
                hotline.country(),
                hotline.topics(),
                hotline.hours(),
                hotline.languages(),
                fact,
                hotline.sources());
    }

    private static ContentPack read() {
        Path folder = Path.of(System.getProperty("spean.project.dir", "."), "config", "content");
        return switch (PackReader.read(folder, ReadRules.standard())) {
            case PackResult.Loaded loaded -> loaded.pack();
            case PackResult.Broken broken ->
                throw new IllegalStateException("config/content is broken: " + broken.problems());
        };
    }
}
