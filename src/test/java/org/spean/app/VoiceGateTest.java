package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Call;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.Platform;
import org.spean.app.support.Printed;
import org.spean.content.PromptPath;
import org.spean.content.PromptScript;
import org.spean.content.PromptState;
import org.spean.model.Language;

/** Live mode answers calls with menus only once every Khmer prompt on the way to help is approved (issue 3, item 4). */
class VoiceGateTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String LACKING = "danger.start";
    private static final Predicate<PromptScript> DANGER = script -> script.path() == PromptPath.DANGER;

    @TempDir
    private Path folder;

    @Test
    void theLineIsClosedUntilTheLastPromptIsApprovedAndACallThatBeganGoesOn() {
        Path content = LiveSpean.calledContent(folder, 1);
        approve(content, DANGER.and(script -> !script.id().equals(LACKING)));
        try (Printed printed = new Printed();
                RunningSpean spean = LiveSpean.start(folder, content)) {
            assertThat(printed.all())
                    .contains("The voice line stays closed: 1 prompts on the danger path are not approved: " + LACKING);
            int people = people(spean);
            Call closed = spean.newCall();
            assertThat(closed.heard()).contains("1 1 7. 1 1 7.").doesNotContain("press");
            assertThat(closed.xml()).endsWith("<Hangup/></Response>");
            assertThat(people(spean))
                    .as("nothing is stored of a call without a menu")
                    .isEqualTo(people);
            assertThat(ours(spean).xml()).as("whoever takes our call").endsWith("<Response><Hangup/></Response>");

            Studio studio = approve(content, DANGER);
            await().atMost(SOON).until(() -> opened(spean));
            Call call = spean.newCall().press("1");
            assertThat(studio.heard(call.xml())).contains("គ្រោះថ្នាក់ លេខ 9។");

            approve(content, DANGER.and(script -> !script.id().equals(LACKING)));
            await().atMost(SOON).until(() -> !opened(spean));
            assertThat(printed.all().split("The voice line stays closed", -1)).hasSize(3);
            assertThat(studio.heard(call.press("9").xml()))
                    .as("a call that began goes on")
                    .contains("1 1 7. 1 1 7.", "យើងបានទទួលការហៅរបស់អ្នក។");
            assertThat(call.xml()).contains("<Gather");
        }
    }

    private static Studio approve(Path content, Predicate<PromptScript> chosen) {
        return Studio.record(content, Language.KM, PromptState.APPROVED, chosen);
    }

    private static boolean opened(RunningSpean spean) {
        return spean.newCall().xml().contains("<Gather");
    }

    private static int people(RunningSpean spean) {
        return ((List<?>) spean.redis().ask("KEYS", "{p*")).size();
    }

    private static Call ours(RunningSpean spean) {
        String out = Platform.BASE + "/hooks/main/voice/out?c=017abcdefgh";
        return Call.taken(
                spean.platform(),
                new FakeGateway.Ring(spean.newPhone().number(), Platform.SHORT_CODE, out, out),
                "human");
    }
}
