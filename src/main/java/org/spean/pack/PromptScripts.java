package org.spean.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.content.AdvicePieces;
import org.spean.content.ContentPack;
import org.spean.content.Hotline;
import org.spean.content.Option;
import org.spean.content.PromptParts;
import org.spean.content.PromptPath;
import org.spean.content.PromptScript;
import org.spean.content.ProtectedWord;
import org.spean.content.ServiceCountry;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.text.NumberClip;

/**
 * Which prompts a pack needs in one language: one for each text that can be said, one for each choice of a menu, and the clips
 * that numbers are composed of. Danger first, then by id.
 */
public final class PromptScripts {
    /** Only sent as a text: they answer typed words. */
    private static final Set<SystemText> WRITTEN_ONLY = EnumSet.of(
            SystemText.CASE_WAITING,
            SystemText.DID_YOU_MEAN,
            SystemText.IN_DANGER,
            SystemText.FLOOD_NOTICE,
            SystemText.GO_ON,
            SystemText.NO_WORDS,
            SystemText.NOT_UNDERSTOOD,
            SystemText.ANSWER_FIRST,
            SystemText.NOT_UNDERSTOOD_TWICE,
            SystemText.KEPT_FOR_PERSON,
            SystemText.OFFER_NO, // said as choices: "For no, press 2"
            SystemText.OFFER_UNSURE,
            SystemText.OFFER_YES,
            SystemText.SAFETY_STOP);

    /** Said, but not on the way to a help number in live mode. A new text of the engine is on that way until it is named here. */
    private static final Set<SystemText> ELSEWHERE = EnumSet.of(
            SystemText.MORE,
            SystemText.WHAT_NEXT,
            SystemText.NOT_CONFIRMED_SINCE,
            SystemText.CORRIDOR_OPEN,
            SystemText.CORRIDOR_RESTRICTED,
            SystemText.CORRIDOR_CLOSED,
            SystemText.CORRIDOR_UNKNOWN,
            SystemText.SKIP_HINT,
            SystemText.UNVERIFIED,
            SystemText.VOICE_TALKED,
            SystemText.VOICE_HEARD_NOTHING,
            SystemText.VOICE_MESSAGE_KEPT,
            SystemText.VOICE_CALL_AGAIN,
            SystemText.VOICE_ALERT_CALL,
            SystemText.VOICE_ALERT_WHY,
            SystemText.VOICE_ALERT_KEYS,
            SystemText.VOICE_ALERT_STOP,
            SystemText.VOICE_ALERT_STOPPED,
            SystemText.VOICE_ADVICE_AGAIN,
            SystemText.VOICE_ADVICE_COPY,
            SystemText.VOICE_ADVICE_NEXT,
            SystemText.VOICE_COPY_OFFER,
            SystemText.VOICE_COPY_SAFE,
            SystemText.VOICE_COPY_SENT,
            SystemText.VOICE_COPY_NOT_SENT);

    /** The engine's sentence around a choice, recorded choice by choice. */
    private static final String CHOICE_SENTENCE = "voice-option";

    private final ContentPack pack;
    private final Language language;
    private final List<PromptScript> scripts = new ArrayList<>();
    private final Set<StepId> offerQuestions;

    private PromptScripts(ContentPack pack, Language language) {
        this.pack = pack;
        this.language = language;
        this.offerQuestions = pack.steps().values().stream()
                .filter(step -> step instanceof Step.CheckOffer)
                .flatMap(step -> ((Step.CheckOffer) step).questions().stream())
                .collect(Collectors.toSet());
    }

    public static List<PromptScript> of(ContentPack pack, Language language) {
        PromptScripts all = new PromptScripts(pack, language);
        all.collect();
        return all.scripts.stream()
                .sorted(Comparator.comparing(PromptScript::path).thenComparing(PromptScript::id))
                .toList();
    }

    private void collect() {
        pack.steps().values().forEach(this::step);
        pack.texts().forEach((which, text) -> {
            if (!WRITTEN_ONLY.contains(which) && !which.key().equals(CHOICE_SENTENCE)) {
                add(text, path(which), "the engine's own sentence");
            }
        });
        pack.topics().values().forEach(topic -> {
            add(topic.title(), PromptPath.NAMES, "advice topic " + topic.id());
            topic.items()
                    .forEach(item -> AdvicePieces.of(item.text(), language)
                            .forEach(piece -> add(piece, PromptPath.ADVICE, "advice topic " + topic.id())));
        });
        names();
        for (NumberClip clip : NumberClip.values()) {
            if (clip.isRecordedIn(language)) {
                PromptPath path = clip.isDialled() ? PromptPath.DANGER : PromptPath.NUMBERS;
                scripts.add(
                        new PromptScript(clip.id(), language, clip.word(language), path, "clip for numbers and times"));
            }
        }
    }

    private static PromptPath path(SystemText which) {
        if (which.isForStaff()) {
            return PromptPath.STAFF;
        }
        return ELSEWHERE.contains(which) ? PromptPath.FLOWS : PromptPath.DANGER;
    }

    private void names() {
        Set<String> dangerTopics = dangerTopics();
        for (Hotline hotline : pack.hotlines().values()) {
            boolean danger = hotline.topics().stream().anyMatch(dangerTopics::contains);
            add(hotline.name(), danger ? PromptPath.DANGER : PromptPath.NAMES, "name of a help number");
        }
        PromptPath countries = isAskedInDanger(Step.Answer.COUNTRY) ? PromptPath.DANGER : PromptPath.NAMES;
        pack.countries().forEach(country -> add(country.name(), countries, "name of a country"));
        countryChoices(countries);
        PromptPath provinces = isAskedInDanger(Step.Answer.PROVINCE) ? PromptPath.DANGER : PromptPath.NAMES;
        pack.provinces().forEach(province -> add(province.name(), provinces, "name of a province"));
        pack.servicePoints().values().forEach(point -> add(point.name(), PromptPath.NAMES, "name of a place to go to"));
        pack.corridors().values().forEach(c -> add(c.text(), PromptPath.NAMES, "status of the corridor " + c.id()));
        pack.alertTopics().values().forEach(topic -> add(topic.name(), PromptPath.NAMES, "topic of alerts"));
    }

    private void step(Step step) {
        PromptPath path = isDanger(step.id()) ? PromptPath.DANGER : PromptPath.FLOWS;
        String context = "step " + step.id();
        switch (step) {
            case Step.Menu menu -> {
                add(menu.text(), path, context);
                if (offerQuestions.contains(menu.id())) {
                    return; // the answers are the same for all of them
                }
                for (Option option : menu.options()) {
                    if (option.isFor(Channel.VOICE)) {
                        add(
                                PromptParts.of(option, language, choiceSentence()),
                                path,
                                context + ", choice " + option.key());
                    }
                }
            }
            case Step.Subscribe subscribe -> {
                add(subscribe.consent(), PromptPath.CONSENT, context);
                add(subscribe.text(), path, context);
            }
            case Step.Places places -> {
                add(places.text(), path, context);
                add(places.none(), path, context + ", where there is none");
            }
            case Step.Say s -> add(s.text(), path, context);
            case Step.CheckOffer check -> {
                add(check.text(), path, context);
                pack.offer().signs().forEach(sign -> add(sign.reason(), path, "reason, sign " + sign.id()));
                check.questions().stream().limit(1).forEach(this::offerAnswers);
            }
            case Step.CheckAgency check -> {
                add(check.text(), path, context);
                check.texts().forEach((which, text) -> {
                    if (!which.isWrittenOnly()) {
                        add(text.spoken(), path, context + ", " + which.field());
                    }
                });
            }
            case Step.Story s -> add(s.text(), path, context);
            case Step.CheckNumber s -> add(s.text(), path, context); // the rest is for texts only
            case Step.Ask ask -> ask(ask, path, context);
            case Step.Hotlines s -> add(s.text(), path, context);
            case Step.CorridorStatus s -> add(s.text(), path, context);
            case Step.Report s -> add(s.text(), path, context);
            case Step.Callback s -> add(s.text(), path, context);
            case Step.OptOut s -> add(s.text(), path, context);
            case Step.OptIn s -> add(s.text(), path, context);
            case Step.Erase s -> add(s.text(), path, context);
            case Step.ChooseLanguage s -> add(s.text(), path, context);
            case Step.VoiceOnly s -> add(s.text(), path, context);
            case Step.Advice s -> {}
            case Step.End s -> {}
        }
    }

    private void offerAnswers(StepId question) {
        if (pack.steps().get(question) instanceof Step.Menu menu) {
            menu.options()
                    .forEach(option -> add(
                            PromptParts.of(option, language, choiceSentence()),
                            PromptPath.FLOWS,
                            "an answer about a job offer"));
        }
    }

    private void ask(Step.Ask ask, PromptPath path, String context) {
        switch (ask.answer()) {
            case YES_NO -> {
                for (PromptParts.Part.Recorded part : recorded(ask.text())) {
                    String words = PromptParts.withoutWrittenKeys(part.words());
                    add(new PromptParts.Part.Recorded(part.id(), words), path, context);
                }
            }
            case COUNTRY, FREE_TEXT, PHONE, STORY, PROVINCE, HOUR -> add(ask.text(), path, context);
        }
    }

    /** Where a country is asked for by voice, each stands for a key. */
    private void countryChoices(PromptPath path) {
        int place = 0;
        for (ServiceCountry country : pack.countries()) {
            int key = place++ % PromptParts.COUNTRIES_AT_ONCE + 1;
            add(
                    PromptParts.of(country.name(), key, language, choiceSentence()),
                    path,
                    "choice of a country, key " + key);
        }
    }

    private List<PromptParts.Part.Recorded> recorded(Text text) {
        List<PromptParts.Part.Recorded> recorded = new ArrayList<>();
        for (PromptParts.Part part : PromptParts.of(text.spoken(), language)) {
            switch (part) {
                case PromptParts.Part.Recorded one -> recorded.add(one);
                case PromptParts.Part.Value value -> {} // a clip, or a name with a prompt of its own
            }
        }
        return recorded;
    }

    private void add(Text text, PromptPath path, String context) {
        recorded(text).forEach(part -> add(part, path, context));
    }

    private void add(PromptParts.Part.Recorded part, PromptPath path, String context) {
        scripts.add(new PromptScript(part.id(), language, part.words(), path, context));
    }

    /** The flows that 9 and 0 lead to, and the question for the language, which every caller hears first. */
    private boolean isDanger(StepId id) {
        return Stream.of(ProtectedWord.SOS, ProtectedWord.PERSON)
                        .flatMap(word -> entry(word).stream())
                        .anyMatch(first -> first.flow().equals(id.flow()))
                || entry(ProtectedWord.LANGUAGE).filter(id::equals).isPresent();
    }

    private Optional<StepId> entry(ProtectedWord word) {
        return Optional.ofNullable(pack.entries().get(word.intent()));
    }

    private Optional<Text> choiceSentence() {
        return pack.texts().entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(CHOICE_SENTENCE))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Set<String> dangerTopics() {
        Set<String> topics = new HashSet<>();
        for (Step step : pack.steps().values()) {
            if (step instanceof Step.Hotlines hotlines && isDanger(step.id())) {
                topics.addAll(hotlines.topics());
            }
        }
        return topics;
    }

    private boolean isAskedInDanger(Step.Answer answer) {
        return pack.steps().values().stream()
                .anyMatch(step -> step instanceof Step.Ask ask && ask.answer() == answer && isDanger(ask.id()));
    }
}
