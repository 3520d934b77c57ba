package org.spean.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spean.content.CaseKind;
import org.spean.content.ContentPack;
import org.spean.content.Corridor;
import org.spean.content.Fact;
import org.spean.content.Hotline;
import org.spean.content.ProtectedWord;
import org.spean.content.ServiceCountry;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.model.Problem;
import org.spean.text.Match;

class PackReaderTest {
    /** Every text of the test pack; all are drafts. */
    static final int TEXTS = 144;

    private final ContentPack pack = TestPack.load();

    @Test
    void aMenuHasItsChoicesWithWordsAndSlots() {
        Step.Menu menu = (Step.Menu) step("alerts.topic");

        assertThat(menu.text().in(Language.EN)).isEqualTo("Alerts about what?");
        assertThat(menu.options()).extracting(option -> option.key()).containsExactly(1, 2);
        assertThat(menu.options().get(1).label().id()).isEqualTo("alerts.topic.2");
        assertThat(menu.options().get(1).next()).isEqualTo(StepId.of("alerts.province"));
        assertThat(menu.options().get(1).set()).isEqualTo(Map.of("topic", "jobs"));
        assertThat(((Step.Menu) step("main.menu")).options().get(0).intents()).containsExactly("DOCUMENTS");
    }

    @Test
    void aQuestionKnowsWhereYesAndNoLead() {
        assertThat(step("person.safe"))
                .isEqualTo(new Step.Ask(
                        StepId.of("person.safe"),
                        ((Step.Ask) step("person.safe")).text(),
                        Step.Answer.YES_NO,
                        "safe",
                        StepId.of("person.call"),
                        StepId.of("person.end"),
                        false));
        Step.Ask open = (Step.Ask) step("danger.where");
        assertThat(open.skippable()).isTrue();
        assertThat(open.no()).isEqualTo(open.next());
    }

    @Test
    void theOtherStepsHaveTheirFields() {
        Step.Hotlines hotlines = (Step.Hotlines) step("danger.start");
        assertThat(hotlines.topics()).containsExactly("emergency", "trafficking");
        assertThat(hotlines.askCountry()).isEqualTo(StepId.of("danger.country"));
        assertThat(hotlines.most()).isEqualTo(2);
        assertThat(((Step.Advice) step("main.documents")).topic()).isEqualTo("documents");
        assertThat(((Step.CorridorStatus) step("main.border")).corridor()).isEqualTo("kh_th_land");
        assertThat(((Step.Places) step("main.places")).none().id()).isEqualTo("main.places.none");
        assertThat(((Step.Report) step("danger.open")).kind()).isEqualTo(CaseKind.DANGER);
        assertThat(((Step.Report) step("danger.open")).slots()).containsExactly("country");
        assertThat(step("person.call")).isInstanceOf(Step.Callback.class);
        assertThat(((Step.Subscribe) step("alerts.subscribe")).consentVersion()).isEqualTo("2026-11-25");
        assertThat(step("service.stop")).isInstanceOf(Step.OptOut.class);
        assertThat(step("service.start")).isInstanceOf(Step.OptIn.class);
        assertThat(step("service.help")).isInstanceOf(Step.Say.class);
        assertThat(step("service.erase")).isInstanceOf(Step.Erase.class);
        assertThat(step("service.language")).isInstanceOf(Step.ChooseLanguage.class);
        assertThat(step("service.end")).isEqualTo(new Step.End(StepId.of("service.end")));
    }

    @Test
    void everyTextOfTheEngineAndEveryProtectedWordIsThere() {
        assertThat(pack.texts()).containsOnlyKeys(SystemText.values());
        assertThat(pack.text(SystemText.SORRY).id()).isEqualTo("text.sorry");
        assertThat(pack.entries().keySet())
                .containsAll(Arrays.stream(ProtectedWord.values())
                        .map(ProtectedWord::intent)
                        .toList());
        assertThat(pack.entries())
                .containsEntry("SOS", StepId.of("danger.start"))
                .doesNotContainKey("YES");
        assertThat(pack.intentNames().get("YES").in(Language.EN)).isEqualTo("yes");
    }

    @Test
    void wordsOfEveryWritingAreFound() {
        assertThat(pack.keywords().match("ជំនួយ")).isEqualTo(new Match.Exact("HELP"));
        assertThat(pack.keywords().match("Jouy!")).isEqualTo(new Match.Exact("HELP"));
        assertThat(pack.keywords().match("GIÚP")).isEqualTo(new Match.Exact("HELP"));
        assertThat(pack.keywords().match("ฉุกเฉิน")).isEqualTo(new Match.Exact("SOS"));
        assertThat(pack.keywords().match("yes")).isEqualTo(new Match.None());
        assertThat(pack.keywords().match("yes", Set.of("YES", "NO"))).isEqualTo(new Match.Exact("YES"));
    }

    @Test
    void anAdviceKnowsTheHotlinesInItsText() {
        assertThat(pack.topics().get("documents").items())
                .extracting(item -> item.id(), item -> item.hotlines())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("adv_docs_keep", Set.of()),
                        org.assertj.core.groups.Tuple.tuple("adv_docs_call", Set.of("kh_labour")));
    }

    @Test
    void aHotlineHasItsFactAndItsSource() {
        Hotline police = pack.hotlines().get("kh_police");
        assertThat(police.fact()).isEqualTo(new Fact.Verified(LocalDate.of(2026, 11, 20), "SL"));
        assertThat(police.international()).isEmpty();
        assertThat(police.sources()).containsExactly(new Fact.Source("https://example.org/police", "2022-08-31", null));
        Hotline labour = pack.hotlines().get("kh_labour");
        assertThat(labour.international().map(PhoneNumber::e164)).contains("+85523997919");
        assertThat(labour.fact()).isEqualTo(new Fact.ToVerify());
        assertThat(pack.hotlines().get("th_1300").country()).isEqualTo(new Country("TH"));
    }

    @Test
    void theListsOfNamesKeepTheirOrder() {
        assertThat(pack.provinces()).extracting(province -> province.code()).containsExactly("01", "12");
        assertThat(pack.provinces().get(0).bordersThailand()).isTrue();
        assertThat(pack.countries())
                .extracting(ServiceCountry::country)
                .containsExactly(Country.CAMBODIA, new Country("TH"));
        assertThat(pack.alertTopics()).containsOnlyKeys("border", "jobs");
        Corridor corridor = pack.corridors().get("kh_th_land");
        assertThat(corridor.status()).isEqualTo(Corridor.Status.CLOSED);
        assertThat(corridor.asOf()).contains(LocalDate.of(2026, 2, 17));
        assertThat(pack.servicePoints().get("mrc_poipet").province()).contains("01");
        assertThat(pack.servicePoints().get("mrc_poipet").phone()).isEqualTo(Optional.of("012 000 001"));
    }

    @Test
    void theDraftsAreOneWarningWithTheNumberPerFile() {
        PackResult result = PackReader.read(TestPack.folder(), ReadRules.standard());

        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.file()).isEqualTo(TestPack.folder().toString());
            assertThat(problem.what())
                    .startsWith(TEXTS + " Khmer texts are drafts: ")
                    .contains("good/advice/documents.yaml 3,", "good/flows/main.yaml 9,", "good/texts.yaml 87.");
        });
    }

    @Test
    void allTextsOfThePackAreCountedOnce() {
        assertThat(PackTexts.all(pack))
                .extracting(Text::id)
                .doesNotHaveDuplicates()
                .hasSize(TEXTS);
        assertThat(PackTexts.drafts(pack)).isEqualTo(TEXTS);
    }

    @Test
    void theContentThatWeShipHasNoErrorAndNothingToMend() {
        Path folder = TestPack.project().resolve("config/content");

        assertThat(PackProblemsTest.told(folder)).isEmpty();
        assertThat(PackReader.read(folder, ReadRules.standard())).isInstanceOf(PackResult.Loaded.class);
    }

    private Step step(String id) {
        return pack.step(StepId.of(id)).orElseThrow();
    }
}
