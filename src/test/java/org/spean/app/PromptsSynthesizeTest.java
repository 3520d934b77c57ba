package org.spean.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingXPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Folders;
import org.spean.app.support.Tones;
import org.spean.model.Language;
import org.spean.pack.PromptFiles;
import picocli.CommandLine;

/** The command as it is typed, against a stand-in for Azure on loopback. */
class PromptsSynthesizeTest {
    private static final String KEY = "0123456789abcdef-never-printed";
    private static final WireMockServer AZURE =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @TempDir
    private Path temporary;

    private Path content;
    private Path settings;
    private String out = "";
    private String err = "";

    @BeforeAll
    static void startAzure() {
        AZURE.start();
    }

    @AfterAll
    static void stopAzure() {
        AZURE.stop();
    }

    @BeforeEach
    void copyTheDeliveredPack() throws IOException {
        AZURE.resetAll();
        content = temporary.resolve("content");
        Folders.copy(Folders.content(), content);
        settings = Files.writeString(
                temporary.resolve("spean.yaml"),
                "data: {dir: \"" + temporary.resolve("data") + "\"}\nspeech: {url: \"http://127.0.0.1:" + AZURE.port()
                        + "\", key: \"" + KEY + "\"}\n");
    }

    @AfterEach
    void theKeyIsNeverPrinted() {
        assertThat(out + err).doesNotContain(KEY);
    }

    @Test
    void aDraftIsMadeAndSaysThatItIsOne() throws IOException {
        answer(aResponse().withStatus(200).withBody(Tones.muLaw(1_500)));

        assertThat(run("--only", "main.menu.1", "--yes")).as(err).isZero();

        AZURE.verify(
                1,
                postRequestedFor(urlEqualTo("/cognitiveservices/v1"))
                        .withHeader("Content-Type", equalTo("application/ssml+xml"))
                        .withHeader("X-Microsoft-OutputFormat", equalTo("riff-8khz-8bit-mono-mulaw"))
                        .withHeader("User-Agent", equalTo("spean"))
                        .withHeader("Ocp-Apim-Subscription-Key", equalTo(KEY))
                        .withRequestBody(matchingXPath("//*[local-name()='voice'][@name='km-KH-SreymomNeural']"))
                        .withRequestBody(
                                matchingXPath("//*[local-name()='prosody'][@rate='-10%'][contains(., 'ដើម្បី')]")));
        assertThat(manifest())
                .contains("- id: main.menu.1\n", "state: draft-synthetic", "voice: \"km-KH-SreymomNeural\"")
                .containsPattern("date: 20[0-9-]{8}\n")
                .contains(PromptFiles.hash(Files.readAllBytes(sound("main.menu.1"))));
        assertThat(out).contains("1 of 1 drafts made. No caller hears them in live mode");
    }

    @Test
    void statusCountsDraftsAsDraftsAndNotAsRecordings() {
        answer(aResponse().withStatus(200).withBody(Tones.muLaw(1_500)));
        assertThat(run("--only", "main.menu.1", "--yes")).isZero();

        assertThat(command("status")).isZero();

        assertThat(out)
                .contains(
                        "No recording exists in Khmer. A machine speaks 1 drafts; nobody hears them in live mode.",
                        "The voice line stays closed in live mode.");
        assertThat(err).isEmpty();
    }

    @Test
    void aSecondRunAsksForNothing() throws IOException {
        answer(aResponse().withStatus(200).withBody(Tones.muLaw(1_500)));
        assertThat(run("--only", "main.menu.1", "--yes")).isZero();

        assertThat(run("--only", "main.menu.1", "--yes")).isZero();
        assertThat(out).contains("Nothing to make");
        Files.delete(PromptFiles.folder(content, Language.KM).resolve(PromptFiles.MANIFEST));
        Files.delete(sound("main.menu.1"));
        assertThat(run("--only", "main.menu.1", "--yes"))
                .as("from the cache: " + err)
                .isZero();

        AZURE.verify(1, postRequestedFor(anyUrl()));
        assertThat(sound("main.menu.1")).exists();
    }

    @Test
    void aMachineNeverSpeaksDangerConsentOrNumbers() throws IOException {
        answer(aResponse().withStatus(200).withBody(Tones.muLaw(1_500)));
        for (String id : List.of("danger.start", "saen", "n1")) {
            assertThat(run("--only", id, "--yes")).as(id).isEqualTo(Main.REFUSED);
            assertThat(err).contains(id + " belongs to ", "where no machine may speak. Record it with a person.");
        }
        assertThat(run()).isZero();
        assertThat(out.lines()).contains("main.menu.1").doesNotContain("danger.start", "danger.where", "saen", "n1");

        AZURE.verify(0, postRequestedFor(anyUrl()));
        assertThat(sound("danger.start")).doesNotExist();
    }

    @Test
    void withoutYesNothingIsAskedFor() {
        assertThat(run("--only", "main.menu.1")).isZero();

        assertThat(out).containsPattern("1 drafts, [0-9]+ letters. Nothing was asked for; add --yes");
        AZURE.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void aRefusedKeyStopsWithOneLine() throws IOException {
        answer(aResponse().withStatus(401).withBody("key " + KEY + " is wrong"));

        assertThat(run("--yes")).isEqualTo(Main.REFUSED);

        assertThat(err.lines())
                .containsExactly("spean: the speech service refuses the key (401)."
                        + " Check SPEAN_SPEECH_KEY and SPEAN_SPEECH_REGION: a key belongs to one region.");
        AZURE.verify(1, postRequestedFor(anyUrl()));
        assertThat(manifest()).doesNotContain("- id:");
    }

    @Test
    void aSoundThatIsCutIsRefusedAndLeavesNothing() throws IOException {
        byte[] whole = Tones.muLaw(1_500);
        answer(aResponse().withStatus(200).withBody(java.util.Arrays.copyOf(whole, 5_000)));

        assertThat(run("--only", "main.menu.1", "--yes")).isEqualTo(Main.REFUSED);

        assertThat(err).contains("main.menu.1: the sound cannot be used: The file ends before its sound does");
        assertThat(manifest()).doesNotContain("- id:");
        assertThat(PromptFiles.ids(PromptFiles.folder(content, Language.KM))).isEmpty();
        assertThat(temporary.resolve("data").resolve("speech")).doesNotExist();
    }

    @Test
    void withoutAKeyTheSettingsToSetAreNamed() throws IOException {
        Files.writeString(settings, "mode: demo\n");

        assertThat(run("--only", "main.menu.1", "--yes")).isEqualTo(Main.BAD_CONFIGURATION);

        assertThat(err).contains("SPEAN_SPEECH_REGION", "SPEAN_SPEECH_KEY");
    }

    @Test
    void aVoiceOfAnotherLanguageIsRefused() {
        assertThat(run("--voice", "en-US-JennyNeural", "--yes")).isEqualTo(Main.REFUSED);
        assertThat(run("--voice", "km-KH-x' y='", "--yes")).isEqualTo(Main.REFUSED);
        assertThat(err).contains("this is not a voice for km");
        AZURE.verify(0, postRequestedFor(anyUrl()));
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        AZURE.stubFor(post(anyUrl()).willReturn(answer));
    }

    private Path sound(String id) {
        return PromptFiles.sound(content, Language.KM, id);
    }

    private String manifest() throws IOException {
        return Files.readString(PromptFiles.folder(content, Language.KM).resolve(PromptFiles.MANIFEST));
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("synthesize", "--lang", "km"));
        all.addAll(List.of(arguments));
        return command(all.toArray(String[]::new));
    }

    private int command(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--config", settings.toString(), "prompts"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--content", content.toString()));
        StringWriter outWriter = new StringWriter();
        StringWriter errWriter = new StringWriter();
        int exit = new CommandLine(new Main())
                .setOut(new PrintWriter(outWriter))
                .setErr(new PrintWriter(errWriter))
                .execute(all.toArray(String[]::new));
        out = outWriter.toString();
        err = errWriter.toString();
        return exit;
    }
}
