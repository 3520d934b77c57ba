package org.spean.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.api.Trouble.Fault;
import org.spean.broadcast.Audience;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Draft;
import org.spean.model.Channel;
import org.spean.model.Language;

/** The form of a draft as it comes in a request. */
class DraftFieldsTest {
    private static final String WHOLE = """
            {"title": " Gate closed ", "texts": {"km": "ច្រកបិទ", "en": "The gate is closed."}, "channel": "sms",
             "audience": {"provinces": ["01"], "topics": ["border"], "languages": ["km", "en"]},
             "startAt": "2026-12-01T08:00:00+07:00", "validForMinutes": 120, "urgent": {"reason": "People are on their way."},
             "longTexts": true}""";

    private static final String LEAST = """
            {"title": "x", "texts": {"en": "y"}, "channel": "voice", "audience": {"all": true}}""";

    @Test
    void everythingThatIsWrittenIsRead() {
        Draft draft = fine(WHOLE);
        assertThat(draft.title()).isEqualTo("Gate closed");
        assertThat(draft.texts()).isEqualTo(Map.of(Language.KM, "ច្រកបិទ", Language.EN, "The gate is closed."));
        assertThat(draft.channel()).isEqualTo(Channel.SMS);
        assertThat(draft.audience())
                .isEqualTo(new Audience.Rule(Set.of("01"), Set.of("border"), Set.of(Language.KM, Language.EN)));
        assertThat(draft.startAt()).contains(Instant.parse("2026-12-01T01:00:00Z"));
        assertThat(draft.validFor()).isEqualTo(Duration.ofHours(2));
        assertThat(draft.urgentReason()).contains("People are on their way.");
        assertThat(draft.longTexts()).isTrue();
    }

    @Test
    void whatIsLeftOutIsNotUrgentStartsAtOnceAndIsValidForADay() {
        Draft draft = fine(LEAST);
        assertThat(draft.audience()).isEqualTo(Audience.Rule.ALL);
        assertThat(draft.channel()).isEqualTo(Channel.VOICE);
        assertThat(draft.startAt()).isEmpty();
        assertThat(draft.urgentReason()).isEmpty();
        assertThat(draft.longTexts()).isFalse();
        assertThat(draft.validFor()).isEqualTo(Duration.ofDays(1));
        assertThat(fine(with("urgent", "false"))).isEqualTo(draft);
        assertThat(fine(with("startAt", "null"))).isEqualTo(draft);
        assertThat(fine(with("urgent", "\"Flood\"")).urgentReason()).contains("Flood");
    }

    @Test
    void theAudienceCanBeThatOfAnotherAlert() {
        BroadcastId other = new BroadcastId("abcdefgh2345");
        assertThat(fine(with("audience", "{\"sameAs\":\"abcdefgh2345\"}")).audience())
                .isEqualTo(new Audience.SameAs(other));
        assertThat(fine(with("audience", "{\"notReachedBy\":\"abcdefgh2345\"}")).audience())
                .isEqualTo(new Audience.NotReachedBy(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title|7|title",
                "title|null|title",
                "texts|null|texts",
                "texts|{}|texts",
                "texts|\"x\"|texts",
                "texts|{\"en\":7}|texts.en",
                "texts|{\"fr\":\"x\",\"en\":\"y\"}|texts.fr",
                "title|\"a\\u0000b\"|title",
                "texts|{\"en\":\"half \\ud83d of a face\"}|texts.en",
                "texts|{\"km\":\"a\\rb\"}|texts.km",
                "channel|\"mail\"|channel",
                "channel|\"SMS\"|channel",
                "channel|null|channel",
                "audience|null|audience",
                "audience|[]|audience",
                "audience|{}|audience.all",
                "audience|{\"all\":false}|audience.all",
                "audience|{\"all\":1,\"topics\":[\"x\"]}|audience.all",
                "audience|{\"all\":true,\"topics\":[\"x\"]}|audience.all",
                "audience|{\"sameAs\":\"abcdefgh2345\",\"topics\":[\"x\"]}|audience.all",
                "audience|{\"sameAs\":\"x\"}|audience.sameAs",
                "audience|{\"provinces\":[]}|audience.provinces",
                "audience|{\"provinces\":[1]}|audience.provinces",
                "audience|{\"provinces\":\"01\"}|audience.provinces",
                "audience|{\"languages\":[\"fr\"]}|audience.languages",
                "startAt|\"2026-12-01\"|startAt",
                "startAt|\"2026-12-01T08:00:00\"|startAt",
                "startAt|1796000000|startAt",
                "validForMinutes|-5|validForMinutes",
                "validForMinutes|1.5|validForMinutes",
                "validForMinutes|1e99|validForMinutes",
                "validForMinutes|\"60\"|validForMinutes",
                "urgent|true|urgent",
                "urgent|1|urgent",
                "urgent|\" \"|urgent",
                "urgent|{}|urgent",
                "urgent|{\"reason\":7}|urgent.reason",
                "longTexts|\"yes\"|longTexts",
                "state|\"approved\"|state",
                "training|false|training",
            })
    void eachFieldThatIsNotRightIsNamed(String field, String value, String named) {
        assertThat(faults(with(field, value))).extracting(Fault::field).contains(named);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(faults("{\"channel\":\"fax\",\"urgent\":true,\"startAt\":\"soon\",\"author\":\"x\"}"))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("author", "title", "texts", "channel", "audience", "startAt", "urgent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+85512000001", "Sok Dara", "<b>", "", "ឈ្មោះ", "ab1234567890"})
    void aFieldIsNotNamedWhenItsNameMayBeSomebodysNumberOrWords(String name) {
        assertThat(faults(new JsonObject(LEAST).put(name, 1).encode()))
                .extracting(Fault::field)
                .containsExactly("(another)");
    }

    /** The least draft with one field written otherwise. */
    private static String with(String field, String value) {
        return new JsonObject(LEAST).put(field, Json.decodeValue(value)).encode();
    }

    private static Draft fine(String json) {
        DraftFields.Read read = DraftFields.read(new JsonObject(json));
        assertThat(read).isInstanceOf(DraftFields.Read.Fine.class);
        return ((DraftFields.Read.Fine) read).draft();
    }

    private static List<Fault> faults(String json) {
        DraftFields.Read read = DraftFields.read(new JsonObject(json));
        assertThat(read).isInstanceOf(DraftFields.Read.Faulty.class);
        return ((DraftFields.Read.Faulty) read).faults();
    }
}
