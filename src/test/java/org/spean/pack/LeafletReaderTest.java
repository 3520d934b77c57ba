package org.spean.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.content.LeafletPage;
import org.spean.content.LeafletText;
import org.spean.content.Picture;
import org.spean.dialogue.RealPack;
import org.spean.model.Language;
import org.spean.model.Problem;

class LeafletReaderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copyThePack() throws IOException {
        TestPack.copyTo(folder);
    }

    @Test
    void theShippedLeafletHasAllItsTextsAndAPictureForEachChoice() {
        LeafletPage page = RealPack.PACK.leaflet().orElseThrow();

        assertThat(page.texts()).containsOnlyKeys(LeafletText.values());
        assertThat(page.text(LeafletText.AS_OF).placeholders(Language.KM)).containsExactly("date");
        assertThat(page.pictures()).containsOnlyKeys(1, 2, 3, 4);
        assertThat(page.picture(9)).isEqualTo(Picture.SPEECH);
    }

    @Test
    void aPackMayDoWithoutALeaflet() {
        assertThat(TestPack.load().leaflet()).isEmpty();
    }

    @Test
    void itsTextsAreCountedAmongTheDraftsAndAreNoPrompts() {
        List<String> ids = PackTexts.all(RealPack.PACK).map(text -> text.id()).toList();

        assertThat(ids).contains("leaflet.title", "leaflet.draft");
        assertThat(PromptScripts.of(RealPack.PACK, Language.KM))
                .noneMatch(script -> script.id().startsWith("leaflet."));
    }

    @Test
    void mistakesAreToldWithTheirLines() throws IOException {
        String shipped = Files.readString(TestPack.project().resolve("config/content/leaflet.yaml"));
        Files.writeString(
                folder.resolve("leaflet.yaml"),
                shipped.replace("en: \"Questions about work or travel?\"", "en: \"Stop trafficking\"")
                        .replace("en: \"As of {date}\"", "en: \"As of today\"")
                        .replace("person: {", "persons: {")
                        .replace("1: bag", "0: bag")
                        .replace("2: help", "2: dragon"));

        assertThat(PackReader.read(folder, ReadRules.standard()).problems())
                .filteredOn(problem -> problem.file().endsWith("leaflet.yaml"))
                .extracting(Problem::line, Problem::what)
                .contains(
                        tuple(
                                line(shipped, "title:"),
                                "The leaflet says `traffick`, which tells whoever finds it what it is about."),
                        tuple(line(shipped, "as-of:"), "The text leaflet.as-of does not say {date}."),
                        tuple(line(shipped, "person:"), "This file has an unknown field `persons`."),
                        tuple(line(shipped, "pictures:"), "`0` is no key of a menu."),
                        tuple(line(shipped, "pictures:"), "There is no picture called `dragon`."));
    }

    private static int line(String all, String start) {
        return (int) all.substring(0, all.indexOf("\n" + start) + 1).lines().count() + 1;
    }
}
