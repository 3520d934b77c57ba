package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeafletCommandTest {
    @TempDir
    private Path folder;

    private Commands spean;

    @BeforeEach
    void settings() {
        spean = Commands.of(folder, folder.resolve("data"));
    }

    @Test
    void aLeafletIsWrittenIntoAFileOfTheKindItsNameSays() throws IOException {
        Path pdf = folder.resolve("leaflet.pdf");
        Path svg = folder.resolve("leaflet.svg");

        Commands.Ran ran = spean.must("leaflet", "--size", "a6", "--lang", "km", "--out", pdf.toString());
        spean.must("leaflet", "--out", svg.toString(), "--number", "+85512000000");

        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(Files.readString(svg)).contains("012 000 000", "No help number has been checked yet.");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("A draft, marked so", "Khmer wordings on it are drafts");
    }

    @Test
    void whatDoesNotExistIsRefusedWithWhatDoes() {
        assertThat(spean.run("leaflet", "--size", "a5"))
                .isEqualTo(new Commands.Ran(
                        1,
                        "",
                        "spean: no such leaflet. Write --format pdf|svg, --size a4|a6|poster, --lang km|en|both.\n"));
        assertThat(spean.run("leaflet", "--lang", "th").exit()).isEqualTo(1);
        assertThat(spean.run("leaflet", "--format", "png").exit()).isEqualTo(1);
        assertThat(spean.run("leaflet", "--number", "SPEAN").err()).startsWith("spean: nobody can text `SPEAN`.");
        assertThat(spean.run(
                                "leaflet",
                                "--out",
                                folder.resolve("no/such/folder.pdf").toString())
                        .err())
                .startsWith("spean: the leaflet cannot be written: ");
    }

    @Test
    void liveModeRefusesItWhileNoHelpNumberIsVerified() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("keys"), "");
        Commands live = Commands.of(folder, folder.resolve("data"), """
                mode: live
                http: {publicUrl: "https://hotline.example.org"}
                gateways: {main: {kind: twilio, accountSid: "AC00000000000000000000000000000000", authTokens: [secret], sender: "+85512000000"}}
                """);
        Path pdf = folder.resolve("leaflet.pdf");

        Commands.Ran ran = live.run("leaflet", "--out", pdf.toString());

        assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err()).contains("No help number was checked in the last 60 days");
        assertThat(pdf).doesNotExist();
    }

    @Test
    void brokenContentIsExit78() throws IOException {
        Path content = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("other.yaml"), "content: {dir: \"" + content + "\"}\n");

        assertThat(new Commands(folder.resolve("other.yaml")).run("leaflet").exit())
                .isEqualTo(78);
    }
}
