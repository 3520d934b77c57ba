package org.spean.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.Audience;
import org.spean.broadcast.AudienceCount;
import org.spean.broadcast.AudienceCount.Part;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.Counts;
import org.spean.broadcast.Draft;
import org.spean.broadcast.Estimate;
import org.spean.broadcast.Outcome;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.staff.Role;

/** An alert as data. */
class BroadcastViewTest {
    private static final Estimate ESTIMATE = new Estimate(
            1642,
            3926,
            Map.of(Language.EN, new Estimate.OfLanguage(1000, 2), Language.KM, new Estimate.OfLanguage(642, 3)),
            new BigDecimal("51.357"),
            7);

    @Test
    void theNumbersStandWhereTheContractSays() {
        JsonObject json = new BroadcastView(true)
                .json(broadcast(), new Counts(Map.of(Outcome.PENDING, 2L, Outcome.DELIVERED, 640L)));
        assertThat(json.getString("state")).isEqualTo("sending");
        assertThat(json.getJsonObject("counts").getLong("planned")).isEqualTo(642);
        assertThat(json.getJsonObject("counts").fieldNames())
                .containsExactlyInAnyOrder(
                        "planned",
                        "pending",
                        "claimed",
                        "accepted",
                        "sent",
                        "delivered",
                        "undelivered",
                        "failed",
                        "rejected",
                        "skipped",
                        "unknown");
        JsonObject estimate = json.getJsonObject("estimate");
        assertThat(estimate.getLong("people")).isEqualTo(1642);
        assertThat(estimate.getJsonObject("byLanguage").getJsonObject("km").getInteger("segmentsEach"))
                .isEqualTo(3);
        assertThat(json.encode()).contains("\"costUsd\":51.357");
        assertThat(json.getJsonObject("audience")).isEqualTo(new JsonObject().put("sameAs", "abcdefgh2345"));
    }

    @Test
    void theConsequenceIsToldInPeople() {
        assertThat(EstimateView.sentence(ESTIMATE, Channel.SMS))
                .isEqualTo("Sends 3,926 SMS segments to 1,642 people in Khmer and English, about 51.36 USD, in about 7"
                        + " minutes.");
        assertThat(EstimateView.sentence(ESTIMATE, Channel.VOICE))
                .startsWith("Makes about 3,926 calls to 1,642 people in Khmer and English")
                .contains("at the price of one SMS segment a call", "every second call is taken");
    }

    @Test
    void whoHasOnlyTheRoleItSeesNothingThatStaffWrote() {
        String hidden = new BroadcastView(new Caller("it-one", Set.of(Role.IT)).seesText())
                .json(broadcast())
                .encode();
        assertThat(hidden).contains("\"textsHidden\":true").doesNotContain("secret");
        String shown = new BroadcastView(new Caller("two", Set.of(Role.IT, Role.VIEWER)).seesText())
                .json(broadcast())
                .encode();
        assertThat(shown).contains("secret title", "secret text", "secret urgency", "secret reason");
    }

    @Test
    void aCountIsGivenByLanguageAndByCallingCode() {
        JsonObject json = EstimateView.of(new AudienceCount(
                List.of(new Part(Language.KM, 855, 5), new Part(Language.KM, 66, 2), new Part(Language.EN, 855, 1))));
        assertThat(json)
                .isEqualTo(new JsonObject("{\"people\":8,\"byLanguage\":{\"km\":7,\"en\":1},"
                        + "\"byCallingCode\":{\"66\":2,\"855\":6}}"));
    }

    private static Broadcast broadcast() {
        Instant at = Instant.parse("2026-11-30T02:00:00Z");
        Draft draft = new Draft(
                "secret title",
                Map.of(Language.KM, "secret text"),
                Channel.SMS,
                new Audience.SameAs(new BroadcastId("abcdefgh2345")),
                Optional.empty(),
                Duration.ofMinutes(90),
                Optional.of("secret urgency"),
                false,
                true);
        return new Broadcast(
                new BroadcastId("abcdefgh2346"),
                4,
                BroadcastState.SENDING,
                draft,
                "ann",
                at,
                Set.of("ann", "bo"),
                Optional.of("bo"),
                Optional.of("00ff"),
                Optional.of(ESTIMATE),
                Optional.of("cy"),
                Optional.of(at),
                Optional.of(at),
                Optional.empty(),
                Optional.of("secret reason"),
                1);
    }
}
