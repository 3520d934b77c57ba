package org.spean.gateway;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.rest.Domains;
import java.util.List;
import java.util.Map;
import org.spean.broadcast.AlertSound;
import org.spean.calls.OutgoingCall;
import org.spean.model.PhoneNumber;
import org.spean.settings.GatewaySettings;

/** One call as the platform's REST API wants it (twilio-and-somleng.md sections 4.6 and 6.3). */
final class CallForm {
    /** About six rings; a mailbox often takes over after that. */
    private static final int RING_SECONDS = 30;

    private static final int LONGEST_CALL_SECONDS = 900;

    private final GatewaySettings gateway;
    private final PublicUrl publicUrl;

    CallForm(GatewaySettings gateway, PublicUrl publicUrl) {
        this.gateway = gateway;
        this.publicUrl = publicUrl;
    }

    /** @param from our own number */
    Request request(OutgoingCall call, String from) {
        return request(call.to(), from, taken(call), news(call));
    }

    /** The same for a call that brings an alert. */
    Request request(PhoneNumber to, AlertLeg leg, AlertSound sound, String from) {
        return request(to, from, taken(leg, sound), news(leg));
    }

    /** What is asked once somebody takes it. Our id travels in both addresses, so news finds the try even if the answer to the POST was lost. */
    static String taken(OutgoingCall call) {
        return "voice/out" + ours(call);
    }

    /** Where its end is told. */
    static String news(OutgoingCall call) {
        return "status/voice" + ours(call);
    }

    static String taken(AlertLeg leg, AlertSound sound) {
        return "voice/alert?" + leg.query(sound);
    }

    static String news(AlertLeg leg) {
        return "status/voice?" + leg.query();
    }

    private static String ours(OutgoingCall call) {
        return "?c=" + call.id().value();
    }

    private Request request(PhoneNumber to, String from, String taken, String status) {
        Request request = new Request(
                HttpMethod.POST,
                Domains.API.toString(),
                "/2010-04-01/Accounts/" + gateway.accountSid() + "/Calls.json");
        Map<String, List<String>> fields = request.getPostParams();
        fields.put("To", List.of(to.e164()));
        fields.put("From", List.of(from));
        fields.put("Url", List.of(url(taken)));
        fields.put("Method", List.of("POST"));
        fields.put("StatusCallback", List.of(url(status)));
        fields.put("StatusCallbackMethod", List.of("POST"));
        fields.put("Timeout", List.of(Integer.toString(RING_SECONDS)));
        fields.put("TimeLimit", List.of(Integer.toString(LONGEST_CALL_SECONDS)));
        switch (gateway.kind()) {
            // A mailbox must not hear what the person asked (issue 3, item 7), and an alert is not left there.
            case TWILIO -> fields.put("MachineDetection", List.of("Enable"));
            case SOMLENG, DEMO -> {}
        }
        return request;
    }

    private String url(String hook) {
        return publicUrl.at("/hooks/" + gateway.name() + "/" + hook);
    }
}
