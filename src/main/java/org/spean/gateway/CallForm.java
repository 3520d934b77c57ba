package org.spean.gateway;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.rest.Domains;
import java.util.List;
import java.util.Map;
import org.spean.calls.OutgoingCall;
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
        Request request = new Request(
                HttpMethod.POST,
                Domains.API.toString(),
                "/2010-04-01/Accounts/" + gateway.accountSid() + "/Calls.json");
        Map<String, List<String>> fields = request.getPostParams();
        fields.put("To", List.of(call.to().e164()));
        fields.put("From", List.of(from));
        // Our id travels in both addresses, so news finds the try even if the answer to the POST was lost.
        fields.put("Url", List.of(url("voice/out", call)));
        fields.put("Method", List.of("POST"));
        fields.put("StatusCallback", List.of(url("status/voice", call)));
        fields.put("StatusCallbackMethod", List.of("POST"));
        fields.put("Timeout", List.of(Integer.toString(RING_SECONDS)));
        fields.put("TimeLimit", List.of(Integer.toString(LONGEST_CALL_SECONDS)));
        switch (gateway.kind()) {
            // A mailbox must not hear what the person asked (issue 3, item 7).
            case TWILIO -> fields.put("MachineDetection", List.of("Enable"));
            case SOMLENG, DEMO -> {}
        }
        return request;
    }

    private String url(String hook, OutgoingCall call) {
        return publicUrl.at(
                "/hooks/" + gateway.name() + "/" + hook + "?c=" + call.id().value());
    }
}
