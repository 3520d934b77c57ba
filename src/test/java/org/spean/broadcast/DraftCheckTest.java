package org.spean.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spean.broadcast.Alerts.NOW;
import static org.spean.broadcast.Alerts.TEN_PEOPLE;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.content.ContentPack;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.model.PhoneNumber;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;

class DraftCheckTest {
    private static final ContentPack PACK = ((PackResult.Loaded) PackReader.read(
                    Path.of(System.getProperty("spean.project.dir", ".")).resolve("config/content"),
                    ReadRules.standard()))
            .pack();
    private static final AlertRules RULES = new AlertRules(
            Mode.LIVE,
            new Prices(Map.of(855, new BigDecimal("0.05")), new BigDecimal("0.10"), Set.of(855, 66)),
            Budget.NONE,
            QuietHours.USUAL,
            10,
            new AlertRules.CallRules(5, 1));

    @Test
    void aSoundDraftHasNoProblem() {
        assertThat(check(Alerts.draft(), TEN_PEOPLE)).isEmpty();
    }

    @Test
    void allProblemsAreSaidAtOnceEachWithItsField() {
        Draft draft = new Draft(
                " ",
                Map.of(Language.EN, "Dear {name}, go home. " + "x".repeat(600)),
                Channel.SMS,
                new Audience.Rule(Set.of("01", "99"), Set.of("weather"), Set.of()),
                Optional.of(NOW.minusSeconds(1)),
                Duration.ofMinutes(4),
                Optional.of(" "),
                false,
                true);
        assertThat(check(draft, TEN_PEOPLE))
                .extracting(DraftProblem::field)
                .containsExactly(
                        "title",
                        "texts.km",
                        "texts.en",
                        "texts.en",
                        "audience.provinces",
                        "audience.topics",
                        "startAt",
                        "validForMinutes",
                        "urgent",
                        "training");
        assertThat(check(draft, TEN_PEOPLE)).allSatisfy(problem -> {
            assertThat(problem.what()).endsWith(".");
            assertThat(problem.todo()).endsWith(".");
        });
    }

    @Test
    void nobodyIsNoAudience() {
        assertThat(fields(Alerts.draft(), new AudienceCount(List.of()))).containsExactly("audience");
        assertThat(fields(Alerts.draft(), new AudienceCount(List.of(new AudienceCount.Part(Language.KM, 855, 0)))))
                .containsExactly("audience");
    }

    @Test
    void everyLanguageOfTheAudienceNeedsItsText() {
        Draft english = texts(Map.of(Language.EN, "The border is closed."), false);
        assertThat(fields(english, TEN_PEOPLE)).containsExactly("texts.km");
        assertThat(fields(english, new AudienceCount(List.of(new AudienceCount.Part(Language.EN, 855, 3)))))
                .isEmpty();
        assertThat(fields(texts(Map.of(), false), TEN_PEOPLE)).containsExactly("texts.km", "texts.en", "texts");
        assertThat(fields(texts(Map.of(Language.KM, " ", Language.EN, "Closed."), false), TEN_PEOPLE))
                .containsExactly("texts.km");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Dear {name}!", "Dear {{ name }}!", "Day {0}", "{{date", "Day {\n0}", "\u200b", "\u200b \u00a0"})
    void placeholdersDoNotExistAndTheInvisibleSaysNothing(String text) {
        assertThat(fields(texts(Map.of(Language.KM, text, Language.EN, "Closed."), false), TEN_PEOPLE))
                .containsExactly("texts.km");
    }

    @Test
    void aLongTextHasToBeConfirmedAndAVeryLongOneCannotBe() {
        String threeSegments = "ក".repeat(3 * 67);
        assertThat(fields(texts(Map.of(Language.KM, threeSegments, Language.EN, "a"), false), TEN_PEOPLE))
                .isEmpty();
        Map<Language, String> four = Map.of(Language.KM, threeSegments + "ក", Language.EN, "a");
        assertThat(fields(texts(four, false), TEN_PEOPLE)).containsExactly("texts.km");
        assertThat(fields(texts(four, true), TEN_PEOPLE)).isEmpty();
        Map<Language, String> endless = Map.of(Language.KM, "ក".repeat(1_601), Language.EN, "a");
        assertThat(fields(texts(endless, true), TEN_PEOPLE)).containsExactly("texts.km");
    }

    @Test
    void aVoiceAlertNeedsASoundInEveryLanguageOfItsPeople() {
        Draft voice = voice();
        assertThat(DraftCheck.of(
                        voice.with(Language.EN, "0".repeat(32)), TEN_PEOPLE, PACK, Alerts.PROMPTS, Mode.LIVE, NOW))
                .extracting(DraftProblem::field)
                .containsExactly("sounds.km");
        assertThat(DraftCheck.of(
                        voice.with(Language.EN, "0".repeat(32)).with(Language.KM, "1".repeat(32)),
                        TEN_PEOPLE,
                        PACK,
                        Alerts.PROMPTS,
                        Mode.LIVE,
                        NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30T03:00:00Z,true", "2026-12-30T03:00:00Z,true", "2026-12-30T03:00:01Z,false"})
    void aStartIsWithinThirtyDays(Instant start, boolean fine) {
        assertThat(fields(Alerts.at(Optional.of(start)), TEN_PEOPLE).isEmpty()).isEqualTo(fine);
    }

    @Test
    void theEstimateCountsSegmentsByLanguageAndPricesByCallingCode() {
        AudienceCount count = new AudienceCount(List.of(
                new AudienceCount.Part(Language.KM, 855, 600),
                new AudienceCount.Part(Language.KM, 66, 100),
                new AudienceCount.Part(Language.KM, 44, 9),
                new AudienceCount.Part(Language.EN, 855, 301)));
        Draft draft = texts(Map.of(Language.KM, "ក".repeat(71), Language.EN, "Closed."), false);
        Estimate estimate = Estimates.of(draft, count, RULES);
        assertThat(estimate.people()).isEqualTo(1001);
        assertThat(estimate.segments()).isEqualTo(1400 + 301);
        assertThat(estimate.byLanguage())
                .isEqualTo(Map.of(
                        Language.KM, new Estimate.OfLanguage(700, 2),
                        Language.EN, new Estimate.OfLanguage(301, 1)));
        assertThat(estimate.costUsd()).isEqualByComparingTo("95.05");
        assertThat(estimate.minutes()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1000,5,1750,380", "1000,200,1750,60", "1,5,2,31"})
    void callsAreExpectedToTakeSeveralTriesAndAPlaceForAMinuteEach(long people, int atOnce, long calls, long minutes) {
        AudienceCount count = new AudienceCount(List.of(new AudienceCount.Part(Language.KM, 855, people)));
        AlertRules rules = new AlertRules(
                Mode.LIVE, RULES.prices(), Budget.NONE, QuietHours.USUAL, 10, new AlertRules.CallRules(atOnce, 1));
        Estimate estimate = Estimates.of(voice(), count, rules);
        assertThat(estimate.people()).isEqualTo(people);
        assertThat(estimate.segments()).isEqualTo(calls);
        assertThat(estimate.minutes()).isEqualTo(minutes);
        assertThat(estimate.costUsd()).isEqualByComparingTo(new BigDecimal("0.0875").multiply(new BigDecimal(people)));
    }

    @Test
    void onlyNumbersOfTheAllowedCountriesAreSentTo() {
        assertThat(RULES.prices().allows(number("+85512000001"))).isTrue();
        assertThat(RULES.prices().allows(number("+66812000001"))).isTrue();
        assertThat(RULES.prices().allows(number("+8551200000"))).isTrue();
        assertThat(RULES.prices().allows(number("+85212000001"))).isFalse();
        assertThat(new Prices(Map.of(), BigDecimal.ONE, Set.of()).allows(number("+85212000001")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"13:59:59,false", "14:00:00,true", "23:59:59,true", "00:00:00,false", "20:00:00,true"})
    void quietIsFromNineInTheEveningToSevenInTheMorning(String utc, boolean quiet) {
        assertThat(QuietHours.USUAL.quiet(Instant.parse("2026-11-30T" + utc + "Z")))
                .isEqualTo(quiet);
    }

    @Test
    void quietHoursCanOnlyGrow() {
        new QuietHours(LocalTime.of(19, 0), LocalTime.of(8, 0));
        assertThatThrownBy(() -> new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Draft voice() {
        Draft plain = Alerts.draft();
        return new Draft(
                plain.title(),
                plain.texts(),
                Channel.VOICE,
                plain.audience(),
                plain.startAt(),
                plain.validFor(),
                plain.urgentReason(),
                false,
                false);
    }

    private static List<String> fields(Draft draft, AudienceCount count) {
        return check(draft, count).stream().map(DraftProblem::field).toList();
    }

    private static List<DraftProblem> check(Draft draft, AudienceCount count) {
        return DraftCheck.of(draft, count, PACK, Alerts.PROMPTS, Mode.LIVE, NOW);
    }

    private static Draft texts(Map<Language, String> texts, boolean longTexts) {
        Draft plain = Alerts.draft();
        return new Draft(
                plain.title(),
                texts,
                Channel.SMS,
                plain.audience(),
                plain.startAt(),
                plain.validFor(),
                plain.urgentReason(),
                longTexts,
                false);
    }

    private static PhoneNumber number(String e164) {
        return PhoneNumber.ofE164(e164).orElseThrow();
    }
}
