package org.spean.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.content.Fact;
import org.spean.content.Hotline;
import org.spean.content.HotlineCall;
import org.spean.content.HotlineCall.Reached;
import org.spean.content.Text;
import org.spean.model.Country;
import org.spean.model.Language;

class HotlineNowTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void aCallSpeaksOfTheNumberThatWasDialledOnly() {
        assertThat(HotlineNow.counts(hotline(new Fact.ToVerify()), call("117"))).isTrue();
        assertThat(HotlineNow.counts(hotline(new Fact.ToVerify()), call("118"))).isFalse();
    }

    @Test
    void theLaterCheckCounts() {
        assertThat(HotlineNow.counts(hotline(new Fact.Verified(DAY, "SL")), call("117")))
                .isTrue();
        assertThat(HotlineNow.counts(hotline(new Fact.Verified(DAY.plusDays(1), "SL")), call("117")))
                .isFalse();
    }

    @Test
    void noCallBringsOutWhatThePackWithholds() {
        assertThat(HotlineNow.counts(hotline(new Fact.Withheld()), call("117"))).isFalse();
    }

    private static Hotline hotline(Fact fact) {
        Text name = new Text("hotline.police", Map.of(Language.KM, "នគរបាល", Language.EN, "Police"), Text.Review.DRAFT);
        return new Hotline(
                "police",
                name,
                "117",
                Optional.empty(),
                Country.CAMBODIA,
                List.of(Hotline.EMERGENCY),
                "24h",
                List.of("km"),
                fact,
                List.of());
    }

    private static HotlineCall call(String number) {
        return new HotlineCall("police", number, Reached.RIGHT, List.of("km"), "", "", DAY, "chea-dara", Instant.EPOCH);
    }
}
