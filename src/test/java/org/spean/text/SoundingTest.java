package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundingTest {
    @ParameterizedTest
    @CsvSource({
        "សុខលាភ, Sok Leap", "មេត្រី, Metrey", "មេត្រី, Mettrei", "ភ្នំពេញ, Phnom Penh", "សន្តិភាព, Santepheap",
                "រស្មី, Reaksmey",
        "កែវ, Keo", "ជោគជ័យ, Chok Chey", "មេគង្គ, Mekong", "នគរ, Nokor", "វិបុល, Viboul", "ជីវិតថ្មី, jivit thmei",
        "មង្គល, Mongkul", "លីហេង, Ly Heng", "សុជាតិ, Socheat", "សំណាង, Somnang", "ពន្លឺ, Ponleu", "ទន្លេ, Tonley"
    })
    void bothScriptsHaveTheSameBones(String khmer, String latin) {
        assertThat(Sounding.of(khmer).bones()).isEqualTo(Sounding.of(latin).bones());
    }

    @ParameterizedTest
    @CsvSource({"សុខលាភ, Sok Chey", "មេត្រី, Makara", "កែវ, Kosal"})
    void otherNamesHaveOtherBones(String khmer, String latin) {
        assertThat(Sounding.of(khmer).bones()).isNotEqualTo(Sounding.of(latin).bones());
    }

    @Property(tries = 1_000)
    void anyTextHasASound(@ForAll String text) {
        Sounding sounding = Sounding.of(text);
        assertThat(sounding.flesh()).hasSizeGreaterThanOrEqualTo(0);
        assertThat(Sounding.of(text)).isEqualTo(sounding);
    }
}
