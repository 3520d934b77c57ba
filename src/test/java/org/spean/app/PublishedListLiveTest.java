package org.spean.app;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Printed;
import org.spean.content.AgencyRegister;
import org.spean.metrics.FetchOutcome;
import org.spean.registers.Fetched;
import org.spean.settings.RegisterSettings.ListDate;

/** Which fetched lists go live, which wait, and who is told. */
class PublishedListLiveTest extends FetchedListCase {
    @Test
    void aListFromAFileIsNotReplacedWithoutAPerson() {
        live(rows(5));
        published(rows(6), LATER, "\"two\"");
        look();
        AgencyRegister byHand = known().waiting().orElseThrow();
        answer(registers.replace(byHand, answer(registers.version())));
        fetcher = fetcher(true, ListDate.LAST_MODIFIED);
        published(rows(7), "Thu, 19 Nov 2026 02:00:00 GMT", "\"three\"");

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.PROPOSED);
    }

    @Test
    void aShrunkListIsKeptAsideEvenWhenListsGoLiveByThemselves() {
        live(rows(10));
        fetcher = fetcher(true, ListDate.LAST_MODIFIED);
        published(rows(7), LATER, "\"two\"");

        assertThat(look().latest()).isEqualTo(FetchOutcome.SUSPICIOUS);
        assertThat(known().said()).contains("lacks 3 of 10 agencies");
        assertThat(known().isAside()).isTrue();
        assertThat(liveCount()).isEqualTo(10);
    }

    @Test
    void withoutAPersonTheFirstListWaitsAndTheNextOnesGoLive() {
        fetcher = fetcher(true, ListDate.LAST_MODIFIED);
        published(rows(5), NOVEMBER, "\"one\"");
        assertThat(look().latest()).isEqualTo(FetchOutcome.PROPOSED);
        AgencyRegister first = known().waiting().orElseThrow();
        accept(first);
        published(rows(6), LATER, "\"two\"");

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.LIVE);
        assertThat(liveCount()).isEqualTo(6);
        assertThat(answer(registers.former())).contains(first);
        assertThat(known().waiting()).isEmpty();
    }

    @Test
    void aNewerDayOfTheSameWordsKeepsTheStepBack() {
        fetcher = fetcher(true, ListDate.LAST_MODIFIED);
        live(rows(4));
        published(rows(5), "Mon, 16 Nov 2026 02:00:00 GMT", "\"one\"");
        assertThat(look().latest()).isEqualTo(FetchOutcome.LIVE);
        published(rows(5), LATER, "\"two\"");

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.RENEWED);
        assertThat(answer(registers.live()).orElseThrow().date()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(answer(registers.former()).orElseThrow().agencies()).hasSize(4);
    }

    @Test
    void aListThatStaffTookBackNeverReturnsByItself() {
        fetcher = fetcher(true, ListDate.LAST_MODIFIED);
        live(rows(5));
        published(rows(6), LATER, "\"two\"");
        assertThat(look().latest()).isEqualTo(FetchOutcome.LIVE);
        answer(registers.rollBack(known().taken()));

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.UNCHANGED);
        published(rows(6), "Wed, 18 Nov 2026 02:00:00 GMT", "\"three\"");
        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.PROPOSED);
        published(rows(7), "Thu, 19 Nov 2026 02:00:00 GMT", "\"four\"");
        assertThat(lookTomorrow().latest()).as("a person goes on").isEqualTo(FetchOutcome.PROPOSED);
        assertThat(liveCount()).isEqualTo(5);
    }

    @Test
    void aListOlderThanTheLiveOneNeverGoesLiveByItself() {
        fetcher = fetcher(true, ListDate.LAST_MODIFIED);
        live(rows(5));
        published(rows(6), "Thu, 01 Oct 2026 02:00:00 GMT", "\"old\"");

        assertThat(look().latest()).isEqualTo(FetchOutcome.PROPOSED);
        assertThat(known().said()).contains("older than the live one");
    }

    @Test
    void twoInstancesNeverLookAtTheSameTime() {
        reply(csv(rows(5)).withHeader("Last-Modified", NOVEMBER).withFixedDelay(400));
        RegisterFetcher other = fetcher(false, ListDate.LAST_MODIFIED);

        Future<Optional<Fetched>> one = fetcher.look();
        Future<Optional<Fetched>> two = other.look();

        assertThat(answer(one).isPresent() ^ answer(two).isPresent()).isTrue();
        assertThat(answer(other.look())).as("not due before tomorrow").isEmpty();
        MINISTRY.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void whoTookLongerThanItsLeaseKeepsNothing() {
        Instant due = NOON.plusSeconds(60);
        Fetched late = lateLook();
        assertThat(answer(fetches.take(NOON, "one", Duration.ofMillis(1)))).isTrue();
        await().until(() -> answer(fetches.take(NOON, "two", Duration.ofMinutes(1))));

        assertThat(answer(fetches.keep(late, due, "one"))).isFalse();
        assertThat(answer(fetches.last())).isEmpty();
        assertThat(answer(fetches.keep(late, due, "two"))).isTrue();
        assertThat(answer(fetches.last())).contains(late);
    }

    @Test
    void anOldLiveListIsAnAlarmOnceADay() {
        live(rows(5));
        ListAlarm alarm = new ListAlarm(registers, Optional.of(fetches), 30, meters.registers(), now::get);
        try (Printed printed = new Printed()) {
            answer(alarm.look());
            assertThat(meters.scrape()).contains("spean_registers_stale 0.0");
            assertThat(printed.all()).doesNotContain("days old");
            forward(Duration.ofDays(30));
            for (int i = 0; i < 3; i++) {
                answer(alarm.look());
            }
            assertThat(meters.scrape()).contains("spean_registers_stale 1.0", "spean_registers_aside 0.0");
            assertThat(printed.all()).containsOnlyOnce("days old, more than 30");
            forward(Duration.ofDays(1));
            answer(alarm.look());
            assertThat(printed.all().split("days old", -1)).hasSize(3);
        }
    }

    @Test
    void whatWaitsAndWhatIsAsideIsAlarmedUntilItIsSettled() {
        ListAlarm alarm = new ListAlarm(registers, Optional.of(fetches), 60, meters.registers(), now::get);
        published(rows(5), NOVEMBER, "\"one\"");
        look();
        answer(alarm.look());
        assertThat(meters.scrape()).contains("spean_registers_waiting 1.0", "spean_registers_aside 0.0");
        accept(known().waiting().orElseThrow());
        published(rows(1), LATER, "\"two\"");
        lookTomorrow();
        answer(alarm.look());
        assertThat(meters.scrape()).contains("spean_registers_waiting 1.0", "spean_registers_aside 1.0");
        accept(known().waiting().orElseThrow());
        answer(alarm.look());
        assertThat(meters.scrape()).contains("spean_registers_waiting 0.0", "spean_registers_aside 0.0");
    }

    private Fetched lateLook() {
        return new Fetched(
                NOON,
                FetchOutcome.BAD,
                "said",
                FetchOutcome.BAD,
                Optional.of("\"e\""),
                Optional.empty(),
                "digest",
                Optional.empty(),
                List.of("one", "two"),
                "");
    }
}
