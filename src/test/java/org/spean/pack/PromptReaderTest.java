package org.spean.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.content.ContentPack;
import org.spean.content.Prompt;
import org.spean.content.PromptPath;
import org.spean.content.PromptScript;
import org.spean.content.PromptState;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.model.Problem;

class PromptReaderTest {
    private static final byte[] SOUND = "not really a sound".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final ContentPack pack = TestPack.load();

    @BeforeEach
    void copy() throws IOException {
        TestPack.copyTo(folder);
        Files.createDirectories(PromptFiles.folder(folder, Language.KM));
    }

    @Test
    void withoutAManifestEverythingIsMissingAndNothingIsWrong() throws IOException {
        Files.delete(PromptFiles.folder(folder, Language.KM));

        PromptsResult read = PromptReader.read(folder, pack, ReadRules.standard());

        assertThat(read.problems()).isEmpty();
        assertThat(read.book().of(Language.KM)).isNotEmpty().allMatch(p -> p.state() == PromptState.MISSING);
    }

    @Test
    void anApprovedRecordingIsPlayedInLiveAndARecordedOneOnlyInDemo() throws IOException {
        sound("danger.start");
        sound("main.menu");
        manifest(approved("danger.start"), recorded("main.menu"));

        PromptsResult read = PromptReader.read(folder, pack, ReadRules.standard());

        assertThat(told(read)).isEmpty();
        assertThat(read.book().hash(Language.KM, "danger.start", Mode.LIVE)).contains(PromptFiles.hash(SOUND));
        assertThat(read.book().hash(Language.KM, "main.menu", Mode.LIVE)).isEmpty();
        assertThat(read.book().hash(Language.KM, "main.menu", Mode.DEMO)).contains(PromptFiles.hash(SOUND));
        assertThat(read.book().hash(Language.EN, "danger.start", Mode.DEMO)).isEmpty();
    }

    @Test
    void aChangedTextMakesItsRecordingStale() throws IOException {
        sound("danger.start");
        manifest(approved("danger.start").replace(version("danger.start"), "000000000000"));

        PromptsResult read = PromptReader.read(folder, pack, ReadRules.standard());

        assertThat(told(read))
                .containsExactly(
                        "manifest.yaml:3: warning: The text of danger.start was changed after it was recorded; it counts "
                                + "as missing. Record it again.");
        Prompt prompt = read.book().prompt(Language.KM, "danger.start").orElseThrow();
        assertThat(prompt.isStale()).isTrue();
        assertThat(prompt.state()).isEqualTo(PromptState.MISSING);
        assertThat(prompt.hash(Mode.DEMO)).isEmpty();
    }

    @Test
    void everyMistakeIsToldAtOnce() throws IOException {
        sound("danger.open");
        sound("main.menu");
        sound("n1");
        sound("stranger");
        Files.writeString(PromptFiles.sound(folder, Language.KM, "main.menu"), "another sound");
        manifest(
                recorded("danger.start"), // 1: no sound
                recorded("main.menu"), // 7: another sound
                recorded("main.menu.1").replace("main.menu.1", "main.nowhere"), // 13
                recorded("n1").replace("recorded", "draft-synthetic"), // 19
                recorded("danger.open"), // 25
                recorded("danger.open"), // 31
                approved("danger.where").replace("TP", "SL"), // 37: no sound either
                "- {id: danger.end, state: recorded}\n");

        PromptsResult read = PromptReader.read(folder, pack, ReadRules.standard());

        assertThat(told(read))
                .contains(
                        "manifest.yaml:1: error: The sound danger.start.wav is missing. Put it beside the manifest.",
                        "manifest.yaml:12: error: The sound main.menu.wav is not the one that was imported. "
                                + "Delete this entry and run `prompts import` with the right recording.",
                        "manifest.yaml:19: error: The prompt n1 belongs to danger, where no machine may speak. "
                                + "Record it with a person.",
                        "manifest.yaml:44: error: A recording lacks `version`. Add `version: …` here.",
                        "stranger.wav: warning: The manifest does not name this sound. Run `prompts import`, or delete it.")
                .anyMatch(line -> line.startsWith("manifest.yaml:13: error: The pack has no text called main.nowhere"))
                .anyMatch(line -> line.startsWith("manifest.yaml:31: error: There is a second entry for danger.open"))
                .anyMatch(line -> line.contains("The speaker approved the own recording."));
        assertThat(read.isBroken()).isTrue();
    }

    @Test
    void anIdNeverLeavesTheFolder() throws IOException {
        manifest(recorded("main.menu").replace("id: main.menu", "id: ../../texts.yaml"));

        assertThat(told(PromptReader.read(folder, pack, ReadRules.standard())))
                .singleElement()
                .asString()
                .contains("The pack has no text called ../../texts.yaml");
    }

    @Test
    void aManifestThatIsNoYamlIsOneProblem() throws IOException {
        Files.writeString(PromptFiles.folder(folder, Language.KM).resolve("manifest.yaml"), "- {id: \"x\n");

        assertThat(told(PromptReader.read(folder, pack, ReadRules.standard()))).hasSize(1);
    }

    @Test
    void theVoiceLineStaysClosedUntilEveryKhmerDangerPromptIsApproved() throws IOException {
        List<String> danger = PromptScripts.of(pack, Language.KM).stream()
                .filter(script -> script.path() == PromptPath.DANGER)
                .map(PromptScript::id)
                .toList();
        assertThat(danger)
                .contains("danger.start", "danger.where", "service.language", "n0", "n9", "country.TH")
                .doesNotContain("service.stop", "main.menu");
        StringBuilder all = new StringBuilder();
        for (String id : danger) {
            sound(id);
            all.append(id.equals("danger.where") ? recorded(id) : approved(id));
        }
        manifest(all.toString());

        List<Problem> closed = VoiceRules.check(
                PromptReader.read(folder, pack, ReadRules.standard()).book());
        assertThat(closed).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.what())
                    .isEqualTo(
                            "The voice line stays closed: 1 prompts on the danger path are not approved: danger.where.");
        });

        manifest(all.toString().replace(recorded("danger.where"), approved("danger.where")));
        assertThat(VoiceRules.mayOpen(
                        PromptReader.read(folder, pack, ReadRules.standard()).book()))
                .isTrue();
    }

    @Test
    void everyTextAndEveryClipHasOnePromptInTheDeliveredPack() {
        Path content = TestPack.project().resolve("config/content");
        ContentPack delivered = TestPack.load(content);

        PromptsResult read = PromptReader.read(content, delivered, ReadRules.standard());

        assertThat(read.problems()).isEmpty();
        assertThat(read.book().of(Language.KM))
                .as("no Khmer recording exists yet")
                .allMatch(prompt -> prompt.state() == PromptState.MISSING)
                .hasSizeGreaterThan(300);
        assertThat(VoiceRules.mayOpen(read.book())).isFalse();
        assertThat(read.book().of(Language.KM))
                .extracting(p -> p.script().id())
                .doesNotHaveDuplicates()
                .contains("lean", "w7", "main.menu", "main.menu.1", "advice.adv_docs_keep")
                .allMatch(id -> id.matches("[A-Za-z0-9._-]+"));
    }

    private void sound(String id) throws IOException {
        Files.write(PromptFiles.sound(folder, Language.KM, id), SOUND);
    }

    private void manifest(String... entries) throws IOException {
        Files.writeString(
                PromptFiles.folder(folder, Language.KM).resolve(PromptFiles.MANIFEST), String.join("", entries));
    }

    private String version(String id) {
        return PromptScripts.of(pack, Language.KM).stream()
                .filter(script -> script.id().equals(id))
                .findFirst()
                .orElseThrow()
                .version();
    }

    /** Six lines. */
    private String recorded(String id) {
        return """
                - id: %s
                  state: recorded
                  version: %s
                  voice: SL
                  date: 2026-11-25
                  hash: %s
                """.formatted(id, version(id), PromptFiles.hash(SOUND));
    }

    /** Seven lines. */
    private String approved(String id) {
        return recorded(id).replace("recorded", "approved") + "  approved-by: TP\n";
    }

    private List<String> told(PromptsResult read) {
        return read.problems().stream()
                .map(problem -> problem.toString().replace(PromptFiles.folder(folder, Language.KM) + "/", ""))
                .toList();
    }
}
