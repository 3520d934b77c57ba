package org.spean.gateway;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.rest.Domains;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.spean.calls.HangUps.HungUp;
import org.spean.metrics.GatewayOperation;
import org.spean.metrics.Meters;
import org.spean.outbox.SendOutcome;
import org.spean.settings.GatewaySettings;

/** Ends calls through the REST API of Twilio or Somleng: one POST an attempt (twilio-and-somleng.md section 4.6). */
final class RestHangUp {
    /** The sweeper asks for one call after the other. */
    private static final int IN_FLIGHT = 1;

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    /**
     * Refusals that say that there is nothing to end: no such call, and "invalid call state" of a call that has ended
     * (https://www.twilio.com/docs/errors/21220). Somleng has both.
     */
    private static final Set<String> NOTHING_TO_END = Set.of("http-404", "20404", "21220");

    private final RestPost post;
    private final GatewaySettings gateway;
    private final Meters meters;

    RestHangUp(Vertx vertx, GatewaySettings gateway, URI api, Meters meters, Duration readTimeout) {
        this.post = new RestPost(vertx, gateway, api, "hangups", IN_FLIGHT, readTimeout);
        this.gateway = gateway;
        this.meters = meters;
    }

    /** Never fails. What no platform can have as an id is no call. */
    Future<HungUp> hangUp(String call) {
        if (!ID.matcher(call).matches()) {
            return Future.succeededFuture(HungUp.OVER);
        }
        return post.send(request(call))
                .onSuccess(outcome -> meters.gatewayRequest(GatewayOperation.END_CALL, RestSender.kind(outcome)))
                .map(RestHangUp::hungUp);
    }

    /** Lets go of threads and connections. */
    Future<Void> close() {
        return post.close();
    }

    private Request request(String call) {
        Request request = new Request(
                HttpMethod.POST,
                Domains.API.toString(),
                "/2010-04-01/Accounts/" + gateway.accountSid() + "/Calls/" + call + ".json");
        request.getPostParams().put("Status", List.of("completed"));
        return request;
    }

    private static HungUp hungUp(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted accepted -> HungUp.OVER;
            case SendOutcome.Refused refused -> NOTHING_TO_END.contains(refused.code()) ? HungUp.OVER : HungUp.LATER;
            case SendOutcome.TryLater later -> HungUp.LATER;
            case SendOutcome.Unknown unknown -> HungUp.LATER;
        };
    }
}
