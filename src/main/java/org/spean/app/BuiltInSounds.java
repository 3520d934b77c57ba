package org.spean.app;

import java.util.Map;
import java.util.Optional;
import org.spean.audio.BuiltInClips;
import org.spean.audio.BuiltInClips.Pause;
import org.spean.text.NumberClip;

/** The sounds that are made and not recorded, by the name under which they are served: they have no hash in any manifest. */
final class BuiltInSounds {
    private BuiltInSounds() {}

    /** The name of a silence; nothing for a word. */
    static Optional<String> name(NumberClip clip) {
        return switch (clip) {
            case PAUSE200 -> Optional.of(name(Pause.SHORT));
            case PAUSE400 -> Optional.of(name(Pause.MIDDLE));
            case PAUSE800 -> Optional.of(name(Pause.LONG));
            default -> Optional.empty();
        };
    }

    /** Every one, made now. */
    static Map<String, byte[]> all() {
        return Map.of(
                "two-tone",
                BuiltInClips.placeholder().wav(),
                name(Pause.SHORT),
                BuiltInClips.pause(Pause.SHORT),
                name(Pause.MIDDLE),
                BuiltInClips.pause(Pause.MIDDLE),
                name(Pause.LONG),
                BuiltInClips.pause(Pause.LONG));
    }

    private static String name(Pause pause) {
        return "silence" + pause.milliseconds();
    }
}
