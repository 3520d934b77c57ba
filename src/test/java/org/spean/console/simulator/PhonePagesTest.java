package org.spean.console.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.console.Answer;
import org.spean.console.Form;
import org.spean.console.Frame;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.Words;
import org.spean.model.Language;
import org.spean.model.Mode;

/** The pages of the phones where they are not open. */
class PhonePagesTest {
    private static final URI HERE = URI.create("http://127.0.0.1:8080");

    @Test
    void inLiveModeWithoutASessionEveryPageAndFormLeadsToTheSignIn() {
        PhonePages live = new PhonePages(new Access(Mode.LIVE, HERE, false), Optional.empty());
        assertThat(live.menu()).isEmpty();
        for (PageRoute page : live.routes()) {
            assertThat(answer(page, "127.0.0.1")).as(page.path()).isEqualTo(new Answer.Moved("/console/sign-in"));
        }
    }

    @Test
    void fromElsewhereEveryPageAndFormIsRefusedWithTheReason() {
        for (Language language : Language.values()) {
            PhonePages pages = new PhonePages(new Access(Mode.DEMO, HERE, true), Optional.empty());
            for (PageRoute page : pages.routes()) {
                Answer.Page refused = (Answer.Page) answer(page, "10.0.0.7", language);
                assertThat(refused.status()).isEqualTo(403);
                assertThat(refused.html()).contains(Words.in(language).of(Access.Verdict.ELSEWHERE));
            }
        }
    }

    private static Answer answer(PageRoute page, String address) {
        return answer(page, address, Language.EN);
    }

    private static Answer answer(PageRoute page, String address, Language language) {
        Frame frame = new Frame(
                Words.in(language), Optional.empty(), List.of(), "/console/phone", "", Mode.DEMO, true, () -> "id");
        Visit visit = new Visit(
                Optional.empty(), frame, Map.of("phone", "1"), Map.of(), Form.EMPTY, Instant.EPOCH, address, "", "");
        return page.work().apply(visit).result();
    }
}
