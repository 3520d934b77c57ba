package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.spean.content.StepId;
import org.spean.model.Language;

/**
 * Plays the conversation files. Run with {@code -Dspean.conversations.update=true} to write what came back into them, then
 * read the difference: a native reader judges it, not this test.
 */
class ConversationFilesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("spean.project.dir", "."), "src/test/resources/conversations");
    /** Words of texts; VoiceRulesTest says why each has no key, and finds any other that has none. */
    private static final Set<String> NOT_BY_KEYS = Set.of("stop", "start", "number");

    private static final boolean UPDATE = Boolean.getBoolean("spean.conversations.update");

    @TestFactory
    List<DynamicTest> everyConversationGoesAsWritten() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<Path, List<Conversation>> file : files().entrySet()) {
            for (Conversation conversation : file.getValue()) {
                tests.add(DynamicTest.dynamicTest(
                        file.getKey().getFileName() + ": " + conversation.title(), () -> goesAsWritten(conversation)));
            }
            if (UPDATE) {
                tests.add(DynamicTest.dynamicTest("write " + file.getKey().getFileName(), () -> write(file)));
            }
        }
        return tests;
    }

    @Test
    void everyFlowIsToldInBothLanguages() throws IOException {
        for (Language language : Language.values()) {
            assertThat(untold(conversations(), language))
                    .as("flows without a conversation in " + language.code())
                    .isEmpty();
        }
    }

    /** Issue 3, point 9. */
    @Test
    void everyFlowThatHasAKeyIsToldByVoiceInBothLanguages() throws IOException {
        List<Conversation> calls = conversations().stream()
                .filter(one -> one.header("channel").equals(Optional.of("voice")))
                .toList();
        for (Language language : Language.values()) {
            assertThat(untold(calls, language))
                    .as("flows without a call in " + language.code())
                    .isEqualTo(NOT_BY_KEYS);
        }
    }

    private static Set<String> untold(List<Conversation> conversations, Language language) {
        Set<String> flows = new TreeSet<>();
        RealPack.PACK.steps().keySet().forEach(step -> flows.add(step.flow()));
        conversations.stream()
                .filter(one -> one.header("language").equals(Optional.of(language.code())))
                .forEach(one -> flows.removeAll(flowsIn(one)));
        return flows;
    }

    private static void goesAsWritten(Conversation conversation) {
        if (UPDATE) {
            return;
        }
        List<List<String>> came = ConversationPlayer.play(conversation);
        assertThat(conversation.exchanges()).isNotEmpty();
        for (int i = 0; i < came.size(); i++) {
            ConversationPlayer.compare(
                    conversation.title(), conversation.exchanges().get(i), came.get(i));
        }
    }

    private static void write(Map.Entry<Path, List<Conversation>> file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Conversation conversation : file.getValue()) {
            lines.addAll(conversation.written(ConversationPlayer.play(conversation)));
        }
        Files.write(file.getKey(), lines);
    }

    /** The flows that said something or at which the person stood. */
    private static Set<String> flowsIn(Conversation conversation) {
        Set<String> flows = new TreeSet<>();
        Talk talk = Talk.with(
                        RealPack.DEMO,
                        conversation.language(),
                        conversation.country().map(c -> c.code()).orElse(""))
                .knowing(conversation.header("list").map(AgencyLists::named).orElse(LiveFacts.NONE));
        for (Conversation.Exchange exchange : conversation.exchanges()) {
            ConversationPlayer.hears(talk, conversation, exchange.in());
            talk.session().step().ifPresent(step -> flows.add(step.flow()));
            talk.turn().replies().forEach(reply -> flows.addAll(flowsOf(reply)));
        }
        return flows;
    }

    private static Set<String> flowsOf(Reply reply) {
        Set<String> flows = new TreeSet<>();
        switch (reply) {
            case Reply.Message message -> {
                for (String id : message.textId().split("\\+")) {
                    if (StepId.fits(id)) {
                        flows.add(StepId.of(id).flow());
                    }
                }
            }
            case Reply.Spoken spoken ->
                spoken.pieces().forEach(piece -> {
                    if (piece instanceof Reply.Piece.Words words && StepId.fits(words.textId())) {
                        flows.add(StepId.of(words.textId()).flow());
                    }
                });
        }
        return flows;
    }

    private static List<Conversation> conversations() throws IOException {
        return files().values().stream().flatMap(List::stream).toList();
    }

    private static Map<Path, List<Conversation>> files() throws IOException {
        Map<Path, List<Conversation>> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(FOLDER)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".txt")).toList()) {
                files.put(path, Conversation.parse(Files.readAllLines(path)));
            }
        }
        return files;
    }
}
