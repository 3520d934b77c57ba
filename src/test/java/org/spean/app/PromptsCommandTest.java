package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Folders;
import org.spean.app.support.Tones;
import org.spean.audio.ClipId;
import org.spean.model.Language;
import org.spean.pack.PromptFiles;
import picocli.CommandLine;

class PromptsCommandTest {
    @TempDir
    private Path temporary;

    private Path content;
    private Path sounds;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyTheDeliveredPack() throws IOException {
        content = temporary.resolve("content");
        Folders.copy(Folders.content(), content);
        sounds = Files.createDirectories(temporary.resolve("sounds"));
    }

    @Test
    void statusSaysHonestlyThatNoKhmerRecordingExists() {
        assertThat(run("status")).isZero();

        assertThat(out.toString())
                .contains("No recording exists in Khmer.", "The voice line stays closed in live mode.", "danger.start");
        assertThat(out.toString().lines().toList().get(1)).matches("km +danger +[1-9][0-9]+ .* 0");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theReadingSheetBeginsWithDangerAndHasEnglishBesideKhmer() {
        assertThat(run("export-scripts", "--language", "km")).isZero();

        assertThat(out.toString())
                .containsPattern("== danger ==\\n\\n1\\. ")
                .containsPattern("[0-9]+\\. danger\\.where   \\(step danger\\.where; about [0-9]+ s\\)\\n"
                        + "   អ្នកនៅកន្លែងណា.*\\n   Where are you\\?")
                .containsPattern("[0-9]+\\. saen .*\\n   សែន\\n   hundred thousand")
                .containsPattern("main\\.menu\\.1 .*choice 1.*\\n   ដើម្បី");
    }

    @Test
    void aLanguageThatIsNotOursIsRefused() {
        assertThat(run("export-scripts", "--language", "fr")).isEqualTo(Main.REFUSED);
        assertThat(err.toString()).contains("there is no language `fr`");
    }

    @Test
    void anImportedSoundIsRecordedAndWaitsForApproval() throws IOException {
        Files.write(sounds.resolve("danger.start.wav"), Tones.wav(1_000, 0.2));

        assertThat(run("import", sounds.toString(), "--language", "km", "--voice", "Sok \"L\""))
                .isZero();

        assertThat(out.toString()).contains("1 of 1 sounds taken");
        byte[] kept = Files.readAllBytes(PromptFiles.sound(content, Language.KM, "danger.start"));
        assertThat(kept[20]).as("µ-law").isEqualTo((byte) 7);
        assertThat(PromptFiles.hash(kept))
                .as("the name on the public port")
                .isEqualTo(ClipId.of(kept).value());
        assertThat(run("status")).isZero();
        assertThat(out.toString()).contains("Khmer: 1 of ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void soundsThatAreRefusedAreNamedAndTheOthersAreTaken() throws IOException {
        Files.write(sounds.resolve("danger.start.wav"), Tones.wav(1_000, 0.2));
        Files.write(sounds.resolve("danger.open.wav"), Tones.wav(1_000, 0.0005));
        Files.write(sounds.resolve("danger.where.wav"), new byte[0]);
        Files.write(sounds.resolve("nothing.such.wav"), Tones.wav(1_000, 0.2));
        byte[] cut = Tones.wav(1_000, 0.2);
        Files.write(sounds.resolve("main.menu.wav"), java.util.Arrays.copyOf(cut, 2_000));

        assertThat(run("import", sounds.toString(), "--language", "km", "--voice", "SL"))
                .isEqualTo(Main.REFUSED);

        assertThat(out.toString()).contains("1 of 5 sounds taken");
        assertThat(err.toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("danger.open.wav: The recording is almost silent."))
                .anyMatch(line -> line.contains("danger.where.wav: The file is empty."))
                .anyMatch(line -> line.contains("main.menu.wav: The file ends before"))
                .anyMatch(line -> line.contains("nothing.such.wav: The pack has no prompt called"));
        assertThat(PromptFiles.sound(content, Language.KM, "nothing.such")).doesNotExist();
    }

    @Test
    void aBrokenManifestIsNotWrittenOver() throws IOException {
        Path manifest = PromptFiles.folder(content, Language.KM).resolve(PromptFiles.MANIFEST);
        Files.writeString(manifest, "- {id: \"danger.start\n");
        Files.write(sounds.resolve("danger.start.wav"), Tones.wav(1_000, 0.2));

        assertThat(run("import", sounds.toString(), "--language", "km", "--voice", "SL"))
                .isEqualTo(Main.REFUSED);

        assertThat(manifest).hasContent("- {id: \"danger.start\n");
        assertThat(err.toString()).contains("nothing was taken");
    }

    @Test
    void aSecondPersonApprovesAndTheSpeakerMayNot() throws IOException {
        Files.write(sounds.resolve("danger.start.wav"), Tones.wav(1_000, 0.2));
        run("import", sounds.toString(), "--language", "km", "--voice", "Sok L");

        assertThat(run("approve", "danger.start", "--lang", "km", "--by", " sok  l"))
                .isEqualTo(Main.REFUSED);
        assertThat(err.toString()).contains("is the speaker of danger.start. Let a second person hear it.");
        assertThat(run("approve", "danger.start", "--lang", "km", "--by", "Dara"))
                .isZero();

        assertThat(out.toString()).contains("danger.start is approved by Dara");
        Path folder = PromptFiles.folder(content, Language.KM);
        assertThat(folder.resolve(PromptFiles.MANIFEST))
                .content()
                .contains("state: approved", "approved-by: \"Dara\"", "voice: \"Sok L\"");
        assertThat(folder.resolve(PromptFiles.MANIFEST + ".new")).doesNotExist();
    }

    @Test
    void whatIsMissingStaleOrSpokenByAMachineIsNotApproved() throws IOException {
        Files.write(sounds.resolve("main.menu.wav"), Tones.wav(1_000, 0.2));
        Files.write(sounds.resolve("danger.start.wav"), Tones.wav(1_000, 0.2));
        run("import", sounds.toString(), "--language", "km", "--voice", "SL");
        Path manifest = PromptFiles.folder(content, Language.KM).resolve(PromptFiles.MANIFEST);
        int menu = Files.readString(manifest).indexOf("- id: main.menu");
        String text = Files.readString(manifest);
        Files.writeString(
                manifest,
                text.substring(0, menu).replaceFirst("version: \"[0-9a-f]+\"", "version: \"0123456789ab\"")
                        + text.substring(menu).replace("state: recorded", "state: draft-synthetic"));

        for (String id : new String[] {"danger.start", "main.menu", "danger.where", "no.such"}) {
            assertThat(run("approve", id, "--lang", "km", "--by", "Dara"))
                    .as(id)
                    .isEqualTo(Main.REFUSED);
        }

        assertThat(err.toString())
                .contains(
                        "the text of danger.start was changed after it was recorded",
                        "a machine speaks main.menu",
                        "nobody recorded danger.where yet",
                        "the pack has no prompt called no.such");
        assertThat(manifest).content().doesNotContain("approved-by");
    }

    @Test
    void aClippedSoundAndOneOfMinusSixtyDecibelsAreRefused() throws IOException {
        Files.write(sounds.resolve("danger.start.wav"), Tones.wav(1_000, 8));
        Files.write(sounds.resolve("danger.open.wav"), Tones.wav(1_000, 0.001));
        byte[] lying = Tones.wav(1_000, 0.2);
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(40, 1_000_000);
        Files.write(sounds.resolve("danger.where.wav"), lying);

        assertThat(run("import", sounds.toString(), "--language", "km", "--voice", "SL"))
                .isEqualTo(Main.REFUSED);

        assertThat(out.toString()).contains("0 of 3 sounds taken");
        assertThat(err.toString().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("danger.start.wav: "))
                .anyMatch(line -> line.contains("danger.open.wav: The recording is almost silent."))
                .anyMatch(line -> line.contains("danger.where.wav: The file ends before"));
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "prompts";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--content";
        all[arguments.length + 2] = content.toString();
        return new CommandLine(new Main())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }
}
