package org.spean.dialogue;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spean.content.AdviceItem;
import org.spean.content.AdvicePieces;
import org.spean.content.CaseKind;
import org.spean.content.ContentPack;
import org.spean.content.ProtectedWord;
import org.spean.content.Province;
import org.spean.content.ServiceCountry;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.content.Topic;
import org.spean.model.Language;
import org.spean.model.Mode;

/** A content pack made ready for answering: everything a turn would otherwise look for is here. Immutable. */
final class Playbook {
    static final String YES = "YES";
    static final String NO = "NO";
    static final String NEXT = "NEXT";
    static final String SKIP = "SKIP";
    static final String MORE = "MORE";
    static final String BACK = "BACK";
    static final String REPEAT = "REPEAT";
    static final String GREETING = "GREETING";
    static final String AGENCY = "AGENCY";
    static final String SALARY = "SALARY";
    static final String REPORT = "REPORT";

    private static final Set<String> NONE = Set.of();
    private static final Set<String> GO_ON = Set.of(MORE, NEXT, YES);
    private static final Set<String> YES_NO = Set.of(YES, NO);
    private static final Set<String> SKIPPING = Set.of(NEXT, SKIP);
    private static final Set<String> YES_NO_OR_SKIP = Set.of(YES, NO, NEXT, SKIP);

    final ContentPack pack;
    final Mode mode;
    final int verifyEveryDays;
    final PlaceNames provinces = new PlaceNames();
    final PlaceNames countries = new PlaceNames();

    /** The question for the language; packs without one speak the first language to everybody. */
    final Optional<StepId> languageStep;

    /** The numbers that the answer to SOS gives before it asks anything. */
    final Optional<Step.Hotlines> emergency;

    private final Map<StepId, Step.Waiting> waiting = new HashMap<>();
    private final Map<StepId, MenuCard> menus = new HashMap<>();
    private final Map<StepId, CaseKind> kinds;
    private final Set<StepId> offerQuestions = new HashSet<>();
    private final Set<String> telling = new HashSet<>();
    private final Map<Language, Map<String, List<Text>>> advicePieces = new EnumMap<>(Language.class);

    Playbook(ContentPack pack, Mode mode, int verifyEveryDays) {
        this.pack = pack;
        this.mode = mode;
        this.verifyEveryDays = verifyEveryDays;
        for (Step step : pack.steps().values()) {
            if (step instanceof Step.Waiting question) {
                waiting.put(step.id(), question);
            }
            if (step instanceof Step.Menu menu) {
                menus.put(step.id(), new MenuCard(menu, pack.text(SystemText.FIXED_KEYS)));
            }
            if (step instanceof Step.CheckOffer check) {
                offerQuestions.addAll(check.questions());
            }
            if (step instanceof Step.Report || step instanceof Step.Story) {
                telling.add(step.id().flow());
            }
        }
        for (Province province : pack.provinces()) {
            provinces.add(province.code(), province.name(), province.spellings());
        }
        for (ServiceCountry country : pack.countries()) {
            countries.add(country.country().code(), country.name(), country.spellings());
        }
        for (Language language : Language.values()) {
            advicePieces.put(language, advicePieces(language));
        }
        this.languageStep = findLanguageStep();
        this.emergency = Ahead.numbers(pack, entry(ProtectedWord.SOS));
        this.kinds = Ahead.caseKinds(pack);
    }

    private Map<String, List<Text>> advicePieces(Language language) {
        Map<String, List<Text>> byAdvice = new HashMap<>();
        for (Topic topic : pack.topics().values()) {
            for (AdviceItem item : topic.items()) {
                byAdvice.put(item.text().id(), AdvicePieces.of(item.text(), language));
            }
        }
        return byAdvice;
    }

    /** How an advice is said in a call ({@link AdvicePieces}, which takes as long as ten turns). */
    List<Text> pieces(AdviceItem advice, Language language) {
        return advicePieces
                .getOrDefault(language, Map.of())
                .getOrDefault(advice.text().id(), List.of());
    }

    /** The question at which a conversation may stand, if it is one. */
    Step.@Nullable Waiting question(StepId id) {
        return waiting.get(id);
    }

    /** The question that stands open in a text conversation: who left a call in the middle finds what comes after it. */
    Step.@Nullable Waiting questionByText(StepId id) {
        Step.Waiting question = question(id);
        for (int i = 0; i < 2 && question instanceof Step.VoiceOnly call; i++) {
            question = question(call.next());
        }
        return question instanceof Step.VoiceOnly ? null : question;
    }

    MenuCard card(Step.Menu menu) {
        MenuCard card = menus.get(menu.id());
        return card == null ? new MenuCard(menu, pack.text(SystemText.FIXED_KEYS)) : card;
    }

    /** Where a protected word leads; the main menu if a pack should lack it. */
    StepId entry(ProtectedWord word) {
        return pack.entries().getOrDefault(word.intent(), ContentPack.MAIN_MENU);
    }

    /** Whether a step belongs to the flow that a protected word leads to. */
    boolean isIn(StepId step, ProtectedWord word) {
        return entry(word).flow().equals(step.flow());
    }

    /**
     * Whether a question belongs to what somebody is telling us or answering one by one: a report, a story, the signs of an offer. The
     * other menus only lead on.
     */
    boolean isTelling(StepId question) {
        return telling.contains(question.flow()) || offerQuestions.contains(question);
    }

    /** Whether a question is one about the signs of an offer. */
    boolean asksOfAnOffer(StepId question) {
        return offerQuestions.contains(question);
    }

    /** Whether a menu has a choice of this intent that opens a case. */
    boolean opensACase(Step.Waiting question, String intent) {
        return question instanceof Step.Menu menu
                && card(menu)
                        .byIntent(intent)
                        .filter(choice -> pack.steps().get(choice.next()) instanceof Step.Report)
                        .isPresent();
    }

    /** What kind of case the flow of a question is going to open. */
    CaseKind kindAhead(StepId question) {
        return kinds.getOrDefault(question, CaseKind.PERSON);
    }

    /** Intents that mean something at an open question only; looked for before all others. */
    Set<String> intentsAt(Step.Waiting question) {
        return switch (question) {
            case Step.Menu menu -> card(menu).intents();
            case Step.Ask ask -> intentsAt(ask);
            case Step.Advice advice -> GO_ON;
            case Step.ChooseLanguage choose -> NONE;
            case Step.CheckAgency check -> NONE;
            case Step.VoiceOnly call -> NONE;
        };
    }

    private static Set<String> intentsAt(Step.Ask ask) {
        if (ask.answer() == Step.Answer.YES_NO) {
            return ask.skippable() ? YES_NO_OR_SKIP : YES_NO;
        }
        return ask.skippable() ? SKIPPING : NONE;
    }

    /** The step of a kind that a pack is expected to have once; the first by name where there are more. */
    <T extends Step> Optional<T> first(Class<T> kind) {
        return pack.steps().values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .min(Comparator.comparing(step -> step.id().toString()));
    }

    private Optional<StepId> findLanguageStep() {
        StepId entry = pack.entries().get(ProtectedWord.LANGUAGE.intent());
        if (entry != null && pack.steps().get(entry) instanceof Step.ChooseLanguage) {
            return Optional.of(entry);
        }
        return first(Step.ChooseLanguage.class).map(Step::id);
    }
}
