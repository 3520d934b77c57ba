package org.spean.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.model.Country;
import org.spean.text.KeywordMatcher;

/**
 * Everything we can say, checked, immutable, shared by all threads. Replaced as a whole on reload.
 *
 * @param version first 12 hex digits of a SHA-256 over all files
 * @param steps every step of every flow
 * @param entries where a keyword intent leads from anywhere, e.g. {@code SOS → danger.start}. The protected intents
 *     ({@link ProtectedWord}) all have an entry
 * @param texts the engine's own sentences by {@link SystemText}
 * @param topics advice by topic id
 * @param intentNames what a keyword intent is called in a "did you mean" question
 * @param countries in service; the first is home
 * @param offer how an offer is checked; {@link OfferQuestions#NONE} where the pack has no such check
 * @param sampleAgencies historic names to rehearse with, where the pack has them; never an answer in live
 * @param staffWords what staff write with; {@link StaffWords#NONE} where the pack has nothing
 * @param leaflet the words of the printed leaflet, where the pack has them
 */
public record ContentPack(
        String version,
        Map<StepId, Step> steps,
        Map<String, StepId> entries,
        Map<SystemText, Text> texts,
        KeywordMatcher keywords,
        Map<String, Text> intentNames,
        Map<String, Topic> topics,
        Map<String, Hotline> hotlines,
        List<Province> provinces,
        Map<String, ServicePoint> servicePoints,
        Map<String, Corridor> corridors,
        List<ServiceCountry> countries,
        Map<String, AlertTopic> alertTopics,
        OfferQuestions offer,
        Optional<AgencyRegister> sampleAgencies,
        StaffWords staffWords,
        Optional<LeafletPage> leaflet) {
    /** The step every lost conversation comes back to. */
    public static final StepId MAIN_MENU = new StepId("main", "menu");

    public ContentPack {
        steps = Map.copyOf(steps);
        entries = Map.copyOf(entries);
        texts = Map.copyOf(texts);
        intentNames = Map.copyOf(intentNames);
        topics = Map.copyOf(topics);
        hotlines = Map.copyOf(hotlines);
        provinces = List.copyOf(provinces);
        servicePoints = Map.copyOf(servicePoints);
        corridors = Map.copyOf(corridors);
        countries = List.copyOf(countries);
        alertTopics = Map.copyOf(alertTopics);
    }

    /** The same pack with these help numbers; its version stays, for it is that of the files. */
    public ContentPack withHotlines(Map<String, Hotline> known) {
        return new ContentPack(
                version,
                steps,
                entries,
                texts,
                keywords,
                intentNames,
                topics,
                known,
                provinces,
                servicePoints,
                corridors,
                countries,
                alertTopics,
                offer,
                sampleAgencies,
                staffWords,
                leaflet);
    }

    /** The step, or nothing when the pack no longer has it. */
    public Optional<Step> step(StepId id) {
        return Optional.ofNullable(steps.get(id));
    }

    public Optional<Province> province(String code) {
        return provinces.stream().filter(p -> p.code().equals(code)).findFirst();
    }

    public Optional<ServiceCountry> country(Country country) {
        return countries.stream().filter(c -> c.country().equals(country)).findFirst();
    }

    /** One of the engine's own sentences; every pack has all of them. */
    public Text text(SystemText which) {
        return java.util.Objects.requireNonNull(texts.get(which), which.name());
    }
}
