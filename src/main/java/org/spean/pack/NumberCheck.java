package org.spean.pack;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.function.Consumer;
import org.spean.content.Hotline;
import org.spean.content.ServicePoint;
import org.spean.model.PhoneNumber;
import org.spean.model.Problem;

/** Numbers that people are told to dial. */
final class NumberCheck implements PackCheck {
    /** Numbers up to this many digits work only inside their country (domain-data.yaml, meta.rules). */
    private static final int SHORT_DIGITS = 5;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (Found<Hotline> found : draft.hotlines) {
            Hotline hotline = found.thing();
            dialable("hotline " + hotline.id(), hotline.number(), found.place(), problems);
            hotline.international().ifPresent(number -> international(found, number, problems));
        }
        for (Found<ServicePoint> found : draft.servicePoints) {
            ServicePoint point = found.thing();
            point.phone().ifPresent(phone -> dialable("place " + point.id(), phone, found.place(), problems));
        }
    }

    private static void dialable(String owner, String number, Place place, Consumer<Problem> problems) {
        int digits = digits(number);
        if (!number.isEmpty() && (!number.matches("[0-9][0-9 ]*") || digits < 3 || digits > 15)) {
            problems.accept(place.error(
                    "The number of the " + owner + " cannot be dialled.",
                    "Write 3 to 15 of the digits 0-9 and spaces, as dialled in the country."));
        }
    }

    private void international(Found<Hotline> found, PhoneNumber number, Consumer<Problem> problems) {
        Hotline hotline = found.thing();
        String owner = "The hotline " + hotline.id();
        if (digits(hotline.number()) <= SHORT_DIGITS) {
            problems.accept(found.place()
                    .error(
                            owner + " has a short number and an international one.",
                            "Take `international` out: a short number does not work from abroad."));
            return;
        }
        try {
            var parsed = phones.parse(number.e164(), null);
            if (!phones.isValidNumber(parsed)) {
                problems.accept(found.place()
                        .error(owner + " has an international number that no network knows.", "Correct its digits."));
            } else if (phones.isNumberMatch(
                            parsed,
                            phones.parse(hotline.number(), hotline.country().code()))
                    != PhoneNumberUtil.MatchType.EXACT_MATCH) {
                problems.accept(found.place()
                        .warning(
                                owner + " has two different numbers in `number` and `international`.",
                                "Make sure that both reach the same line."));
            }
        } catch (NumberParseException e) {
            problems.accept(found.place().error(owner + " has a number that is none.", "Correct its digits."));
        }
    }

    private static int digits(String number) {
        return (int) number.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
