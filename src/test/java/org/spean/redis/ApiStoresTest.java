package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.content.Corridor;
import org.spean.content.CorridorNews;
import org.spean.conversation.CorridorStore;
import org.spean.model.Language;
import org.spean.staff.ApiToken;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;
import org.spean.staff.TokenText;
import org.spean.staff.Tokens;
import org.spean.web.KeptAnswers.Asked;
import org.spean.web.KeptAnswers.Before;
import org.spean.web.RateLimits.Rate;

/** What the API keeps: tokens, rates, kept answers, news of corridors; and what of it can be read in Redis. */
class ApiStoresTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final Rate RATE = new Rate(3, Duration.ofSeconds(3));

    private final Vertx vertx = Vertx.vertx();
    private RedisLink link;
    private Crypto crypto;
    private RedisStaffStore accounts;
    private RedisTokenStore tokens;

    @BeforeEach
    void open() {
        TestRedis.shared().flush();
        link = TestRedis.shared().link(vertx);
        KeyRing keys = KeyRing.random(new SecureRandom());
        crypto = new Crypto(new Pseudonyms(keys.index()), new ValueSeal(keys.encryption(), new SecureRandom()));
        accounts = new RedisStaffStore(link, crypto);
        tokens = new RedisTokenStore(link, crypto);
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    @Test
    void aTokenSpeaksForItsAccountUntilItExpires() {
        Tokens who = new Tokens(accounts, tokens);
        Answers.of(accounts.add(account()));
        TokenText token = TokenText.fresh(new SecureRandom());
        ApiToken kept = token.kept("sok-dara", NOW, Duration.ofDays(1));
        Answers.of(tokens.add(kept));
        assertThat(Answers.of(who.holder(token.reveal(), NOW))
                        .map(holder -> holder.account().id()))
                .contains("sok-dara");
        assertThat(Answers.of(who.holder(token.reveal(), NOW.plus(Duration.ofDays(1)))))
                .isEmpty();
        String sameId = "spean_" + token.id() + "_"
                + TokenText.fresh(new SecureRandom()).reveal().substring(23);
        assertThat(Answers.of(who.holder(sameId, NOW))).isEmpty();
        assertThat(Answers.of(who.holder("", NOW))).isEmpty();
        Answers.of(accounts.change("sok-dara", StaffAccount::asDisabled));
        assertThat(Answers.of(who.holder(token.reveal(), NOW))).isEmpty();
    }

    @Test
    void redisSeesNeitherTheSecretNorItsHashAndThrowsTheTokenAway() {
        TokenText token = TokenText.fresh(new SecureRandom());
        ApiToken kept = token.kept("sok-dara", NOW, Duration.ofDays(1));
        Answers.of(tokens.add(kept));
        String key = Keys.apiToken(token.id());
        assertThat(TestRedis.shared().command("GET " + key))
                .doesNotContain(token.reveal().substring(23))
                .doesNotContain(kept.hash());
        assertThat(number(TestRedis.shared().command("TTL " + key))).isBetween(86_000L, 86_400L);
        assertThat(number(TestRedis.shared().command("TTL " + Keys.apiTokensOf("sok-dara"))))
                .isBetween(86_000L, 86_400L);
    }

    @Test
    void allTokensOfOnePersonAreRevokedAndNoOthers() {
        TokenText first = add("sok-dara");
        TokenText second = add("sok-dara");
        TokenText other = add("chan-lina");
        Answers.of(tokens.revokeAll("sok-dara"));
        assertThat(Answers.of(tokens.find(first.id()))).isEmpty();
        assertThat(Answers.of(tokens.find(second.id()))).isEmpty();
        assertThat(Answers.of(tokens.find(other.id()))).isPresent();
    }

    @Test
    void soManyAtOnceThenOneAPace() {
        RedisRateLimits rates = new RedisRateLimits(link, crypto);
        for (int i = 0; i < 3; i++) {
            assertThat(Answers.of(rates.ask("address/192.0.2.7", RATE, NOW))).isEmpty();
        }
        assertThat(Answers.of(rates.ask("address/192.0.2.7", RATE, NOW))).contains(Duration.ofSeconds(1));
        assertThat(Answers.of(rates.ask("address/192.0.2.7", RATE, NOW.plusMillis(999))))
                .contains(Duration.ofMillis(1));
        assertThat(Answers.of(rates.ask("address/192.0.2.7", RATE, NOW.plusMillis(1_000))))
                .isEmpty();
        assertThat(Answers.of(rates.ask("address/192.0.2.8", RATE, NOW))).isEmpty();
        assertThat(TestRedis.shared().command("KEYS *")).doesNotContain("192.0.2");
    }

    @Test
    void aRequestWithAKeyIsBegunOnceAndItsAnswerKept() {
        RedisKeptAnswers kept = new RedisKeptAnswers(link, crypto);
        Asked asked = new Asked("sok-dara", "key-1", "like-1");
        assertThat(Answers.of(kept.begin(asked))).isEqualTo(new Before.First());
        assertThat(Answers.of(kept.begin(asked))).isEqualTo(new Before.UnderWay());
        assertThat(Answers.of(kept.begin(new Asked("sok-dara", "key-1", "like-2"))))
                .isEqualTo(new Before.Other());
        assertThat(Answers.of(kept.begin(new Asked("chan-lina", "key-1", "like-2"))))
                .isEqualTo(new Before.First());
        Answers.of(kept.keep(asked, 200, "{\"said\":\"two\nlines\"}"));
        assertThat(Answers.of(kept.begin(asked))).isEqualTo(new Before.Done(200, "{\"said\":\"two\nlines\"}"));
        Answers.of(kept.forget(asked));
        assertThat(Answers.of(kept.begin(asked))).isEqualTo(new Before.First());
    }

    @Test
    void newsOfACorridorIsReadAsItWasWrittenAndItsPastIsKept() {
        RedisCorridorStore corridors = new RedisCorridorStore(link, crypto);
        CorridorNews first = news(Corridor.Status.CLOSED, Map.of());
        CorridorNews second = news(Corridor.Status.OPEN, Map.of(Language.KM, "បើក", Language.EN, "Open."));
        assertThat(Answers.of(corridors.all())).isEmpty();
        Answers.of(corridors.put(first));
        Answers.of(corridors.put(second));
        assertThat(Answers.of(corridors.all())).isEqualTo(Map.of("kh_jp", second));
        assertThat(Answers.of(corridors.history("kh_jp"))).containsExactly(second, first);
        assertThat(Answers.of(corridors.history("kh_my"))).isEmpty();
        assertThat(TestRedis.shared().command("HGETALL " + FactKeys.CORRIDORS)).doesNotContain("sok-dara");
    }

    @Test
    void newsOfAnEarlierDayDoesNotReplaceWhatIsKnownSince() {
        RedisCorridorStore corridors = new RedisCorridorStore(link, crypto);
        CorridorNews latest = news(Corridor.Status.CLOSED, Map.of());
        CorridorNews earlier = new CorridorNews(
                "kh_jp", Corridor.Status.OPEN, LocalDate.of(2026, 11, 19), "an old letter", Map.of(), "sok-dara", NOW);
        assertThat(Answers.of(corridors.put(latest))).isEqualTo(new CorridorStore.Entered.Told());
        assertThat(Answers.of(corridors.put(earlier))).isEqualTo(new CorridorStore.Entered.Older(latest));
        assertThat(Answers.of(corridors.all())).isEqualTo(Map.of("kh_jp", latest));
        assertThat(Answers.of(corridors.history("kh_jp"))).containsExactly(latest);
    }

    @Test
    void ofNewsEnteredAtOnceTheLatestDayStaysAndNoneIsLost() {
        RedisCorridorStore corridors = new RedisCorridorStore(link, crypto);
        List<Future<CorridorStore.Entered>> all = java.util.stream.IntStream.of(20, 23, 21)
                .mapToObj(day -> corridors.put(new CorridorNews(
                        "kh_jp", Corridor.Status.OPEN, LocalDate.of(2026, 11, day), "s", Map.of(), "sok-dara", NOW)))
                .toList();
        long told = all.stream()
                .map(Answers::of)
                .filter(CorridorStore.Entered.Told.class::isInstance)
                .count();
        assertThat(Answers.of(corridors.all()).get("kh_jp").asOf()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(Answers.of(corridors.history("kh_jp"))).hasSize((int) told);
    }

    private TokenText add(String account) {
        TokenText token = TokenText.fresh(new SecureRandom());
        Answers.of(tokens.add(token.kept(account, NOW, Duration.ofDays(1))));
        return token;
    }

    private static CorridorNews news(Corridor.Status status, Map<Language, String> words) {
        return new CorridorNews("kh_jp", status, LocalDate.of(2026, 11, 20), "the ministry", words, "sok-dara", NOW);
    }

    private static long number(String answer) {
        return Long.parseLong(answer.lines()
                .filter(line -> line.startsWith(":"))
                .findFirst()
                .orElseThrow()
                .substring(1));
    }

    private static StaffAccount account() {
        return new StaffAccount(
                "sok-dara", "Sok Dara", Set.of(Role.EDITOR), List.of(Language.KM), Optional.empty(), "", false, NOW);
    }
}
