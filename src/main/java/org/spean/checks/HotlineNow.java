package org.spean.checks;

import java.util.HashMap;
import java.util.Map;
import org.spean.content.ContentPack;
import org.spean.content.Fact;
import org.spean.content.Hotline;
import org.spean.content.HotlineCall;

/** The help numbers as they are known now: the pack, and over it the calls by which staff checked them (issue 6, item 4). */
public final class HotlineNow {
    private HotlineNow() {}

    /**
     * The same pack with what the calls found.
     *
     * @param calls the latest of each hotline, by its id
     */
    public static ContentPack over(ContentPack pack, Map<String, HotlineCall> calls) {
        if (calls.isEmpty()) {
            return pack;
        }
        Map<String, Hotline> known = new HashMap<>(pack.hotlines());
        known.replaceAll((id, hotline) -> of(hotline, calls));
        return pack.withHotlines(known);
    }

    private static Hotline of(Hotline hotline, Map<String, HotlineCall> calls) {
        HotlineCall call = calls.get(hotline.id());
        return call == null || !counts(hotline, call) ? hotline : hotline.withFact(fact(call));
    }

    /** Whether the call says something about what the pack has: not of another number, nor older than the pack's own check. */
    public static boolean counts(Hotline hotline, HotlineCall call) {
        if (!hotline.number().equals(call.number())) {
            return false;
        }
        return switch (hotline.fact()) {
            case Fact.Verified verified -> !verified.on().isAfter(call.on());
            case Fact.ToVerify unchecked -> true;
            case Fact.Withheld never -> false;
        };
    }

    /** What did not answer rightly is given to nobody, in demo neither. */
    private static Fact fact(HotlineCall call) {
        return switch (call.reached()) {
            case RIGHT -> new Fact.Verified(call.on(), call.by());
            case WRONG, UNREACHABLE -> new Fact.Withheld();
        };
    }
}
