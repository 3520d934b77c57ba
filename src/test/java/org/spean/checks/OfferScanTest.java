package org.spean.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.content.OfferSign;
import org.spean.pack.TestPack;

class OfferScanTest {
    private static final OfferScan SCAN = new OfferScan(
            TestPack.load(TestPack.project().resolve("config/content")).offer());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    job Thailand 800$ no passport pay 300 telegram         | rf04 rf06 rf08
                    They will keep my passport until the debt is paid      | rf01
                    Work in Korea, pay $1,500 first, no contract           | rf04 rf05
                    marry in China, the broker gives money                 | rf03
                    typing job, high salary, free ticket, leave tomorrow   | rf08 rf10
                    go by forest at night, do not tell your family         | rf06 rf10
                    kangea thai bong luy mun 200 ot passport               | rf04 rf06
                    tver ka thai kom prab krousar ot kongtra               | rf05 rf10
                    ការងារនៅថៃ ប្រាក់ខែ៨០០ដុល្លារ តាមតេឡេក្រាម អត់ប៉ាស្ព័រ បង់លុយមុន៣០០          | rf04 rf06 rf08
                    គេថាត្រូវបង់ 300 ដុល្លារ ហើយគ្មានកិច្ចសន្យា                                     | rf04 rf05
                    job in Thailand, you pay 50$ a month to the broker     | rf04
                    job, i must pay 100 every month for the trip           | rf04
                    work, they pay 500$ a month but fee 300                | rf04
                    work, pay 300 first then they pay 500 a month          | rf04
                    គេយកប៉ាស្ព័រ មិនឱ្យចេញ                                                          | rf01 rf02
                    """)
    void aTextShowsItsSigns(String text, String signs) {
        assertThat(seen(text)).isEqualTo(signs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "hello",
                "I work in Thailand and want to come home",
                "how much does a passport cost",
                "012 000 012",
                "call 012000012 on telegram",
                "where can I get a contract checked",
                "ខ្ញុំចង់ធ្វើការនៅថៃ",
                "លិខិតឆ្លងដែន",
                "'; DROP TABLE offers; --",
                "😀😀😀",
                "job in Malaysia they pay 500$ a month",
                "job Thailand, pay 500$ a month",
                "the boss will pay me $450 per month for work",
                "factory job pays 12 dollars a day",
                "job, paid 10000 baht monthly",
                "job in Japan 900$ with contract and visa"
            })
    void anOrdinaryTextShowsNone(String text) {
        assertThat(seen(text)).isEmpty();
    }

    @Test
    void aTelephoneNumberIsNoPay() {
        assertThat(seen("telegram +85512000012 dollar")).isEmpty();
    }

    @Test
    void wordsOfWorkTellThatATextIsAboutAnOffer() {
        assertThat(SCAN.isAboutAnOffer("good job in Thailand")).isTrue();
        assertThat(SCAN.isAboutAnOffer("គេជ្រើសរើសបុគ្គលិក")).isTrue();
        assertThat(SCAN.isAboutAnOffer("my passport is lost")).isFalse();
    }

    @Property(tries = 300)
    void noTextBreaksIt(@ForAll String text) {
        assertThat(SCAN.signs(text)).isNotNull();
    }

    @Test
    void aTextOfSixteenHundredLettersIsReadToo() {
        assertThat(seen("x ".repeat(780) + "no contract")).isEqualTo("rf05");
    }

    private static String seen(String text) {
        List<OfferSign> signs = SCAN.signs(text);
        return signs.stream().map(sign -> sign.id().substring(0, 4)).collect(Collectors.joining(" "));
    }
}
