package org.spean.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no content at all: told, never thrown. */
class PackFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsNotThereIsOneProblem() {
        assertThat(PackProblemsTest.told(folder.resolve("nowhere")))
                .containsExactly(
                        ".: error: The content folder is not there. Set SPEAN_CONTENT_DIR to the folder with texts.yaml.");
    }

    @Test
    void aFileInPlaceOfTheFolderIsOneProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("content"), "x");

        assertThat(PackProblemsTest.told(file)).hasSize(1);
    }

    @Test
    void anEmptyFolderNamesEveryFileThatIsMissing() {
        assertThat(PackProblemsTest.told(folder))
                .containsExactly(
                        "advice: error: This folder has no file NAME.yaml. Add at least one.",
                        "alert-topics.yaml: error: This file is missing. Write it as README.md in that folder says.",
                        "corridors.yaml: error: This file is missing. Write it as README.md in that folder says.",
                        "countries.yaml: error: This file is missing. Write it as README.md in that folder says.",
                        "flows: error: This folder has no file NAME.yaml. Add at least one.",
                        "hotlines.yaml: error: This file is missing. Write it as README.md in that folder says.",
                        "keywords.yaml: error: This file is missing. Write it as README.md in that folder says.",
                        "places.yaml: error: This file is missing. Write it as README.md in that folder says.",
                        "provinces.yaml: error: This file is missing. Write it as README.md in that folder says.",
                        "texts.yaml: error: This file is missing. Write it as README.md in that folder says.");
    }

    @Test
    void aFolderWithTheNameOfAFileIsToldAsMissing() throws IOException {
        TestPack.copyTo(folder);
        Files.delete(folder.resolve("places.yaml"));
        Files.createDirectory(folder.resolve("places.yaml"));

        assertThat(PackProblemsTest.told(folder))
                .containsExactly(
                        "places.yaml: error: This file is missing. Write it as README.md in that folder says.");
    }

    @Test
    void aFileThatIsNotUtf8IsOneProblem() throws IOException {
        TestPack.copyTo(folder);
        Files.write(folder.resolve("places.yaml"), "# caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(PackProblemsTest.told(folder))
                .containsExactly(
                        "places.yaml: error: This file is not UTF-8 text. Save it again with the encoding UTF-8.");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws IOException {
        TestPack.copyTo(folder);
        Path file = folder.resolve("texts.yaml");
        Files.writeString(file, "\uFEFF" + Files.readString(file));

        assertThat(PackProblemsTest.told(folder)).isEmpty();
    }

    @Test
    void aFileOfMoreThanAMegabyteIsNotRead() throws IOException {
        TestPack.copyTo(folder);
        Files.writeString(folder.resolve("places.yaml"), "# x\n".repeat(300_000));

        assertThat(PackProblemsTest.told(folder))
                .containsExactly("places.yaml: error: This file is larger than 1024 KB. Split or shorten it.");
    }

    @Test
    void aliasesThatMultiplyAreRefused() throws IOException {
        TestPack.copyTo(folder);
        StringBuilder bomb = new StringBuilder("- &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("- &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        Files.writeString(folder.resolve("places.yaml"), bomb);

        assertThat(PackProblemsTest.told(folder))
                .singleElement()
                .asString()
                .startsWith("places.yaml: error: This file is not YAML as we use it: ")
                .contains("aliases");
    }

    @Test
    void listsWithoutEndAreRefused() throws IOException {
        TestPack.copyTo(folder);
        Files.writeString(folder.resolve("places.yaml"), "[".repeat(500_000));

        assertThat(PackProblemsTest.told(folder))
                .containsExactly(
                        "places.yaml: error: Lists stand inside lists without end. Compare it with README.md.");
    }

    @Test
    void theVersionFollowsEveryFileAndNothingElse() throws IOException {
        TestPack.copyTo(folder);
        String before = TestPack.load(folder).version();
        assertThat(before).matches("[0-9a-f]{12}").isEqualTo(TestPack.load().version());

        Files.writeString(folder.resolve("README.md"), "not content");
        assertThat(TestPack.load(folder).version()).isEqualTo(before);

        Path file = folder.resolve("flows/main.yaml");
        Files.writeString(file, Files.readString(file) + "# a comment\n");
        assertThat(TestPack.load(folder).version()).isNotEqualTo(before);
    }
}
