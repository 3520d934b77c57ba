package org.spean.console.simulator;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.console.simulator.PhoneCall.Turn;

/** Calls on a sample phone, in both directions: what is done leads to the next answer, as on a platform. No method fails. */
final class Calling {
    private static final String DIGITS = "Digits";
    private static final int MOST_REDIRECTS = 5;

    /** How long a rehearsed talk and a rehearsed message last. */
    private static final int TALK_SECONDS = 60;

    private static final int MESSAGE_SECONDS = 5;

    private final PhoneCompany company;
    private final ClipWords clips;

    Calling(PhoneCompany company, ClipWords clips) {
        this.company = company;
        this.clips = clips;
    }

    /** The phone calls us; not while it is used. */
    Future<Void> dial(Handset handset, String sid) {
        if (handset.screen().talking() || handset.ringing().isPresent()) {
            return Future.succeededFuture();
        }
        PhoneCall call = new PhoneCall(sid, false, "", List.of(), new After.End(false));
        return ask(handset, call, new Turn(PhoneAct.DIAL, "", List.of()), company.hook("voice"), Map.of());
    }

    /** Somebody takes a call of ours. */
    Future<Void> take(Handset handset, Ringing ringing) {
        PhoneCall call = new PhoneCall(ringing.sid(), true, ringing.news(), List.of(), new After.End(false));
        Map<String, String> human = Map.of("AnsweredBy", "human");
        return ask(handset, call, new Turn(PhoneAct.ANSWER, "", List.of()), ringing.taken(), human);
    }

    /** One step of a call; nothing when the call does not wait for it, or no longer. */
    Future<Void> step(Handset handset, int at, PhoneAct act, String keys) {
        Optional<PhoneCall> call = handset.call().filter(one -> one.at() == at);
        Optional<Map<String, String>> news = call.flatMap(one -> news(one, act, keys));
        Optional<String> address = call.flatMap(one -> address(one.after()));
        if (call.isEmpty() || news.isEmpty() || address.isEmpty()) {
            return Future.succeededFuture();
        }
        return ask(handset, call.get(), new Turn(act, keys, List.of()), address.get(), news.get());
    }

    /** The platform tells of the end. */
    Future<Void> hangUp(Handset handset) {
        Optional<PhoneCall> going = handset.call().filter(one -> !one.over());
        if (going.isEmpty()) {
            return Future.succeededFuture();
        }
        PhoneCall call = going.get();
        handset.set(call.ended());
        Map<String, String> fields = fields(company, handset.phone(), call.sid(), call.ours());
        fields.put("CallStatus", "completed");
        String news = call.news().isEmpty() ? company.hook("status/voice") : call.news();
        return post(handset, news, fields).mapEmpty();
    }

    /** What every request of a call says. */
    static Map<String, String> fields(PhoneCompany company, SamplePhone phone, String sid, boolean ours) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("CallSid", sid);
        fields.put("CallStatus", "in-progress");
        fields.put("Direction", ours ? "outbound-api" : "inbound");
        fields.put("From", ours ? company.ours() : phone.number().e164());
        fields.put("To", ours ? phone.number().e164() : company.ours());
        return fields;
    }

    private Future<Void> ask(Handset handset, PhoneCall call, Turn turn, String address, Map<String, String> news) {
        return ask(handset, call, turn, address, news, MOST_REDIRECTS);
    }

    private Future<Void> ask(
            Handset handset, PhoneCall call, Turn turn, String address, Map<String, String> news, int redirects) {
        Map<String, String> fields = fields(company, handset.phone(), call.sid(), call.ours());
        fields.putAll(news);
        return post(handset, address, fields).compose(answered -> {
            Optional<Twiml> said = answered.status() == 200 ? Twiml.of(answered.body(), clips) : Optional.empty();
            After next = said.map(Twiml::after).orElse(new After.End(true));
            List<Heard> heard = said.map(Twiml::heard).orElse(List.of());
            PhoneCall now = call.with(new Turn(turn.act(), turn.keys(), heard), next);
            handset.set(now);
            return switch (next) {
                case After.Further further -> further(handset, now, further, redirects);
                case After.End end -> end.busy() ? Future.<Void>succeededFuture() : told(handset, now);
                case After.Keys keys -> Future.<Void>succeededFuture();
                case After.Ring ring -> Future.<Void>succeededFuture();
                case After.Speak speak -> Future.<Void>succeededFuture();
            };
        });
    }

    /** A platform does not follow for ever either. */
    private Future<Void> further(Handset handset, PhoneCall call, After.Further further, int redirects) {
        return redirects == 0
                ? hangUp(handset)
                : ask(
                        handset,
                        call,
                        new Turn(PhoneAct.WAIT, "", List.of()),
                        further.address(),
                        Map.of(),
                        redirects - 1);
    }

    /** We hung up: the platform tells of that end, too, but what is shown stays the last answer. */
    private Future<Void> told(Handset handset, PhoneCall call) {
        Map<String, String> fields = fields(company, handset.phone(), call.sid(), call.ours());
        fields.put("CallStatus", "completed");
        String news = call.news().isEmpty() ? company.hook("status/voice") : call.news();
        return company.post(news, fields).<Void>mapEmpty().otherwiseEmpty();
    }

    private Future<PhoneCompany.Answered> post(Handset handset, String address, Map<String, String> fields) {
        return company.post(address, fields)
                .otherwise(new PhoneCompany.Answered(0, ""))
                .onSuccess(answered -> handset.show(new Exchange(address, fields, answered.status(), answered.body())));
    }

    private static Optional<String> address(After after) {
        return switch (after) {
            case After.Keys keys -> Optional.of(keys.address());
            case After.Ring ring -> Optional.of(ring.address());
            case After.Speak speak -> Optional.of(speak.address());
            case After.Further further -> Optional.of(further.address());
            case After.End end -> Optional.empty();
        };
    }

    /** What the platform says of an act, where a call waits for such. */
    private static Optional<Map<String, String>> news(PhoneCall call, PhoneAct act, String keys) {
        return switch (call.after()) {
            case After.Keys waits ->
                switch (act) {
                    case KEYS -> Optional.of(Map.of(DIGITS, waits.taken(keys)));
                    case SILENCE -> Optional.of(Map.of(DIGITS, ""));
                    case DIAL, WAIT, SPEAK, TALK, NOBODY, ANSWER, REFUSE, HANG_UP -> Optional.empty();
                };
            case After.Ring rings ->
                switch (act) {
                    case TALK ->
                        Optional.of(Map.of(
                                "DialCallStatus", "completed", "DialCallDuration", String.valueOf(TALK_SECONDS)));
                    case NOBODY -> Optional.of(Map.of("DialCallStatus", "no-answer"));
                    case DIAL, WAIT, KEYS, SILENCE, SPEAK, ANSWER, REFUSE, HANG_UP -> Optional.empty();
                };
            case After.Speak listens ->
                switch (act) {
                    // Nothing was recorded: where a file is looked for, it is gone.
                    case SPEAK ->
                        Optional.of(Map.of(
                                "RecordingSid",
                                Sids.of("RE", call.sid() + call.at()),
                                "RecordingDuration",
                                String.valueOf(MESSAGE_SECONDS)));
                    case SILENCE -> Optional.of(Map.of());
                    case DIAL, WAIT, KEYS, TALK, NOBODY, ANSWER, REFUSE, HANG_UP -> Optional.empty();
                };
            case After.Further further -> Optional.empty();
            case After.End end -> Optional.empty();
        };
    }
}
