package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Sok Leap Manpower Co., Ltd.'|sokleapmanpower|sokleap",
                "SOK-LEAP   manpower|sokleapmanpower|sokleap",
                "sokleap co.ltd|sokleap|sokleap",
                "sokleapcoltd|sokleap|sokleap",
                "(Cambodia) Top One|cambodiatopone|topone",
                "is Sok Leap licensed?|sokleap|sokleap",
                "Manpower Supply|manpowersupply|manpowersupply",
                "ក្រុមហ៊ុនសុខលាភ|សុខលាភ|សុខលាភ",
                "ក្រុមហ៊ុន សុខ លាភ មែនផៅវើ|សុខលាភមែនផៅវើ|សុខលាភ",
                "សុខលាភមែនផៅវើខូអិលធីឌី|សុខលាភមែនផៅវើ|សុខលាភ",
                "សុខលាភ ឯ.ក|សុខលាភ|សុខលាភ",
                "ខ្ញុំចង់ដឹងពីក្រុមហ៊ុន សុខលាភ|សុខលាភ|សុខលាភ"
            })
    void theFormOfTheCompanyAndTheQuestionDoNotCount(String text, String whole, String core) {
        AgencyName name = AgencyName.of(text);
        assertThat(name.whole()).isEqualTo(MatchKey.of(whole));
        assertThat(name.core()).isEqualTo(MatchKey.of(core));
    }

    @Test
    void aWordForCompanyIsNoticed() {
        assertThat(AgencyName.of("sok leap").company()).isFalse();
        assertThat(AgencyName.of("sok leap manpower").company()).isFalse();
        assertThat(AgencyName.of("kromhun sok leap").company()).isTrue();
        assertThat(AgencyName.of("សុខលាភ").company()).isFalse();
        assertThat(AgencyName.of("ក្រុមហ៊ុនសុខលាភ").company()).isTrue();
    }

    @Test
    void firstLettersAreThoseOfAllWordsAndOfItsOwn() {
        assertThat(AgencyName.of("Phnom Penh Labour Supply Co., Ltd.").initials())
                .containsExactlyInAnyOrder("ppls", "pp");
        assertThat(AgencyName.of("Philimore").initials()).isEmpty();
    }

    @Property(tries = 1_000)
    void anyTextCanBeTakenApart(@ForAll String text) {
        AgencyName name = AgencyName.of(text);
        assertThat(name.words()).containsAll(name.own()).containsAll(name.weak());
        assertThat(AgencyName.of(name.whole())).isNotNull();
    }
}
