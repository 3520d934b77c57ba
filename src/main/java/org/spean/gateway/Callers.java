package org.spean.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.spean.model.PhoneNumber;

/** Who calls. Everybody is answered, also without a number: somebody in danger may withhold it. */
final class Callers {
    /** No country has it and none will (ITU-T E.164: reserved), so nobody is called back by it and no two people share it. */
    private static final String NOBODY = "+999";

    private static final int DIGITS = 11;
    private final PhoneNumbers numbers;

    Callers(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    /** Who is at the other end of a call: whom we called, or who called us; empty when that is ourselves. */
    Optional<PhoneNumber> person(Form form) {
        String number = form.only(VoiceWebhook.weCalled(form) ? "To" : "From").orElse("");
        return of(number, form.only("CallSid").orElse(""));
    }

    /** The number, or one that stands for this call alone; empty when we call ourselves, which must not go on. */
    Optional<PhoneNumber> of(String from, String callSid) {
        return switch (numbers.sender(from)) {
            case Sender.Person person -> Optional.of(person.number());
            case Sender.NoReply noReply ->
                noReply.kind() == Sender.Kind.OWN ? Optional.empty() : PhoneNumber.ofE164(standIn(callSid));
        };
    }

    private static String standIn(String callSid) {
        StringBuilder number = new StringBuilder(NOBODY);
        for (byte b : digest(callSid)) {
            if (number.length() < NOBODY.length() + DIGITS) {
                number.append((b & 0xff) % 10);
            }
        }
        return number.toString();
    }

    private static byte[] digest(String callSid) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(callSid.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
