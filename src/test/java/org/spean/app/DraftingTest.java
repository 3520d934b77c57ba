package org.spean.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Tones;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.content.PromptPath;
import org.spean.content.PromptScript;
import org.spean.model.Language;
import org.spean.settings.Secret;

/** A speech service with bad days, on loopback; nobody really waits. */
class DraftingTest {
    private static final WireMockServer AZURE =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private static final Instant NOW = Instant.parse("2026-11-25T07:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<PromptScript> SCRIPTS = IntStream.rangeClosed(1, 5)
            .mapToObj(i -> new PromptScript("advice.a" + i, Language.KM, "ក" + i, PromptPath.ADVICE, "test"))
            .toList();

    @TempDir
    private Path temporary;

    private final List<Duration> waits = new ArrayList<>();
    private final StringWriter err = new StringWriter();
    private Duration patience = Duration.ofSeconds(20);

    @BeforeAll
    static void startAzure() {
        AZURE.start();
    }

    @AfterAll
    static void stopAzure() {
        AZURE.stop();
    }

    @BeforeEach
    void reset() {
        AZURE.resetAll();
    }

    @Test
    void aPauseThatIsAskedForIsKept() throws Exception {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "7"), sound());

        assertThat(draft(1)).isEqualTo(1);

        assertThat(waits).containsExactly(Duration.ofSeconds(7));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aPauseMayBeATimeOfDayOrNotBeTold() throws Exception {
        answers(
                aResponse().withStatus(429).withHeader("Retry-After", "Wed, 25 Nov 2026 07:00:30 GMT"),
                aResponse().withStatus(429),
                aResponse().withStatus(429).withHeader("Retry-After", "soon"),
                sound());

        assertThat(draft(1)).isEqualTo(1);

        assertThat(waits).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void aLongPauseEndsTheRunAndWhatIsMadeIsKept() throws Exception {
        answers(sound(), aResponse().withStatus(429).withHeader("Retry-After", "3600"));

        assertThat(draft(3)).isEqualTo(1);

        assertThat(waits).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly("spean: the speech service asks for a pause of 3600 s (429)."
                        + " Run the command again later; what is made is kept.");
        assertThat(manifest()).contains("- id: advice.a1\n").doesNotContain("advice.a2");
    }

    @Test
    void aServiceThatIsIllIsAskedAgainAFewTimes() throws Exception {
        answers(aResponse().withStatus(503), aResponse().withStatus(502), sound());

        assertThat(draft(1)).isEqualTo(1);

        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void aServiceThatStaysIllIsReportedAndLeftAlone() throws Exception {
        answers(aResponse().withStatus(503));

        assertThat(draft(5)).isZero();

        assertThat(err.toString().lines())
                .hasSize(4)
                .contains("advice.a1: the speech service is ill (503), also when asked again.")
                .last()
                .asString()
                .contains("stopped, because the speech service does not answer");
        AZURE.verify(12, postRequestedFor(anyUrl()));
        nothingIsWritten();
    }

    @Test
    void aSlowAnswerIsGivenUp() throws Exception {
        patience = Duration.ofMillis(250);
        answers(aResponse().withStatus(200).withBody(Tones.muLaw(500)).withFixedDelay(1_500));

        assertThat(draft(1)).isZero();

        assertThat(err.toString()).contains("advice.a1: no whole answer within 250 ms.");
        nothingIsWritten();
    }

    @Test
    void anAnswerThatTricklesIsGivenUpToo() throws Exception {
        patience = Duration.ofMillis(400);
        answers(aResponse().withStatus(200).withBody(Tones.muLaw(500)).withChunkedDribbleDelay(10, 2_000));

        assertThat(draft(1)).isZero();

        assertThat(err.toString()).contains("advice.a1: no whole answer within 400 ms.");
        nothingIsWritten();
    }

    @Test
    void anAnswerThatBreaksOffIsRefused() throws Exception {
        answers(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        assertThat(draft(1)).isZero();

        assertThat(err.toString()).contains("advice.a1: the answer broke off.");
        nothingIsWritten();
    }

    @Test
    void anAnswerWithoutEndOrBodyIsRefused() throws Exception {
        answers(
                aResponse().withStatus(200).withBody(new byte[(1 << 20) + 1]),
                aResponse().withStatus(200));

        assertThat(draft(2)).isZero();

        assertThat(err.toString().lines())
                .containsExactly("advice.a1: the answer is larger than 1 MB.", "advice.a2: the answer was empty.");
        nothingIsWritten();
    }

    @Test
    void aRequestThatIsNotTakenDoesNotStopTheOthers() throws Exception {
        answers(aResponse().withStatus(400), sound());

        assertThat(draft(2)).isEqualTo(1);

        assertThat(err.toString()).contains("advice.a1: the speech service did not take it (400).");
        assertThat(manifest()).contains("advice.a2").doesNotContain("advice.a1");
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        answers(aResponse().withStatus(307).withHeader("Location", "/elsewhere"));

        assertThat(draft(1)).isZero();

        AZURE.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void wordsThatDangerSharesAreNotDrafted() {
        PromptScript danger = new PromptScript("danger.x", Language.KM, "ក1", PromptPath.DANGER, "test");
        PromptBook book = new PromptBook(Stream.concat(Stream.of(danger), SCRIPTS.stream())
                .map(script -> new Prompt(script, Optional.empty()))
                .toList());

        assertThat(DraftChoice.of(book, Language.KM, Optional.empty()))
                .isEqualTo(new DraftChoice.Wanted(SCRIPTS.subList(1, 5)));
        assertThat(DraftChoice.of(book, Language.KM, Optional.of("advice.a1"))).isInstanceOf(DraftChoice.Refused.class);
    }

    @Test
    void whatAPersonAgreesToIsNeverDrafted() {
        PromptBook book = new PromptBook(Stream.of(PromptPath.values())
                .map(path -> new PromptScript("x." + path.word(), Language.KM, path.word(), path, "test"))
                .map(script -> new Prompt(script, Optional.empty()))
                .toList());

        assertThat(DraftChoice.of(book, Language.KM, Optional.of("x.consent")))
                .isEqualTo(new DraftChoice.Refused(
                        "x.consent belongs to consent, where no machine may speak. Record it with a person."));
        assertThat(((DraftChoice.Wanted) DraftChoice.of(book, Language.KM, Optional.empty())).scripts())
                .extracting(PromptScript::id)
                .containsExactly("x.flows", "x.advice", "x.names", "x.staff");
    }

    private int draft(int count) throws IOException, InterruptedException {
        List<PromptScript> scripts = SCRIPTS.subList(0, count);
        PromptBook book = new PromptBook(scripts.stream()
                .map(script -> new Prompt(script, Optional.empty()))
                .toList());
        URI base = URI.create("http://127.0.0.1:" + AZURE.port());
        try (AzureSpeech azure = new AzureSpeech(base, new Secret("test-key"), patience, () -> NOW)) {
            Drafting drafting = new Drafting(
                    temporary,
                    Language.KM,
                    book,
                    new PatientSpeech(azure, waits::add),
                    new SpeechCache(temporary.resolve("speech")),
                    new AudioClips(),
                    new PrintWriter(err, true));
            return drafting.run(scripts, "km-KH-SreymomNeural", TODAY);
        }
    }

    private static ResponseDefinitionBuilder sound() {
        return aResponse().withStatus(200).withBody(Tones.muLaw(500));
    }

    /** One after the other; the last stays. */
    private static void answers(ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            String next = "answer " + Math.min(i + 1, answers.length - 1);
            AZURE.stubFor(post(anyUrl())
                    .inScenario("day")
                    .whenScenarioStateIs("answer " + i)
                    .willSetStateTo(next)
                    .willReturn(answers[i]));
        }
        AZURE.setScenarioState("day", "answer 0");
    }

    private String manifest() throws IOException {
        return Files.readString(temporary.resolve("prompts/km/manifest.yaml"));
    }

    private void nothingIsWritten() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
