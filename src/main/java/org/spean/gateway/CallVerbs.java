package org.spean.gateway;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spean.calls.StaffPhones;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.settings.GatewaySettings;

/**
 * The verbs of a call beyond keys: ringing our people and recording, with the attributes both platforms run
 * (twilio-and-somleng.md section 6.3). Neither side sees the other's number: our own sender is the caller id.
 */
final class CallVerbs {
    /** How long our people are rung; most answering machines take longer to pick up. */
    static final int RING_SECONDS = 20;

    private static final int SILENCE_ENDS_AFTER = 5;
    /** Whatever a caller presses to end a message ends it: the words name one key, the hand finds another. */
    private static final String ANY_KEY = "1234567890*#";

    private static final Pattern NUMERIC = Pattern.compile("\\+?[0-9]{3,15}");

    private final CallUrls urls;
    private final StaffPhones phones;
    private final Optional<String> callerId;
    private final boolean whispers;

    CallVerbs(CallUrls urls, StaffPhones phones, Optional<String> sender, boolean whispers) {
        this.urls = urls;
        this.phones = phones;
        this.callerId = sender.filter(own -> NUMERIC.matcher(own).matches());
        this.whispers = whispers;
    }

    /** @param gateway Somleng reads nothing of a Number but its digits, so nobody is asked to press 1 there (decision 0013) */
    static CallVerbs of(GatewaySettings gateway, CallUrls urls, StaffPhones phones) {
        boolean whispers = switch (gateway.kind()) {
            case DEMO, TWILIO -> true;
            case SOMLENG -> false;
        };
        return new CallVerbs(urls, phones, gateway.sender(), whispers);
    }

    /** Whether anybody can be rung: a name or a messaging service cannot be a caller id. */
    boolean canRing() {
        return callerId.isPresent();
    }

    String find(int next, Language language) {
        return redirect(urls.person(next, language));
    }

    /** Rings whoever of them has a telephone; nobody at all is as if nobody answered. */
    String ring(List<String> staff, int next, Language language) {
        StringBuilder numbers = new StringBuilder();
        for (String id : staff) {
            phones.phone(id).ifPresent(phone -> number(numbers, phone, next, phones.language(id)));
        }
        String rang = urls.rang(next, language);
        if (numbers.isEmpty() || callerId.isEmpty()) {
            return redirect(rang);
        }
        return "<Dial action=\"" + rang + "\" method=\"POST\" timeout=\"" + RING_SECONDS + "\" callerId=\""
                + callerId.get() + "\">" + numbers + "</Dial>";
    }

    /** @param seconds at the most */
    String listen(int seconds, int next) {
        return record(seconds, urls.spoken(next), urls.recordingNews());
    }

    /**
     * Records; a platform that heard nothing goes on to the same place.
     *
     * @param spoken where what was said is told
     * @param news where the platform tells what became of the file
     */
    static String record(int seconds, String spoken, String news) {
        return "<Record action=\"" + spoken + "\" method=\"POST\" maxLength=\"" + Math.max(1, seconds)
                + "\" timeout=\"" + SILENCE_ENDS_AFTER + "\" finishOnKey=\"" + ANY_KEY
                + "\" playBeep=\"true\""
                + " recordingStatusCallback=\"" + news + "\"/>" + redirect(spoken);
    }

    static String redirect(String url) {
        return "<Redirect method=\"POST\">" + url + "</Redirect>";
    }

    private void number(StringBuilder numbers, PhoneNumber phone, int next, Language language) {
        numbers.append("<Number");
        if (whispers) {
            numbers.append(" url=\"").append(urls.whisper(next, language)).append('"');
        }
        numbers.append('>').append(phone.e164()).append("</Number>");
    }
}
