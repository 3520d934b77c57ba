package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spean.content.Corridor.Status;
import org.spean.content.CorridorNews;
import org.spean.model.Country;
import org.spean.model.Language;

/** News of a corridor in a turn: what is said of it, and which advice hangs on it. */
class NewsOfCorridorsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void newsOfTodayIsToldPlainlyInLiveToo() {
        for (Dialogue dialogue : List.of(RealPack.DEMO, RealPack.LIVE)) {
            assertThat(said(dialogue, Map.of("kh_my", news("kh_my", Status.RESTRICTED, TODAY)), "malaysia"))
                    .contains("Malaysia: news of 2026-11-25, people can go to work only by the official way.")
                    .doesNotContain("no sure news");
        }
    }

    @Test
    void oldNewsIsToldWithAMarkInDemoAndNotAtAllInLive() {
        Map<String, CorridorNews> old = Map.of("kh_my", news("kh_my", Status.OPEN, TODAY.minusDays(61)));
        assertThat(said(RealPack.DEMO, old, "malaysia"))
                .contains("by the official way")
                .contains("We have no sure news since 2026-09-25.");
        assertThat(said(RealPack.LIVE, old, "malaysia"))
                .contains("We have no sure news since 2026-09-25.")
                .doesNotContain("official way");
    }

    @Test
    void theWarningOfTheBorderGoesWhenItIsOpenAndComesBackWhenThatIsOld() {
        String first = "The Thai border can be closed";
        String[] way = {"menu", "1", "1", "1"};
        assertThat(said(RealPack.DEMO, Map.of(), way)).contains(first);
        assertThat(said(RealPack.DEMO, Map.of("kh_th_land", news("kh_th_land", Status.CLOSED, TODAY)), way))
                .contains(first);
        assertThat(said(RealPack.DEMO, Map.of("kh_th_land", news("kh_th_land", Status.OPEN, TODAY)), way))
                .doesNotContain(first);
        assertThat(said(RealPack.DEMO, Map.of("kh_th_land", news("kh_th_land", Status.OPEN, TODAY.minusDays(61))), way))
                .contains(first);
    }

    /** What is said to the last of some texts, in English. */
    private static String said(Dialogue dialogue, Map<String, CorridorNews> news, String... texts) {
        Session session = Session.fresh(Optional.of(Language.EN), Optional.empty());
        Moment moment =
                new Moment(Talk.NOW, Optional.of(Country.CAMBODIA), "case-1").knowing(LiveFacts.NONE.with(news));
        Turn turn = dialogue.turn(session, new Input.Words(texts[0]), moment);
        for (int i = 1; i < texts.length; i++) {
            turn = dialogue.turn(turn.session(), new Input.Words(texts[i]), moment);
        }
        return turn.replies().stream()
                .map(reply -> ((Reply.Message) reply).body())
                .collect(Collectors.joining("\n"));
    }

    private static CorridorNews news(String id, Status status, LocalDate day) {
        return new CorridorNews(id, status, day, "the ministry", Map.of(), "sok-dara", Talk.NOW);
    }
}
