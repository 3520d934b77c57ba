package org.spean.console.facts;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spean.audio.ClipLimits;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.Visit;
import org.spean.console.pages.facts.JtepromptGenerated;
import org.spean.console.pages.facts.JtepromptListGenerated;
import org.spean.console.pages.facts.JtepromptsGenerated;
import org.spean.content.PhoneRecording;
import org.spean.content.Prompt;
import org.spean.content.PromptApproval;
import org.spean.content.PromptBook;
import org.spean.content.PromptPath;
import org.spean.content.PromptState;
import org.spean.model.Language;

/** What of the voice line is recorded: listen, record or bring in a recording, approve one as a second person. */
public final class PromptPages implements Part {
    private static final String PATH = "/console/facts/prompts";

    private final Supplier<PromptBook> book;
    private final PromptTakes takes;

    /** @param book with what lies in the store; may lag some seconds */
    public PromptPages(Supplier<PromptBook> book, PromptTakes takes) {
        this.book = book;
        this.takes = takes;
    }

    /** How much is recorded of what is needed for one thing. */
    public record Coverage(
            Language language, PromptPath path, int needed, int missing, int stale, int recorded, int approved) {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PATH, FactRoles.LOOK, this::coverage),
                PageRoute.get(PATH + "/:language/path/:path", FactRoles.LOOK, this::list),
                PageRoute.get(PATH + "/:language/:id", FactRoles.LOOK, visit -> page(visit, 200, Faults.none())),
                PageRoute.files(
                        PATH + "/:language/:id/upload",
                        FactRoles.EDIT,
                        ClipLimits.PROMPT.mostBytes() + PageRoute.USUAL_BYTES,
                        this::upload),
                PageRoute.post(PATH + "/:language/:id/approve", FactRoles.APPROVE, this::approve));
    }

    private Future<Answer> coverage(Visit visit) {
        List<Coverage> rows = Stream.of(Language.values())
                .flatMap(language ->
                        Stream.of(PromptPath.values()).map(path -> coverage(language, path, of(language, path))))
                .filter(row -> row.needed() > 0)
                .toList();
        return takes.waiting()
                .compose(waiting ->
                        Answer.page(out -> JtepromptsGenerated.render(out, null, visit.frame(), rows, waiting)));
    }

    private static Coverage coverage(Language language, PromptPath path, List<Prompt> prompts) {
        return new Coverage(
                language,
                path,
                prompts.size(),
                count(prompts, PromptState.MISSING),
                (int) prompts.stream().filter(Prompt::isStale).count(),
                count(prompts, PromptState.RECORDED),
                count(prompts, PromptState.APPROVED));
    }

    private Future<Answer> list(Visit visit) {
        Optional<Language> language = Language.ofCode(visit.parameter("language"));
        Optional<PromptPath> path = Stream.of(PromptPath.values())
                .filter(one -> one.word().equals(visit.parameter("path")))
                .findFirst();
        if (language.isEmpty() || path.isEmpty()) {
            return Answer.missing();
        }
        List<Prompt> prompts = of(language.get(), path.get());
        return Answer.page(
                out -> JtepromptListGenerated.render(out, null, visit.frame(), path.get(), language.get(), prompts));
    }

    private Future<Answer> page(Visit visit, int status, Faults faults) {
        return known(
                visit,
                prompt -> waiting(prompt)
                        .compose(waiting -> Answer.page(
                                status,
                                out -> JtepromptGenerated.render(out, null, visit.frame(), prompt, waiting, faults)))
                        .map(page -> visit.frame().may(FactRoles.EDIT) ? Answer.withMicrophone(page) : page));
    }

    private Future<Answer> upload(Visit visit) {
        return known(visit, prompt -> {
            byte[] wav = visit.form()
                    .file("file")
                    .map(file -> file.bytes().getBytes())
                    .orElse(new byte[0]);
            return takes.keep(prompt.script(), wav, visit.by(), visit.now()).compose(kept -> switch (kept) {
                case PromptTakes.Kept.Done done -> Answer.moved(path(prompt));
                case PromptTakes.Kept.Refused refused ->
                    page(
                            visit,
                            422,
                            new Faults()
                                    .add(
                                            "file",
                                            visit.say(
                                                    "facts.prompts.fault",
                                                    visit.frame().words().against(refused.why()))));
            });
        });
    }

    private Future<Answer> approve(Visit visit) {
        return known(
                visit,
                prompt -> waiting(prompt).compose(waiting -> {
                    Optional<PhoneRecording> heard = waiting.filter(
                            one -> one.recording().hash().equals(visit.form().text("hash")));
                    if (heard.isEmpty()) {
                        return page(visit, 409, new Faults().add("approve", visit.say("facts.prompts.fault.other")));
                    }
                    Prompt shown = new Prompt(prompt.script(), heard.map(PhoneRecording::recording));
                    boolean speaker = heard.get().recording().voice().equals(visit.by());
                    Optional<PromptApproval.Against> against = PromptApproval.against(shown, speaker);
                    if (against.isPresent()) {
                        int status = against.get() == PromptApproval.Against.SPEAKER ? 403 : 409;
                        return page(
                                visit,
                                status,
                                new Faults().add("approve", visit.frame().say(against.get())));
                    }
                    return takes.approve(heard.get(), visit.by(), visit.now())
                            .compose(done -> done
                                    ? Answer.moved(path(prompt))
                                    : page(
                                            visit,
                                            409,
                                            new Faults().add("approve", visit.say("facts.prompts.fault.other"))));
                }));
    }

    private Future<Optional<PhoneRecording>> waiting(Prompt prompt) {
        return takes.waiting()
                .map(all -> all.stream()
                        .filter(one -> one.language() == prompt.script().language()
                                && one.promptId().equals(prompt.script().id()))
                        .findFirst());
    }

    private Future<Answer> known(Visit visit, Function<Prompt, Future<Answer>> work) {
        return Language.ofCode(visit.parameter("language"))
                .flatMap(language -> book.get().prompt(language, visit.parameter("id")))
                .map(work)
                .orElseGet(Answer::missing);
    }

    private List<Prompt> of(Language language, PromptPath path) {
        return book.get().of(language).stream()
                .filter(prompt -> prompt.script().path() == path)
                .toList();
    }

    private static int count(List<Prompt> prompts, PromptState state) {
        return (int) prompts.stream().filter(prompt -> prompt.state() == state).count();
    }

    private static String path(Prompt prompt) {
        return PATH + "/" + prompt.script().language().code() + "/"
                + prompt.script().id();
    }
}
