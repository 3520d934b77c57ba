package org.spean.console.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.console.Faults;
import org.spean.console.Form;
import org.spean.console.Visit;
import org.spean.content.Hotline;
import org.spean.content.HotlineCall;
import org.spean.model.PhnomPenh;
import org.spean.text.Digits;

/**
 * What somebody wrote about a call to a help number.
 *
 * @param reached empty until one is chosen
 * @param last they know that the country has no other emergency number
 */
public record HotlineForm(
        Optional<HotlineCall.Reached> reached,
        String number,
        List<String> languages,
        String hours,
        String remark,
        boolean last) {
    /** Those that our callers speak, and those of the countries they go to; ISO 639-1. */
    public static final List<String> LANGUAGES = List.of("km", "en", "th", "vi", "lo", "zh", "ms", "ko", "ja");

    static final HotlineForm EMPTY = new HotlineForm(Optional.empty(), "", List.of(), "", "", false);
    private static final int LONGEST_HOURS = 80;
    private static final int LONGEST_REMARK = 500;

    static HotlineForm of(Form form) {
        return new HotlineForm(
                Stream.of(HotlineCall.Reached.values())
                        .filter(one -> one.name().equals(form.text("reached")))
                        .findFirst(),
                form.text("number"),
                form.texts("language").stream()
                        .filter(LANGUAGES::contains)
                        .distinct()
                        .toList(),
                form.text("hours"),
                form.text("remark"),
                form.text("last").equals("yes"));
    }

    /**
     * What is wrong with it.
     *
     * @param isLast its country has no other emergency number that people may be given
     */
    Faults faults(Hotline hotline, boolean isLast, Visit visit) {
        Faults faults = new Faults();
        if (reached.isEmpty()) {
            faults.add("reached", visit.say("facts.hotline.fault.reached"));
        }
        if (!digits(number).equals(digits(hotline.number()))) {
            faults.add("number", visit.say("facts.hotline.fault.number", hotline.number()));
        }
        if (reached.filter(one -> one == HotlineCall.Reached.RIGHT).isPresent() && languages.isEmpty()) {
            faults.add("language", visit.say("facts.hotline.fault.language"));
        }
        if (isLast
                && !last
                && reached.filter(one -> one != HotlineCall.Reached.RIGHT).isPresent()) {
            faults.add("last", visit.say("facts.hotline.fault.last"));
        }
        if (hours.length() > LONGEST_HOURS || hours.contains("\n")) {
            faults.add("hours", visit.say("facts.hotline.fault.hours", LONGEST_HOURS));
        }
        if (remark.length() > LONGEST_REMARK) {
            faults.add("remark", visit.say("facts.hotline.fault.remark", LONGEST_REMARK));
        }
        return faults;
    }

    /** The call, of this moment. */
    HotlineCall call(Hotline hotline, Visit visit) {
        return new HotlineCall(
                hotline.id(),
                hotline.number(),
                reached.orElseThrow(),
                languages,
                hours,
                remark,
                PhnomPenh.dateAt(visit.now()),
                visit.by(),
                visit.now());
    }

    /** Khmer digits count like ours; blanks and hyphens do not count. */
    private static String digits(String number) {
        return Digits.fold(number).replaceAll("[\\s-]", "");
    }
}
