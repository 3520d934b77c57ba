package org.spean.redis;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.spean.conversation.Arrival;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Input;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Turn;
import org.spean.model.ContactId;

/**
 * What somebody who has an open case writes, and what we answer, joins the case, sealed. Of others nothing is kept
 * (console-reliability-security.md C6: minimal storage). Lives for one commit.
 */
final class CaseLogWrites {
    private static final byte[] NOTHING = new byte[0];

    private final Crypto crypto;
    private final ContactId contact;
    private final Arrival arrival;

    CaseLogWrites(Crypto crypto, ContactId contact, Arrival arrival) {
        this.crypto = crypto;
        this.contact = contact;
        this.arrival = arrival;
    }

    /** To be added after the effects: one of them may open the case. */
    void addTo(Writes writes, String open, Turn turn) {
        String caseId = opened(turn, open);
        if (caseId.isEmpty()) {
            return;
        }
        String label = label(caseId);
        if (arrival.input() instanceof Input.Words words) {
            add(
                    writes,
                    caseId,
                    "in",
                    crypto.sealText(label, entry("in").put("text", words.body()).encode()));
        } else {
            // A call is heard, not logged: that the person was there is what counts.
            add(writes, caseId, "in", NOTHING);
        }
        JsonArray bodies = new JsonArray();
        for (Reply reply : turn.replies()) {
            switch (reply) {
                case Reply.Message message -> bodies.add(message.body());
                case Reply.Spoken spoken -> {}
            }
        }
        if (!bodies.isEmpty()) {
            add(
                    writes,
                    caseId,
                    "out",
                    crypto.sealText(label, entry("out").put("texts", bodies).encode()));
        }
    }

    private void add(Writes writes, String caseId, String way, byte[] sealed) {
        int partition = contact.partition();
        writes.addSealedWith(
                "SAY",
                Keys.caseRecord(partition, caseId),
                List.of(CaseKeys.log(partition, caseId), CaseKeys.version(partition)),
                sealed,
                way,
                Long.toString(arrival.at().toEpochMilli()),
                arrival.gateway(),
                Long.toString(CaseWrites.LIFE.toMillis()));
    }

    private JsonObject entry(String way) {
        return new JsonObject().put("way", way).put("at", arrival.at().toEpochMilli());
    }

    /** An entry of the log is bound to its case: copied elsewhere it does not open. */
    static String label(String caseId) {
        return "case/" + caseId + "/log";
    }

    private static String opened(Turn turn, String before) {
        String caseId = before;
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.OpenCase open) {
                caseId = open.caseId();
            } else if (effect instanceof Effect.AddToCase more) {
                caseId = more.caseId();
            } else if (effect instanceof Effect.KeepRecording spoken) {
                caseId = spoken.caseId();
            }
        }
        return caseId;
    }
}
