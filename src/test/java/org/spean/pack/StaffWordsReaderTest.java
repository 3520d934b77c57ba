package org.spean.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.content.CannedReply;
import org.spean.content.ContentPack;
import org.spean.content.StaffWords;
import org.spean.model.Language;
import org.spean.model.Problem;

class StaffWordsReaderTest {
    private static final String CANNED = """
            - id: hello
              text: {km: "សួស្តី។", en: "Hello.", review: draft}
            """;

    @TempDir
    private Path folder;

    @Test
    void aPackWithoutTheFilesHasNoWordsForStaff() {
        StaffWords none = TestPack.load().staffWords();
        assertThat(none.canned()).isEmpty();
        assertThat(none.discreet().words()).isEmpty();
    }

    @Test
    void cannedRepliesAndDiscreetWordsAreRead() throws IOException {
        write("canned.yaml", CANNED);
        write("discreet.yaml", "khmer: [ប៉ូលិស]\nenglish: [police]\n");
        ContentPack pack = TestPack.load(folder);
        assertThat(pack.staffWords().canned()).extracting(CannedReply::id).containsExactly("hello");
        assertThat(pack.staffWords().canned().getFirst().text().in(Language.EN)).isEqualTo("Hello.");
        assertThat(pack.staffWords().discreet().words()).containsExactly("ប៉ូលិស", "police");
    }

    @Test
    void aCannedReplyWithADiscreetWordIsAnError() throws IOException {
        write("canned.yaml", CANNED);
        write("discreet.yaml", "english: [hello]\n");
        assertThat(problems()).containsExactly("The canned reply hello has the word `hello` of discreet.yaml in `en`.");
    }

    @Test
    void theSameReplyTwiceIsAnError() throws IOException {
        write("canned.yaml", CANNED + CANNED);
        assertThat(problems()).anyMatch(text -> text.startsWith("There is a second canned reply called hello"));
    }

    @Test
    void theCannedRepliesWeShipAreDiscreet() {
        ContentPack pack = TestPack.load(TestPack.project().resolve("config/content"));
        assertThat(pack.staffWords().canned()).hasSizeGreaterThan(4);
        assertThat(pack.staffWords().discreet().words()).hasSizeGreaterThan(20);
    }

    private java.util.List<String> problems() {
        PackResult result = PackReader.read(folder, ReadRules.standard());
        return ((PackResult.Broken) result)
                .problems().stream()
                        .filter(one -> one.severity() == Problem.Severity.ERROR)
                        .map(Problem::what)
                        .toList();
    }

    private void write(String name, String text) throws IOException {
        if (!Files.exists(folder.resolve("texts.yaml"))) {
            TestPack.copyTo(folder);
        }
        Files.writeString(folder.resolve(name), text);
    }
}
