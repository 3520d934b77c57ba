package org.spean.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.content.AgencyText;
import org.spean.content.CaseKind;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.Text;

/** Reads one step, kind by kind as README.md lists them. */
final class StepReader {
    private static final Map<String, Step.Answer> ANSWERS = Map.of(
            "yes-no", Step.Answer.YES_NO,
            "free-text", Step.Answer.FREE_TEXT,
            "phone", Step.Answer.PHONE,
            "story", Step.Answer.STORY,
            "province", Step.Answer.PROVINCE,
            "country", Step.Answer.COUNTRY,
            "hour", Step.Answer.HOUR);
    private static final Map<String, CaseKind> CASES = Map.of(
            "danger", CaseKind.DANGER,
            "person", CaseKind.PERSON,
            "callback", CaseKind.CALLBACK,
            "report", CaseKind.REPORT);
    private static final int MOST_NUMBERS = 5;
    /** Issue 3, item 6: a voice message is at most 3 minutes. */
    private static final int MOST_SECONDS = 180;

    private static final int LEAST_SECONDS = 10;

    private final StepId id;
    private final Block block;
    private final List<Link> links = new ArrayList<>();
    private final Set<String> fills = new HashSet<>();
    private final List<Scalar> needs = new ArrayList<>();
    private final List<DraftOption> options = new ArrayList<>();

    StepReader(StepId id, Block block) {
        this.id = id;
        this.block = block;
    }

    DraftStep read() {
        Step step = switch (Fields.oneOf(block, "kind", StepKind.byWord(), StepKind.UNKNOWN)) {
            case SAY -> new Step.Say(id, text(), next());
            case MENU -> menu();
            case ASK -> ask();
            case ADVICE -> new Step.Advice(id, name(NameKind.ADVICE_TOPIC, "topic"), next());
            case HOTLINES -> hotlines();
            case CORRIDOR ->
                new Step.CorridorStatus(id, name(NameKind.CORRIDOR, "corridor"), text("status", "date"), next());
            case PLACES -> places();
            case REPORT -> report();
            case CALLBACK -> {
                need("hour", "safe");
                yield new Step.Callback(id, text(), next());
            }
            case SUBSCRIBE -> subscribe();
            case OPT_OUT -> new Step.OptOut(id, text(), next());
            case OPT_IN -> new Step.OptIn(id, text(), next());
            case ERASE -> new Step.Erase(id, text(), next());
            case LANGUAGE ->
                new Step.ChooseLanguage(
                        id, Fields.text(block, "text", id.toString(), TextUse.BILINGUAL, Set.of()), next());
            case CHECK_OFFER ->
                new Step.CheckOffer(
                        id,
                        text(),
                        List.of(),
                        required("few"),
                        required("some"),
                        required("strong"),
                        required("strong-abroad"),
                        required("seen"));
            case CHECK_AGENCY -> checkAgency();
            case CHECK_NUMBER -> checkNumber();
            case STORY -> story();
            case TRANSFER -> new Step.Transfer(id, text(), next());
            case VOICEMAIL ->
                new Step.Voicemail(id, text(), Fields.number(block, "seconds", LEAST_SECONDS, MOST_SECONDS), next());
            case END -> new Step.End(id);
            case UNKNOWN -> unknown();
        };
        return new DraftStep(step, block.place(), links, fills, needs, options);
    }

    private Step menu() {
        Text question = Fields.text(block, "text", id.toString(), TextUse.MENU, Set.of());
        OptionReader reader = new OptionReader(id, block.draft(), links, fills);
        List<OptionReader.Both> both = reader.readAll(block);
        both.forEach(b -> options.add(b.written()));
        return new Step.Menu(
                id, question, both.stream().flatMap(b -> b.option().stream()).toList());
    }

    private Step ask() {
        Text question = text();
        Step.Answer answer = Fields.oneOf(block, "answer", ANSWERS, Step.Answer.FREE_TEXT);
        Scalar slot = block.word("slot");
        fills.add(slot.value());
        StepId next = next();
        Optional<Link> no = link("no");
        if (no.isPresent() && answer != Step.Answer.YES_NO && answer != Step.Answer.STORY) {
            block.draft()
                    .tell(block.placeOf("no")
                            .error("`no` is only for `answer: yes-no`.", "Delete it, or ask a yes-no question."));
        }
        Optional<String> version = block.has("consent-version")
                ? Optional.of(block.word("consent-version").value())
                : Optional.empty();
        if (version.isPresent() && answer != Step.Answer.YES_NO) {
            block.draft()
                    .tell(block.placeOf("consent-version")
                            .error(
                                    "`consent-version` is only for `answer: yes-no`.",
                                    "Delete it, or ask a yes-no question."));
        }
        return new Step.Ask(
                id,
                question,
                answer,
                slot.value(),
                next,
                no.map(Link::to).orElse(next),
                Fields.yes(block, "skippable"),
                version);
    }

    private Step hotlines() {
        List<Scalar> topics = block.words("topics");
        if (!block.has("topics")) {
            block.missing("topics");
        }
        topics.forEach(t -> block.draft().names.use(NameKind.HOTLINE_TOPIC, t.value(), t.place()));
        return new Step.Hotlines(
                id,
                text("country"),
                topics.stream().map(Scalar::value).toList(),
                required("ask-country"),
                Fields.number(block, "most", 1, MOST_NUMBERS),
                next());
    }

    private Step checkAgency() {
        Map<AgencyText, Text> texts = new EnumMap<>(AgencyText.class);
        for (AgencyText which : AgencyText.values()) {
            texts.put(
                    which,
                    Fields.text(block, which.field(), id + "." + which.field(), TextUse.OTHER, which.placeholders()));
        }
        return new Step.CheckAgency(
                id, text(), texts, next(), required("warned"), required("missing"), required("listless"));
    }

    private Step story() {
        List<Scalar> slots = block.words("slots");
        needs.addAll(slots);
        return new Step.Story(
                id, text(), slots.stream().map(Scalar::value).collect(Collectors.toUnmodifiableSet()), next());
    }

    private Step checkNumber() {
        return new Step.CheckNumber(
                id,
                text(),
                next(),
                more("known", "number", "name"),
                more("unchecked", "number"),
                more("official", "number", "name", "source", "date"),
                more("official-old", "number", "date"),
                more("warned", "number", "source", "date"),
                more("reported", "number", "count"),
                more("unknown", "number"),
                required("told"));
    }

    /** A further text of the step. */
    private Text more(String field, String... placeholders) {
        return Fields.text(block, field, id + "." + field, TextUse.OTHER, Set.of(placeholders));
    }

    private Step places() {
        need("province");
        return new Step.Places(id, text(), more("none"), Fields.number(block, "most", 1, MOST_NUMBERS), next());
    }

    private Step report() {
        List<Scalar> slots = block.words("slots");
        needs.addAll(slots);
        return new Step.Report(
                id,
                Fields.oneOf(block, "case", CASES, CaseKind.PERSON),
                text(),
                slots.stream().map(Scalar::value).collect(Collectors.toUnmodifiableSet()),
                next());
    }

    private Step subscribe() {
        need("province", "topic");
        return new Step.Subscribe(
                id,
                Fields.text(block, "consent", id + ".consent", TextUse.OTHER, Set.of()),
                block.word("consent-version").value(),
                text(),
                next());
    }

    /** Reads where it leads, so that nobody also hears that the steps behind it cannot be reached. */
    private Step unknown() {
        link("next");
        link("no");
        link("ask-country");
        if (block.has("options")) {
            new OptionReader(id, block.draft(), links, fills).readAll(block);
        }
        block.forgive();
        return new Step.ChooseLanguage(id, Fields.empty(id.toString()), Fields.stepOf(Optional.empty()));
    }

    private Text text(String... placeholders) {
        return Fields.text(block, "text", id.toString(), TextUse.OTHER, Set.of(placeholders));
    }

    private StepId next() {
        return required("next");
    }

    private StepId required(String field) {
        if (!block.has(field)) {
            block.missing(field);
        }
        return Fields.stepOf(link(field));
    }

    private Optional<Link> link(String field) {
        Optional<Link> link = Fields.link(block, field, Optional.of(id.flow()));
        link.ifPresent(links::add);
        return link;
    }

    private String name(NameKind kind, String field) {
        Scalar name = block.word(field);
        block.draft().names.use(kind, name.value(), name.place());
        return name.value();
    }

    private void need(String... slots) {
        for (String slot : slots) {
            needs.add(new Scalar(slot, block.place()));
        }
    }
}
