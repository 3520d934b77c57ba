package org.spean.console.simulator;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts written on a sample phone, and what is answered. */
final class Texting {
    private final PhoneCompany company;
    private final ClipWords clips;
    private final InstantSource clock;

    Texting(PhoneCompany company, ClipWords clips, InstantSource clock) {
        this.company = company;
        this.clips = clips;
        this.clock = clock;
    }

    /** Never fails: that there was no answer is shown. */
    Future<Void> send(Handset handset, String sid, String body) {
        handset.add(new Bubble(Bubble.Kind.SENT, body, clock.instant()));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MessageSid", sid);
        fields.put("From", handset.phone().number().e164());
        fields.put("To", company.ours());
        fields.put("Body", body);
        String address = company.hook("sms");
        return company.post(address, fields)
                .otherwise(new PhoneCompany.Answered(0, ""))
                .map(answered -> {
                    handset.show(new Exchange(address, fields, answered.status(), answered.body()));
                    List<String> messages = answered.status() == 200
                            ? Twiml.of(answered.body(), clips)
                                    .map(Twiml::messages)
                                    .orElse(List.of())
                            : List.of();
                    messages.forEach(one -> handset.add(new Bubble(Bubble.Kind.RECEIVED, one, clock.instant())));
                    return null;
                });
    }
}
