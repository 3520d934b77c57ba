package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.spean.content.StepId;
import org.spean.model.Country;
import org.spean.model.Language;

class SessionCodecTest {
    private static final Session FRESH = Session.fresh(Optional.empty(), Optional.empty());

    @Property(tries = 300)
    void everySessionWithinItsBoundsFitsOneKilobyteAndReadsBack(@ForAll("sessions") Session session) {
        byte[] bytes = SessionCodec.encode(session);

        assertThat(bytes.length).isLessThanOrEqualTo(SessionCodec.MAX_BYTES);
        Session read = SessionCodec.decode(bytes);
        assertThat(read.step()).isEqualTo(session.step());
        assertThat(read.language()).isEqualTo(session.language());
        assertThat(read.caseId()).isEqualTo(session.caseId());
    }

    @Test
    void ordinarySessionLosesNothing() {
        Session session = new Session(
                Optional.of(Language.KM),
                Optional.of(new Country("TH")),
                Optional.of(StepId.of("danger.where")),
                List.of(StepId.of("main.menu"), StepId.of("numbers.menu")),
                1,
                2,
                Map.of("hour", "15", "topic", "ព្រំដែន:3"),
                List.of("HELP", "HOME"),
                Optional.of("0193-abc"));
        assertThat(SessionCodec.decode(SessionCodec.encode(session))).isEqualTo(session);
        assertThat(SessionCodec.encode(session)).hasSizeLessThan(160);
    }

    @Property(tries = 500)
    void anyBytesGiveASessionAndNeverAnException(@ForAll byte[] bytes) {
        assertThat(SessionCodec.decode(bytes)).isNotNull();
    }

    @Test
    void damagedAndForeignBytesGiveAFreshSession() {
        byte[] good = SessionCodec.encode(Session.fresh(Optional.of(Language.EN), Optional.of(new Country("KH"))));
        for (int length = 0; length < good.length; length++) {
            assertThat(SessionCodec.decode(Arrays.copyOf(good, length))).isEqualTo(FRESH);
        }
        for (String foreign : List.of("b1:1", "a", "a99999:x", "{\"step\":\"main.menu\"}", "a1:1-1:km")) {
            assertThat(SessionCodec.decode(foreign.getBytes(StandardCharsets.UTF_8)))
                    .as(foreign)
                    .isEqualTo(FRESH);
        }
        assertThat(SessionCodec.decode(new byte[5000])).isEqualTo(FRESH);
    }

    @Test
    void answersReadBackAndASilenceStaysASilence() {
        List<Reply> replies = List.of(new Reply.Message("main.menu", "ក\n1:2"), new Reply.Message("x", "b"));
        assertThat(ReplyCodec.decode(ReplyCodec.encode(replies))).contains(replies);
        assertThat(ReplyCodec.decode(ReplyCodec.encode(List.of()))).contains(List.of());
        assertThat(ReplyCodec.decode("zzz".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Provide
    Arbitrary<Session> sessions() {
        Arbitrary<StepId> steps = Combinators.combine(names(), names()).as(StepId::new);
        Arbitrary<Map<String, String>> slots = Arbitraries.maps(
                        names(), Arbitraries.strings().ofMaxLength(Session.MAX_SLOT_LENGTH))
                .ofMaxSize(Session.MAX_SLOTS);
        return Combinators.combine(
                        Arbitraries.of(Language.values()).optional(),
                        Arbitraries.of("KH", "TH", "MY").map(Country::new).optional(),
                        steps.optional(),
                        steps.list().ofMaxSize(Session.MAX_BACK),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 999),
                        slots,
                        Arbitraries.of("HELP", "HOTLINE", "DOCUMENTS").list().ofMaxSize(Session.MAX_ASKED))
                .as((language, country, step, back, misses, page, filled, asked) ->
                        new Session(language, country, step, back, misses, page, filled, asked, Optional.of("case-1")));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(32);
    }
}
