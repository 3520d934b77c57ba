package org.spean.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The webhooks of one walk as Twilio sends them, with zeros where each sender has other digits.
 *
 * @param oneSid whether all of a walk carry the same id, as those of a call do; else each has its own, as texts do
 */
record Script(List<Webhook> webhooks, boolean oneSid) {
    /** Behind +855 12 0. */
    static final String NOBODY = "000000";

    /** Letters that stand in every id before its digits. */
    static final String SID = "b".repeat(24);

    static final String NO_SID = "0".repeat(8);

    /** One request: where it goes, and its fields. */
    record Webhook(String target, Map<String, String> form) {}

    /** {@link Walk#TEXTS}. */
    static Script texts() {
        return texts(Walk.TEXTS);
    }

    /** Any other walk. */
    static Script texts(List<String> bodies) {
        return new Script(
                bodies.stream()
                        .map(body -> new Webhook("/hooks/main/sms", text(body)))
                        .toList(),
                false);
    }

    /** {@link CallWalk#KEYS}, each at the address that the answer before it names. */
    static Script calls() {
        List<Webhook> webhooks = new ArrayList<>();
        webhooks.add(new Webhook("/hooks/main/voice", call("ringing", "")));
        for (String key : CallWalk.KEYS) {
            webhooks.add(new Webhook(CallWalk.target(webhooks.size()), call("in-progress", key)));
        }
        return new Script(List.copyOf(webhooks), true);
    }

    private static Map<String, String> text(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        String sid = "SM" + SID + NO_SID;
        form.put("ToCountry", "KH");
        form.put("ToState", "");
        form.put("SmsMessageSid", sid);
        form.put("NumMedia", "0");
        form.put("ToCity", "");
        form.put("FromZip", "");
        form.put("SmsSid", sid);
        form.put("FromState", "");
        form.put("SmsStatus", "received");
        form.put("FromCity", "");
        form.put("Body", body);
        form.put("FromCountry", "KH");
        form.put("To", "+85523000000");
        form.put("ToZip", "");
        form.put("NumSegments", "1");
        form.put("MessageSid", sid);
        form.put("AccountSid", "ACdemo");
        form.put("From", "+855120" + NOBODY);
        form.put("ApiVersion", "2010-04-01");
        return form;
    }

    /** As twilio-and-somleng.md section 3 lists the fields. */
    private static Map<String, String> call(String status, String key) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("Called", "+85523000000");
        form.put("ToState", "");
        form.put("CallerCountry", "KH");
        form.put("Direction", "inbound");
        form.put("CallerState", "");
        form.put("ToZip", "");
        form.put("CallSid", "CA" + SID + NO_SID);
        form.put("To", "+85523000000");
        form.put("CallerZip", "");
        form.put("ToCountry", "KH");
        form.put("ApiVersion", "2010-04-01");
        form.put("CalledZip", "");
        form.put("CallStatus", status);
        form.put("From", "+855120" + NOBODY);
        form.put("AccountSid", "ACdemo");
        form.put("CalledCountry", "KH");
        form.put("CallerCity", "");
        form.put("Caller", "+855120" + NOBODY);
        if (!key.isEmpty()) {
            form.put("msg", "Gather End");
            form.put("Digits", key);
            form.put("FinishedOnKey", "");
        }
        return form;
    }
}
