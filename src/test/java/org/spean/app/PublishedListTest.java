package org.spean.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.spean.content.AgencyRegister;
import org.spean.metrics.FetchOutcome;
import org.spean.settings.RegisterSettings.ListDate;

/** What may come back from the address of a published list. */
class PublishedListTest extends FetchedListCase {
    @Test
    void aListIsFetchedAndWaitsForAPerson() {
        published(rows(5), NOVEMBER, "\"one\"");

        assertThat(look().latest()).isEqualTo(FetchOutcome.PROPOSED);

        AgencyRegister waiting = known().waiting().orElseThrow();
        assertThat(waiting.agencies()).hasSize(5);
        assertThat(waiting.date()).as("the day in Phnom Penh").isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(waiting.source().address()).isEqualTo("Ministry of Labour");
        assertThat(answer(registers.live())).isEmpty();
        assertThat(counted("proposed")).isOne();
    }

    @Test
    void notModifiedKeepsWhatWeHadAndSaysWhatThatIs() {
        published(rows(5), NOVEMBER, "\"one\"");
        look();
        MINISTRY.resetAll();
        reply(aResponse().withStatus(304));

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.UNCHANGED);

        MINISTRY.verify(getRequestedFor(urlEqualTo("/agencies.csv"))
                .withHeader("If-None-Match", equalTo("\"one\""))
                .withHeader("If-Modified-Since", equalTo(NOVEMBER)));
        assertThat(known().waiting()).isPresent();
    }

    @Test
    void theSameWordsWithoutAMarkAreNoNewList() {
        reply(csv(rows(5)));
        fetcher = fetcher(false, ListDate.FETCHED);
        look();
        String first = known().list().orElseThrow().version();

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.UNCHANGED);
        assertThat(known().list().orElseThrow().version()).isEqualTo(first);
        MINISTRY.verify(2, getRequestedFor(anyUrl()).withHeader("If-None-Match", absent()));
    }

    @Test
    void aListThatIsNotThereOrBrokenThereLeavesTheLiveOne() {
        live(rows(5));
        for (int status : new int[] {404, 410, 500, 503}) {
            MINISTRY.resetAll();
            reply(csv("oops").withStatus(status));
            assertThat(lookTomorrow().latest()).as("status %s", status).isEqualTo(FetchOutcome.FAILED);
            assertThat(known().said()).contains("answers " + status);
        }
        assertThat(liveCount()).isEqualTo(5);
        assertThat(counted("failed")).isEqualTo(4);
    }

    @Test
    void afterAFailureItIsTriedAgainInAnHour() {
        reply(aResponse().withStatus(500));
        look();
        forward(Duration.ofMinutes(59));
        assertThat(answer(fetcher.look())).isEmpty();
        forward(Duration.ofMinutes(2));
        assertThat(answer(fetcher.look())).isPresent();
        MINISTRY.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void aSlowAnswerIsGivenUp() {
        reply(csv(rows(5)).withHeader("Last-Modified", NOVEMBER).withChunkedDribbleDelay(10, 20_000));

        assertThat(look().said()).contains("no whole answer within 900 ms");
    }

    @Test
    void halfAListIsNoList() {
        reply(csv(rows(5)).withHeader("Last-Modified", NOVEMBER).withHeader("Content-Length", "99999"));
        assertThat(look().latest()).isEqualTo(FetchOutcome.FAILED);

        for (Fault fault : new Fault[] {Fault.MALFORMED_RESPONSE_CHUNK, Fault.EMPTY_RESPONSE}) {
            MINISTRY.resetAll();
            reply(aResponse().withFault(fault));
            assertThat(lookTomorrow().latest()).as("%s", fault).isEqualTo(FetchOutcome.FAILED);
        }
        assertThat(known().list()).isEmpty();
    }

    @Test
    void anotherTypeIsNoList() {
        reply(csv(rows(5))
                .withHeader("Last-Modified", NOVEMBER)
                .withHeader("Content-Type", "text/html; charset=utf-8"));

        assertThat(look().said()).contains("neither CSV nor .xlsx");
        assertThat(known().list()).isEmpty();
    }

    @Test
    void aPageThatCallsItselfAListIsKeptAside() {
        published("<html><body>Log in</body></html>\n", NOVEMBER, "\"x\"");

        assertThat(look().latest()).isEqualTo(FetchOutcome.BAD);
        assertThat(known().isAside()).isTrue();
        assertThat(known().problems().getFirst()).startsWith("list from 127.0.0.1:1: error:");
    }

    @Test
    void oneBadRowKeepsTheWholeListAsideAndTheGoodOneStays() {
        published(rows(5), NOVEMBER, "\"one\"");
        look();
        published(rows(5) + "6,,licensed\n", LATER, "\"two\"");

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.BAD);
        assertThat(known().problems()).singleElement().asString().contains("127.0.0.1:7: error: There is no name.");
        assertThat(known().waiting().orElseThrow().agencies()).hasSize(5);
    }

    @Test
    void aBadListIsReadAnewForTheMendingMayBeOurs() {
        published(rows(5) + "6,,licensed\n", NOVEMBER, "\"one\"");
        look();

        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.BAD);
        MINISTRY.verify(2, getRequestedFor(anyUrl()).withHeader("If-None-Match", absent()));
        published(rows(6), LATER, "\"two\"");
        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.PROPOSED);
        assertThat(known().problems()).isEmpty();
        assertThat(known().isAside()).isFalse();
    }

    @Test
    void notModifiedWithoutAListIsAFailure() {
        reply(aResponse().withStatus(304));

        assertThat(look().latest()).isEqualTo(FetchOutcome.FAILED);
    }

    @Test
    void moreThanEightMegabytesAreNotRead() {
        reply(csv("x".repeat(PublishedList.MOST_BYTES + 1)).withHeader("Last-Modified", NOVEMBER));

        assertThat(look().said()).contains("larger than 8 MB");
    }

    @Test
    void noOtherAddressIsAsked() {
        reply(aResponse().withStatus(302).withHeader("Location", MINISTRY.baseUrl() + "/elsewhere.csv"));

        assertThat(look().said()).contains("sends us elsewhere (302)");
        MINISTRY.verify(0, getRequestedFor(urlEqualTo("/elsewhere.csv")));
    }

    @Test
    void aListThatNobodyDatesIsRefusedUnlessTheSettingsSayOtherwise() {
        reply(csv(rows(5)));
        assertThat(look().said()).contains("nobody says what day the list is of");
        assertThat(known().list()).isEmpty();

        fetcher = fetcher(false, ListDate.FETCHED);
        assertThat(lookTomorrow().latest()).isEqualTo(FetchOutcome.PROPOSED);
        assertThat(known().list().orElseThrow().date()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void aListOfTomorrowIsKeptAside() {
        published(rows(5), "Tue, 01 Dec 2026 02:00:00 GMT", "\"x\"");

        assertThat(look().latest()).isEqualTo(FetchOutcome.BAD);
        assertThat(known().problems().getFirst()).contains("dated in the future");
    }
}
