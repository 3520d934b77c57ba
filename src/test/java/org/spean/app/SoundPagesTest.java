package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.app.support.Call;
import org.spean.app.support.Folders;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.RawRequest;
import org.spean.app.support.Tones;
import org.spean.model.Language;
import org.spean.pack.PromptFiles;
import picocli.CommandLine;

/** Sounds of calls on the public port (contract, "Public port"), and that calls name them. */
class SoundPagesTest {
    @TempDir
    private static Path folder;

    private static RunningSpean spean;
    private static byte[] sound;
    private static String hash;

    @BeforeAll
    static void importAndStart() throws Exception {
        Path content = Folders.copy(Folders.content(), folder.resolve("content"));
        Path sounds = Files.createDirectories(folder.resolve("sounds"));
        Files.write(sounds.resolve("text.voice-greeting.wav"), Tones.wav(1_000, 0.2));
        int exit = new CommandLine(new Main())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(System.err))
                .execute(
                        "prompts",
                        "import",
                        "" + sounds,
                        "--language",
                        "km",
                        "--voice",
                        "SL",
                        "--content",
                        "" + content);
        assertThat(exit).isZero();
        sound = Files.readAllBytes(PromptFiles.sound(content, Language.KM, "text.voice-greeting"));
        hash = PromptFiles.hash(sound);
        spean = RunningSpean.start(Map.of("SPEAN_CONTENT_DIR", content.toString()));
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void aCallPlaysWhatIsRecordedAndTheSoundIsThere() {
        Call call = new Call(spean.platform(), "+85512000071");
        assertThat(call.xml()).contains("/prompts/" + hash + ".wav", "/prompts/two-tone.wav");
        HttpAnswer answer = get("/prompts/" + hash + ".wav");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(sound);
        assertThat(answer.header("content-type")).contains("audio/wav");
        assertThat(answer.header("cache-control")).contains("public, max-age=31536000, immutable");
        assertThat(answer.header("etag")).contains('"' + hash + '"');
        assertThat(answer.header("accept-ranges")).contains("bytes");
    }

    @Test
    void oneRangeIsAPartAndAStrangeOneTheWhole() {
        HttpAnswer part = ranged("bytes=10-19");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(sound, 10, 20));
        assertThat(part.header("content-range")).contains("bytes 10-19/" + sound.length);
        assertThat(ranged("bytes=-5").body()).hasSize(5);
        assertThat(ranged("bytes=44-").body()).hasSize(sound.length - 44);
        assertThat(ranged("bytes=0-1,4-5").status()).isEqualTo(200);
        assertThat(ranged("bytes=9-3").status()).isEqualTo(200);
        HttpAnswer outside = ranged("bytes=" + sound.length + "-");
        assertThat(outside.status()).isEqualTo(416);
        assertThat(outside.header("content-range")).contains("bytes */" + sound.length);
    }

    @Test
    void headHasTheLengthAndAKnownTagNoBody() {
        HttpAnswer head = send(RawRequest.get("/prompts/" + hash + ".wav").as("HEAD"));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("content-length")).contains(Integer.toString(sound.length));
        assertThat(send(RawRequest.get("/prompts/" + hash + ".wav").header("If-None-Match", '"' + hash + '"'))
                        .status())
                .isEqualTo(304);
        assertThat(send(RawRequest.get("/prompts/" + hash + ".wav").as("DELETE"))
                        .status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-tone", "silence200", "silence400", "silence800"})
    void soundsThatNobodyRecordsAreThere(String name) {
        HttpAnswer answer = get("/prompts/" + name + ".wav");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()[20]).as("µ-law").isEqualTo((byte) 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "manifest.yaml",
                "text.voice-greeting.wav",
                "km/voice-greeting.wav",
                "../prompts/km/voice-greeting.wav",
                "..%2f..%2fkeys.wav",
                "0123456789abcdef0123456789abcdef.wav",
                "0123456789ABCDEF0123456789ABCDEF.wav"
            })
    void everythingElseIsNotThere(String name) {
        HttpAnswer answer = get("/prompts/" + name);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    private static HttpAnswer ranged(String range) {
        return send(RawRequest.get("/prompts/" + hash + ".wav").header("Range", range));
    }

    private static HttpAnswer get(String path) {
        return send(RawRequest.get(path));
    }

    private static HttpAnswer send(RawRequest request) {
        return spean.open(request);
    }
}
