package org.spean.console.simulator;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.model.PhoneNumber;

/** All sample phones, and what is brought to them: messages and calls of ours to other numbers are nobody's here. Thread-safe. */
public final class Phones {
    private static final Logger LOG = LoggerFactory.getLogger(Phones.class);

    /** So long a phone rings: as long as our calls ask the platform for. */
    private static final long RING_MILLIS = 30_000;

    private final Vertx vertx;
    private final PhoneCompany company;
    private final InstantSource clock;
    private final Map<PhoneNumber, Handset> handsets = new HashMap<>();
    private final Texting texting;
    private final Calling calling;

    public Phones(Vertx vertx, PhoneCompany company, ClipWords clips, InstantSource clock) {
        this.vertx = vertx;
        this.company = company;
        this.clock = clock;
        this.texting = new Texting(company, clips, clock);
        this.calling = new Calling(company, clips);
        SamplePhone.ALL.forEach(phone -> handsets.put(phone.number(), new Handset(phone)));
    }

    /**
     * A message of ours arrives.
     *
     * @param news webhook that is told so
     */
    public void arrives(PhoneNumber to, String body, String news) {
        Handset handset = handsets.get(to);
        if (handset == null) {
            return;
        }
        handset.add(new Bubble(Bubble.Kind.RECEIVED, body, clock.instant()));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MessageSid", Sids.of("SM", news));
        fields.put("MessageStatus", "delivered");
        fields.put("From", company.ours());
        fields.put("To", to.e164());
        tell(news, fields);
    }

    /**
     * A call of ours rings until it is taken or refused, or half a minute is over.
     *
     * @param taken webhook that is asked once somebody takes it
     * @param news webhook that is told how it ended
     */
    public void rings(PhoneNumber to, String taken, String news) {
        Handset handset = handsets.get(to);
        if (handset == null) {
            return;
        }
        Ringing ringing = new Ringing(Sids.of("CA", taken), taken, news);
        if (!handset.ring(ringing)) {
            tellEnd(handset, ringing, "busy");
            return;
        }
        vertx.setTimer(RING_MILLIS, tick -> {
            if (handset.stopRinging(ringing)) {
                handset.add(new Bubble(Bubble.Kind.MISSED, "", clock.instant()));
                tellEnd(handset, ringing, "no-answer");
            }
        });
    }

    /** A text is written. */
    Future<Void> text(SamplePhone phone, String op, String body) {
        Handset handset = handset(phone);
        return handset.once(op, () -> texting.send(handset, Sids.of("SM", phone.place() + " " + op), body));
    }

    /**
     * Something is done.
     *
     * @param at {@link PhoneCall#at} of the page it was done on
     * @param keys for {@link PhoneAct#KEYS}
     */
    Future<Void> act(SamplePhone phone, String op, int at, PhoneAct act, String keys) {
        Handset handset = handset(phone);
        return handset.once(op, () -> switch (act) {
            case DIAL -> calling.dial(handset, Sids.of("CA", phone.place() + " " + op));
            case ANSWER ->
                handset.ringing()
                        .filter(handset::stopRinging)
                        .map(ringing -> calling.take(handset, ringing))
                        .orElseGet(Future::succeededFuture);
            case REFUSE -> {
                handset.ringing().filter(handset::stopRinging).ifPresent(one -> tellEnd(handset, one, "busy"));
                yield Future.succeededFuture();
            }
            case HANG_UP -> calling.hangUp(handset);
            case WAIT -> Future.succeededFuture();
            case KEYS, SILENCE, SPEAK, TALK, NOBODY -> calling.step(handset, at, act, keys);
        });
    }

    Screen screen(SamplePhone phone) {
        return handset(phone).screen();
    }

    private Handset handset(SamplePhone phone) {
        return Objects.requireNonNull(handsets.get(phone.number()));
    }

    private void tellEnd(Handset handset, Ringing ringing, String how) {
        Map<String, String> fields = Calling.fields(company, handset.phone(), ringing.sid(), true);
        fields.put("CallStatus", how);
        tell(ringing.news(), fields);
    }

    private void tell(String news, Map<String, String> fields) {
        company.post(news, fields)
                .onFailure(away -> LOG.debug(
                        "news of a sample phone was not taken: {}",
                        away.getClass().getSimpleName()));
    }
}
