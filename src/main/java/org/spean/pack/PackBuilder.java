package org.spean.pack;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.content.AlertTopic;
import org.spean.content.ContentPack;
import org.spean.content.Corridor;
import org.spean.content.Hotline;
import org.spean.content.ServicePoint;
import org.spean.content.StaffWords;
import org.spean.content.StepId;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.content.Topic;
import org.spean.text.Keyword;
import org.spean.text.KeywordMatcher;

/** Builds the pack of a draft that every check let pass. */
final class PackBuilder {
    private final Draft draft;

    PackBuilder(Draft draft) {
        this.draft = draft;
    }

    ContentPack build(String version) {
        return new ContentPack(
                version,
                draft.steps.values().stream().collect(Collectors.toMap(DraftStep::id, DraftStep::step)),
                entries(),
                systemTexts(),
                keywords(),
                draft.intents.stream().collect(Collectors.toMap(DraftIntent::id, DraftIntent::name)),
                byId(draft.topics, Topic::id),
                byId(draft.hotlines, Hotline::id),
                things(draft.provinces),
                byId(draft.servicePoints, ServicePoint::id),
                byId(draft.corridors, Corridor::id),
                things(draft.countries),
                byId(draft.alertTopics, AlertTopic::id),
                draft.offer,
                draft.sampleAgencies,
                new StaffWords(things(draft.canned), draft.discreet));
    }

    private Map<String, StepId> entries() {
        return draft.intents.stream()
                .filter(intent -> intent.entry().isPresent())
                .collect(Collectors.toMap(
                        DraftIntent::id, intent -> intent.entry().orElseThrow().to()));
    }

    private Map<SystemText, Text> systemTexts() {
        Map<SystemText, Text> texts = new EnumMap<>(SystemText.class);
        draft.systemTexts.forEach((which, text) -> texts.put(which, text.text()));
        return texts;
    }

    private KeywordMatcher keywords() {
        List<Keyword> keywords = draft.intents.stream()
                .map(intent -> new Keyword(
                        intent.id(),
                        intent.mode(),
                        intent.words().stream()
                                .map(word -> new Keyword.Variant(word.written().value(), word.writing()))
                                .toList()))
                .toList();
        return new KeywordMatcher(keywords, new NearPairsBuilder(draft.intents).pairs(draft.neverFuzzy));
    }

    private static <T> Map<String, T> byId(Collection<Found<T>> found, Function<T, String> id) {
        return found.stream().map(Found::thing).collect(Collectors.toMap(id, thing -> thing));
    }

    private static <T> List<T> things(Collection<Found<T>> found) {
        return found.stream().map(Found::thing).toList();
    }
}
