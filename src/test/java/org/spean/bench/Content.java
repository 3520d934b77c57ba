package org.spean.bench;

import org.spean.content.ContentPack;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;

/** The real content pack. */
final class Content {
    private Content() {}

    static ContentPack read() {
        return switch (PackReader.read(Bench.home().resolve("config/content"), ReadRules.standard())) {
            case PackResult.Loaded loaded -> loaded.pack();
            case PackResult.Broken broken ->
                throw new IllegalStateException("the content pack is broken: run scripts/check, " + broken.problems());
        };
    }
}
