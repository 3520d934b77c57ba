package org.spean.checks;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.model.Country;
import org.spean.model.PhoneNumber;
import org.spean.text.Digits;

/**
 * Finds telephone numbers in what a person wrote: {@code 012 345 678}, {@code +855…}, {@code 00855…}, {@code 855…}, with the
 * digits of any script. Amounts, numbers of papers and of accounts, and menu digits are none. Any thread; never throws.
 */
public final class PhonesIn {
    /** More numbers than this in one text are a list, not a question. */
    private static final int MOST = 3;

    private static final int MOST_GROUPS = 6;
    /** Groups of digits looked at in one text, on the event loop: 1,600 letters may hold 800. */
    private static final int MOST_LOOKED_AT = 60;

    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 17;

    private static final String HOME_CODE = Integer.toString(855);

    /** Groups of digits with at most two usual signs between them; a plus may stand first. */
    private static final Pattern RUN = Pattern.compile("\\+?\\(?[0-9]+(?:[ .\\-()\\u00A0]{1,2}[0-9]+)*");

    private static final Pattern GROUP = Pattern.compile("[0-9]+");

    private static final Pattern MONEY_BEFORE = Pattern.compile("(?iu)(?:[$€฿៛₫]|\\busd|\\bpay|បង់)\\s*$");
    private static final Pattern MONEY_AFTER = Pattern.compile(
            "(?iu)^\\s*(?:[$€฿៛₫]|usd\\b|dollar|dolla|dola|riel|reil|baht|bath|bat\\b|dong\\b|won\\b|yen\\b|រៀល|ដុល្លារ|បាត|លុយ|บาท)");
    /** Words before the number of a paper or of an account. */
    private static final Pattern PAPER_BEFORE =
            Pattern.compile("(?iu)(?:\\bid|\\bid card|passport|pasport|paspor|licen[cs]e|"
                    + "account|\\baba|\\bwing|អត្តសញ្ញាណ|អត្តសញ្ញាណប័ណ្ណ|លិខិតឆ្លងដែន|ប៉ាស្ព័រ|អាជ្ញាប័ណ្ណ|គណនី)"
                    + "[ :]*(?:no\\.?|number|nr\\.?|លេខ|lek)?[ :.#-]*$");
    /** Words before a number to call: only behind them is a short one a telephone number. */
    private static final Pattern CALL_BEFORE = Pattern.compile(
            "(?iu)(?:\\bcheck|\\bchek|\\bpinit|ពិនិត្យ|ឆែក|\\bcall|\\bphone|\\btel|number|hotline|លេខ|lek|lekh|ទូរស័ព្ទ|toursap|tursap|ហៅ|\\bhao|\\btext|\\bis|តើ|ter)"
                    + "[ :.#-]*$");

    private static final Set<PhoneNumberType> ORDINARY = Set.of(
            PhoneNumberType.MOBILE,
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE,
            PhoneNumberType.VOIP);

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final List<String> regions;
    private final Set<String> directory;

    /**
     * @param regions countries in service; home first
     * @param directory numbers to dial that are known, digits only, short ones too
     */
    public PhonesIn(List<Country> regions, Set<String> directory) {
        this.regions = regions.stream().map(Country::code).toList();
        this.directory = Set.copyOf(directory);
    }

    /**
     * A number in a text.
     *
     * @param digits as dialled, digits only; how short numbers and those without an international form are known
     * @param phone its international form; empty for a short number
     */
    public record Found(String digits, Optional<PhoneNumber> phone) {}

    /**
     * The numbers of a text in its order, each once, at most three.
     *
     * @param from where the person's own number is from: a number without a prefix is taken for one of there before others
     */
    public List<Found> in(String text, Optional<Country> from) {
        String folded = Digits.fold(text).replace("\u200B", "");
        Set<Found> found = new LinkedHashSet<>();
        Matcher runs = RUN.matcher(folded);
        int groups = 0;
        while (runs.find() && found.size() < MOST && groups < MOST_LOOKED_AT) {
            groups += run(folded, runs.start(), runs.end(), from, found);
        }
        return found.stream().limit(MOST).toList();
    }

    private record Group(String digits, int start, int end) {}

    /** A run may be more than the number: {@code 800 012345678}. The longest row of groups that is a number wins. How many groups there are. */
    private int run(String text, int start, int end, Optional<Country> from, Set<Found> found) {
        List<Group> groups = new ArrayList<>();
        Matcher matcher = GROUP.matcher(text).region(start, end);
        while (matcher.find() && groups.size() < MOST_LOOKED_AT) {
            groups.add(new Group(matcher.group(), matcher.start(), matcher.end()));
        }
        for (int first = 0; first < groups.size(); first++) {
            for (int last = Math.min(groups.size(), first + MOST_GROUPS) - 1; last >= first; last--) {
                Optional<Found> one = number(text, groups.subList(first, last + 1), from);
                if (one.isPresent()) {
                    found.add(one.get());
                    first = last;
                    break;
                }
            }
        }
        return groups.size();
    }

    private Optional<Found> number(String text, List<Group> groups, Optional<Country> from) {
        int start = groups.getFirst().start();
        StringBuilder joined = new StringBuilder();
        groups.forEach(group -> joined.append(group.digits()));
        String digits = joined.toString();
        if (digits.length() > MOST_DIGITS || (digits.length() < FEWEST_DIGITS && !directory.contains(digits))) {
            return Optional.empty();
        }
        boolean plus = start > 0 && (text.charAt(start - 1) == '+' || text.startsWith("+(", Math.max(0, start - 2)));
        String before = text.substring(Math.max(0, start - (plus ? 41 : 40)), start - (plus ? 1 : 0));
        String after = text.substring(groups.getLast().end());
        if (MONEY_BEFORE.matcher(before).find()
                || MONEY_AFTER.matcher(after).find()
                || PAPER_BEFORE.matcher(before).find()) {
            return Optional.empty();
        }
        if (!plus && directory.contains(digits)) {
            boolean alone = before.isBlank() && after.replaceAll("[ ?.!។៕]", "").isEmpty();
            if (digits.length() > 5 || alone || CALL_BEFORE.matcher(before).find()) {
                return Optional.of(new Found(digits, phone(digits, false, from)));
            }
            return Optional.empty();
        }
        return phone(digits, plus, from).map(phone -> new Found(digits, Optional.of(phone)));
    }

    private Optional<PhoneNumber> phone(String digits, boolean plus, Optional<Country> from) {
        if (digits.length() < FEWEST_DIGITS) {
            return Optional.empty();
        }
        if (plus || digits.startsWith("00")) {
            return valid("+" + (plus ? digits : digits.substring(2)), "");
        }
        if (digits.startsWith(HOME_CODE)) {
            return valid("+" + digits, "");
        }
        if (!digits.startsWith("0")) {
            return Optional.empty();
        }
        List<String> order = new ArrayList<>();
        from.map(Country::code).filter(regions::contains).ifPresent(order::add);
        order.addAll(regions);
        return order.stream().flatMap(region -> valid(digits, region).stream()).findFirst();
    }

    private Optional<PhoneNumber> valid(String written, String region) {
        try {
            Phonenumber.PhoneNumber number = library.parse(written, region.isEmpty() ? null : region);
            boolean ordinary = region.isEmpty()
                    ? library.isValidNumber(number)
                    : library.isValidNumberForRegion(number, region)
                            && ORDINARY.contains(library.getNumberType(number));
            return ordinary
                    ? PhoneNumber.ofE164(library.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
