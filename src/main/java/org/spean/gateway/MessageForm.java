package org.spean.gateway;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.rest.Domains;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.broadcast.AlertRow;
import org.spean.outbox.Outgoing;
import org.spean.settings.GatewaySettings;

/** One message as the platform's REST API wants it (twilio-and-somleng.md sections 4.1 and 6.3). */
final class MessageForm {
    /** What each platform takes at most: ten hours, four hours. */
    private static final int TWILIO_VALIDITY_SECONDS = 36_000;

    private static final int SOMLENG_VALIDITY_SECONDS = 14_400;

    private final GatewaySettings gateway;
    private final PublicUrl publicUrl;

    MessageForm(GatewaySettings gateway, PublicUrl publicUrl) {
        this.gateway = gateway;
        this.publicUrl = publicUrl;
    }

    Request request(Outgoing message) {
        Request request = new Request(
                HttpMethod.POST,
                Domains.API.toString(),
                "/2010-04-01/Accounts/" + gateway.accountSid() + "/Messages.json");
        Map<String, List<String>> fields = request.getPostParams();
        fields.put("To", List.of(message.to().e164()));
        gateway.sender()
                .ifPresent(
                        ours -> fields.put(gateway.senderIsService() ? "MessagingServiceSid" : "From", List.of(ours)));
        // Put straight into the map: the SDK's own setter drops a text that is the word "null".
        fields.put("Body", List.of(message.body()));
        statusCallback(message).ifPresent(url -> fields.put("StatusCallback", List.of(url)));
        fields.put("ValidityPeriod", List.of(Long.toString(validitySeconds(message))));
        // Smart encoding drops ZWSP and changes letters; the texts are ready as they are.
        fields.put("SmartEncoded", List.of("false"));
        return request;
    }

    /** Our id travels in the query, so a receipt finds the message even if the answer to the POST was lost (section 4.4). */
    private Optional<String> statusCallback(Outgoing message) {
        return publicUrl.of("/hooks/" + gateway.name() + "/" + news(message));
    }

    /** Below the webhooks of its gateway. */
    static String news(Outgoing message) {
        // Which try it tells of only matters to the rows of alerts: there the id is the same for every try.
        String attempt = AlertRow.of(message.id()).isPresent() ? "&a=" + message.attempt() : "";
        return "status/sms?m=" + message.id().value() + attempt;
    }

    private long validitySeconds(Outgoing message) {
        long most = switch (gateway.kind()) {
            case SOMLENG -> SOMLENG_VALIDITY_SECONDS;
            case TWILIO, DEMO -> TWILIO_VALIDITY_SECONDS;
        };
        return message.validity()
                .map(validity -> Math.clamp(validity.toSeconds(), 1, most))
                .orElse(most);
    }
}
