package org.spean.console.facts;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.Visit;
import org.spean.console.pages.facts.JteflowGenerated;
import org.spean.console.pages.facts.JteflowsGenerated;
import org.spean.console.pages.facts.JtestepGenerated;
import org.spean.content.ContentPack;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.Text;
import org.spean.model.Language;
import org.spean.pack.PackTexts;

/** The flows of the pack, drawn; and each step with its words in both languages and its sounds. */
public final class FlowPages implements Part {
    private static final String PATH = "/console/facts/flows";

    private final Supplier<ContentPack> pack;
    private final Supplier<PromptBook> prompts;

    public FlowPages(Supplier<ContentPack> pack, Supplier<PromptBook> prompts) {
        this.pack = pack;
        this.prompts = prompts;
    }

    /** A text of a step in one language, with the prompts that say it. */
    public record Said(Language language, String words, List<Prompt> prompts) {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PATH, FactRoles.LOOK, this::flows),
                PageRoute.get(PATH + "/:flow", FactRoles.LOOK, this::flow),
                PageRoute.get(PATH + "/:flow/:step", FactRoles.LOOK, this::step));
    }

    private Future<Answer> flows(Visit visit) {
        return Answer.page(out -> JteflowsGenerated.render(out, null, visit.frame(), FlowMap.flows(pack.get())));
    }

    private Future<Answer> flow(Visit visit) {
        String flow = visit.parameter("flow");
        return FlowMap.flows(pack.get()).contains(flow)
                ? Answer.page(out -> JteflowGenerated.render(out, null, visit.frame(), FlowMap.of(pack.get(), flow)))
                : Answer.missing();
    }

    private Future<Answer> step(Visit visit) {
        String id = visit.parameter("flow") + "." + visit.parameter("step");
        Optional<Step> step = StepId.fits(id) ? pack.get().step(StepId.of(id)) : Optional.empty();
        return step.map(one -> Answer.page(out -> JtestepGenerated.render(
                        out,
                        null,
                        visit.frame(),
                        one,
                        PackTexts.of(one).stream().map(this::said).toList(),
                        FlowMap.next(one))))
                .orElseGet(Answer::missing);
    }

    private List<Said> said(Text text) {
        return List.of(said(text, Language.KM), said(text, Language.EN));
    }

    private Said said(Text text, Language language) {
        List<Prompt> spoken = prompts.get().of(language).stream()
                .filter(prompt -> isOf(prompt.script().id(), text.id()))
                .toList();
        return new Said(language, String.valueOf(text.words().get(language)), spoken);
    }

    /** A text with values between its words is recorded in parts. */
    private static boolean isOf(String prompt, String text) {
        return prompt.equals(text) || prompt.startsWith(text + ".part");
    }
}
