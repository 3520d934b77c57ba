package org.spean.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.model.PhoneNumber;

class AuditEntryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+85512000001",
                "012000001",
                "855-12000001",
                "012 ••• •01",
                "two words",
                "ព្រំដែន",
                "a\nb",
                "<b>",
            })
    void aNumberOrATextIsNoWord(String text) {
        assertThat(AuditEntry.isWord(text)).isFalse();
        assertThatThrownBy(() -> entry("sok-dara", text, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry("sok-dara", "x", Map.of("what", text)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sok-dara", "kh_th", "list-012345678901", "2026-11-30", "12", "9999999", "worker,it", "1.5"})
    void anIdACountOrADayIsOne(String text) {
        assertThat(entry("sok-dara", text, Map.of("what", text)).subject()).isEqualTo(text);
    }

    @Test
    void aMaskedNumberIsNoWordEither() {
        PhoneNumber number = PhoneNumber.ofE164("+85512000001").orElseThrow();
        assertThat(AuditEntry.isWord(number.toString())).isFalse();
        assertThat(AuditEntry.isWord(number.masked())).isFalse();
    }

    @Test
    void whoIsAnAccountTheCommandLineOrTheSystem() {
        assertThat(entry(AuditEntry.COMMAND_LINE, "", Map.of()).who()).isEqualTo("command line");
        assertThat(StaffAccount.isId(AuditEntry.COMMAND_LINE)).isFalse();
        assertThat(StaffAccount.isId(AuditEntry.SYSTEM)).isFalse();
        assertThatThrownBy(() -> entry("Sok Dara", "", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyActionHasAWordThatIsReadBack() {
        assertThat(Arrays.stream(AuditAction.values()).map(AuditAction::word)).doesNotHaveDuplicates();
        for (AuditAction action : AuditAction.values()) {
            assertThat(AuditAction.ofWord(action.word())).contains(action);
            assertThat(AuditEntry.isWord(action.word())).isTrue();
        }
        assertThat(AuditAction.ofWord("fly")).isEmpty();
    }

    private static AuditEntry entry(String who, String subject, Map<String, String> details) {
        return new AuditEntry(Instant.parse("2026-11-30T03:00:00Z"), who, AuditAction.STORY_DELETE, subject, details);
    }
}
