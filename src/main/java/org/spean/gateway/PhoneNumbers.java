package org.spean.gateway;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.spean.model.PhoneNumber;

/**
 * Reads numbers as gateways and people write them. Thread-safe. Build it at the start: the first use reads libphonenumber's
 * tables from disk.
 */
public final class PhoneNumbers {
    private static final String HOME = "KH";
    private static final String HOME_PREFIX = "855";
    private static final int LONGEST_SHORT_CODE = 6;
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s().\\-\\u00A0\\u200B]+");
    /** +855, an operator's prefix without its zero, six or seven digits. */
    private static final Pattern HOME_MOBILE = Pattern.compile("\\+855[1-9][0-9]{7,8}");

    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]+");
    private static final Set<String> WITHHELD =
            Set.of("", "anonymous", "unknown", "restricted", "unavailable", "private", "blocked", "withheld");
    /** Twilio spells the words above on a keypad when a caller withholds the number. */
    private static final Set<String> STAND_INS =
            Set.of("+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253");

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final Set<String> ownSenders = new HashSet<>();

    /**
     * @param ownSenders our numbers, short codes and names
     */
    public PhoneNumbers(Set<String> ownSenders) {
        ownSenders.forEach(own -> this.ownSenders.add(plain(own)));
        // Reads the tables now instead of at the first text.
        number("+85512000000");
    }

    /** Who {@code from} is. Total: whatever comes is one of the kinds. */
    public Sender sender(String from) {
        // Nearly every text comes with a full Cambodian mobile number: no parsing then (30 µs a text).
        if (HOME_MOBILE.matcher(from).matches() && !ownSenders.contains(from)) {
            return PhoneNumber.ofE164(from).<Sender>map(Sender.Person::new).orElseThrow();
        }
        String text = plain(from);
        if (ownSenders.contains(text)) {
            return new Sender.NoReply(Sender.Kind.OWN);
        }
        if (WITHHELD.contains(text) || STAND_INS.contains(text)) {
            return new Sender.NoReply(Sender.Kind.ANONYMOUS);
        }
        if (!DIGITS.matcher(text).matches()) {
            return new Sender.NoReply(wordKind(text));
        }
        if (digits(text).length() <= LONGEST_SHORT_CODE) {
            return new Sender.NoReply(Sender.Kind.SHORT_CODE);
        }
        Optional<PhoneNumber> number = number(text);
        if (number.isEmpty()) {
            return new Sender.NoReply(Sender.Kind.UNREADABLE);
        }
        return ownSenders.contains(number.get().e164())
                ? new Sender.NoReply(Sender.Kind.OWN)
                : new Sender.Person(number.get());
    }

    /**
     * The number that {@code written} means, in E.164 form: {@code +855…}, {@code 00855…}, {@code 855…}, or a Cambodian
     * number as dialled at home, with any punctuation. Whether it exists is not checked, only whether it can.
     */
    public Optional<PhoneNumber> number(String written) {
        String text = plain(written);
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        if (text.startsWith("+")) {
            return parse(text);
        }
        if (text.startsWith("00")) {
            // Cambodia dials out with 001 or 007, so the library reads 00855… as a local number; people mean "+".
            return parse("+" + text.substring(2));
        }
        if (text.startsWith("0")) {
            return parse(text);
        }
        if (text.startsWith(HOME_PREFIX) && text.length() >= HOME_PREFIX.length() + 7) {
            return parse("+" + text);
        }
        return valid("+" + text).or(() -> valid(text));
    }

    private Optional<PhoneNumber> parse(String text) {
        return read(text).filter(library::isPossibleNumber).flatMap(this::e164);
    }

    /** Without a plus or a zero it could be many things: only a number that exists counts. */
    private Optional<PhoneNumber> valid(String text) {
        return read(text).filter(library::isValidNumber).flatMap(this::e164);
    }

    private Optional<Phonenumber.PhoneNumber> read(String text) {
        try {
            return Optional.of(library.parse(text, HOME));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private Optional<PhoneNumber> e164(Phonenumber.PhoneNumber number) {
        return PhoneNumber.ofE164(library.format(number, PhoneNumberFormat.E164));
    }

    private static Sender.Kind wordKind(String text) {
        if (text.startsWith("sip:") || text.startsWith("sips:") || text.contains("@")) {
            return Sender.Kind.SIP;
        }
        if (text.contains(":")) {
            return Sender.Kind.OTHER_CHANNEL;
        }
        return text.chars().anyMatch(Character::isLetter) ? Sender.Kind.LETTERS : Sender.Kind.UNREADABLE;
    }

    private static String digits(String text) {
        return text.startsWith("+") ? text.substring(1) : text;
    }

    private static String plain(String text) {
        return PUNCTUATION.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
