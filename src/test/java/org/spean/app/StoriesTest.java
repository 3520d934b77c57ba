package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Phone;

/** Stories from outside: signed texts in, the command line for staff, a real Redis (issue 4, item 7). */
class StoriesTest {
    @TempDir
    private Path temporary;

    private final RunningSpean spean = RunningSpean.shared();
    private Commands commands;
    private String out = "";
    private String err = "";

    @BeforeEach
    void writeTheSettingsOfTheRunningServer() {
        commands = Commands.of(temporary, spean.dataDir());
    }

    @Test
    void aStoryToldInSeveralTextsIsReadMarkedAndDeletedByStaff() {
        String id = told("they sold us to a boat", "three months without pay");
        assertThat(run("stories", "show", id)).isZero();
        assertThat(out)
                .contains(
                        "about=work consent=yes place=TH year=last",
                        "they sold us to a boat\nthree months without pay");

        run("staff", "add", "Story Reader", "--roles", "editor");
        assertThat(run("stories", "useful", id, "--note", "Boats near \"Rayong\" pay nobody", "--by", "nobody"))
                .isEqualTo(Main.REFUSED);
        assertThat(run("stories", "useful", id, "--note", "Boats near \"Rayong\" pay nobody", "--by", "story-reader"))
                .as(err)
                .isZero();
        assertThat(out)
                .matches("- \\{address: \"" + id
                        + "\", date: \"[0-9-]{10}\", note: \"Boats near \\\\\"Rayong\\\\\" pay nobody\"}\n");
        String key = keyOf(id);
        assertThat(spean.redis().ask("PTTL", key)).isEqualTo(-1L);

        assertThat(run("stories", "delete", id)).isZero();
        assertThat(run("stories", "show", id)).isEqualTo(Main.REFUSED);
        assertThat(err).startsWith("spean: There is no such story.");
        assertThat(run("stories", "delete", id)).isEqualTo(Main.REFUSED);
        assertThat(spean.redis().keys()).noneMatch(left -> left.contains(id));
    }

    @Test
    void nothingLeadsFromAStoryToThePersonOnceItIsTold() {
        String id = told("a secret of mine");
        String everything = spean.redis().keys() + spean.redis().values().toString();
        assertThat(everything).doesNotContain("a secret of mine");
        List<String> withId =
                spean.redis().keys().stream().filter(key -> key.contains(id)).toList();
        assertThat(withId).containsExactly(keyOf(id));
        long life = (long) spean.redis().ask("PTTL", keyOf(id));
        assertThat(life).isBetween(180L * 86_400_000, 182L * 86_400_000);
        long end = (long) spean.redis().ask("PEXPIRETIME", keyOf(id));
        long afterMidnight = (end + 7L * 3_600_000) % 86_400_000;
        assertThat(Math.min(afterMidnight, 86_400_000 - afterMidnight))
                .as("the end of a day in Phnom Penh")
                .isLessThan(60_000);
        for (String key : spean.redis().keys()) {
            if (key.contains(":s:") || key.contains(":left:")) {
                assertThat(spean.redis().ask("DUMP", key).toString()).doesNotContain(id);
            }
        }
    }

    private String told(String... texts) {
        Phone phone = spean.newPhone();
        phone.text("រឿងរបស់ខ្ញុំ");
        for (String answer : new String[] {"1", "3", "thailand", "2"}) {
            phone.text(answer);
        }
        for (String text : texts) {
            phone.text(text);
        }
        phone.text("បន្ត");
        assertThat(run("stories", "list")).isZero();
        return out.lines()
                .map(line -> line.split("\t")[0])
                .filter(id -> {
                    run("stories", "show", id);
                    return out.contains(texts[0]);
                })
                .findFirst()
                .orElseThrow();
    }

    private String keyOf(String id) {
        return spean.redis().keys().stream()
                .filter(key -> key.endsWith(":st:" + id))
                .findFirst()
                .orElseThrow();
    }

    private int run(String... arguments) {
        Commands.Ran ran = commands.run(arguments);
        out = ran.out();
        err = ran.err();
        return ran.exit();
    }
}
