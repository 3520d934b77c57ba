package org.spean.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.content.AgencyRegister;
import org.spean.content.AlertTopic;
import org.spean.content.CannedReply;
import org.spean.content.Corridor;
import org.spean.content.DiscreetWords;
import org.spean.content.Hotline;
import org.spean.content.OfferQuestions;
import org.spean.content.Province;
import org.spean.content.ServiceCountry;
import org.spean.content.ServicePoint;
import org.spean.content.StepId;
import org.spean.content.SystemText;
import org.spean.content.Topic;
import org.spean.model.Problem;

/**
 * What was read so far, good or bad, each thing with its place. Filled by the readers, judged by the checks, and built
 * into a pack when nobody complained. Lives for one read in one thread.
 */
final class Draft {
    private final SourceFolder folder;
    private final Consumer<Problem> problems;
    private boolean whole = true;

    final Names names;
    final List<DraftText> texts = new ArrayList<>();
    final Map<SystemText, DraftText> systemTexts = new EnumMap<>(SystemText.class);
    final Map<StepId, DraftStep> steps = new LinkedHashMap<>();
    final List<DraftIntent> intents = new ArrayList<>();
    final List<List<Scalar>> neverFuzzy = new ArrayList<>();
    final List<Found<Topic>> topics = new ArrayList<>();
    final List<Found<Hotline>> hotlines = new ArrayList<>();
    final List<Found<ServicePoint>> servicePoints = new ArrayList<>();
    final List<Found<Province>> provinces = new ArrayList<>();
    final List<Found<ServiceCountry>> countries = new ArrayList<>();
    final List<Found<Corridor>> corridors = new ArrayList<>();
    final List<Found<AlertTopic>> alertTopics = new ArrayList<>();
    OfferQuestions offer = OfferQuestions.NONE;
    Optional<AgencyRegister> sampleAgencies = Optional.empty();
    final List<Found<CannedReply>> canned = new ArrayList<>();
    DiscreetWords discreet = new DiscreetWords(List.of());
    final List<DraftFact> facts = new ArrayList<>();

    Draft(SourceFolder folder, Consumer<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
        this.names = new Names(problems);
    }

    /** The place of a file of the folder, or of the folder itself for the empty name. */
    Place placeOf(String name) {
        return folder.shown(name);
    }

    void tell(Problem problem) {
        problems.accept(problem);
    }

    /** A file could not be read, so nothing that needs all files may be judged. */
    void markIncomplete() {
        whole = false;
    }

    boolean isWhole() {
        return whole;
    }
}
