package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Folders;
import picocli.CommandLine;

/** {@code chat --voice} from outside: keys on standard input, what is heard on standard output. */
class ChatVoiceTest {
    private final InputStream terminal = System.in;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void giveTheTerminalBack() {
        System.setIn(terminal);
    }

    @Test
    void aCallInEnglishReadsTheMenuAndNumbersTwice() {
        assertThat(call("en", "2", "1", "1", "h")).isZero();

        assertThat(out.toString())
                .containsSubsequence(
                        "Hello. This call is private.",
                        "press 1.",
                        "press 9.",
                        "[key?]",
                        "117 (twice)",
                        "(you hang up)");
    }

    @Test
    void aCallInKhmerReadsTheMenu() {
        assertThat(call("km", "9")).isZero();

        assertThat(out.toString()).containsSubsequence("សួស្តី។", "សូមចុចលេខ 9។", "117 (twice)");
        assertThat(err.toString()).contains("(OpenCase)");
    }

    @Test
    void whoIsCutOffCallsAgainAndGoesOn() {
        assertThat(call("en", "2", "1", "c", "1", "h")).isZero();

        assertThat(out.toString())
                .containsSubsequence(
                        "In which country are you now?",
                        "(you are cut off and call again)",
                        "To go on where you were, press 1.",
                        "In which country are you now?",
                        "(you hang up)");
    }

    @Test
    void emptyLinesAreSilenceWhichEndsWithACallBack() {
        assertThat(call("en", "", "", "", "", "", "")).isZero();

        assertThat(out.toString()).contains("Sorry, we did not understand.", "A person will help you.", "[hangs up]");
    }

    @Test
    void aStrangerIsAskedForTheLanguageByKey() {
        assertThat(call("", "2", "h")).isZero();

        assertThat(out.toString()).containsSubsequence("For English, press 2.", "[key?]", "What would you like?");
    }

    private int call(String language, String... lines) {
        System.setIn(new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        String[] arguments = language.isEmpty()
                ? new String[] {"--voice", "--content", Folders.content().toString()}
                : new String[] {"--voice", "--content", Folders.content().toString(), "--lang", language};
        return new CommandLine(new Chat())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
