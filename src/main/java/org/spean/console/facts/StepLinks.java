package org.spean.console.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spean.content.Option;
import org.spean.content.Step;
import org.spean.content.StepId;

/** Where a step leads, in the order of the pack. */
final class StepLinks {
    private StepLinks() {}

    static List<StepId> of(Step step) {
        return links(step).distinct().toList();
    }

    private static Stream<StepId> links(Step step) {
        return switch (step) {
            case Step.Say s -> Stream.of(s.next());
            case Step.Menu s -> s.options().stream().map(Option::next);
            case Step.Ask s -> Stream.of(s.next(), s.no());
            case Step.Advice s -> Stream.of(s.next());
            case Step.Hotlines s -> Stream.of(s.askCountry(), s.next());
            case Step.CorridorStatus s -> Stream.of(s.next());
            case Step.Places s -> Stream.of(s.next());
            case Step.CheckOffer s -> {
                List<StepId> all = new ArrayList<>(s.questions());
                all.addAll(List.of(s.few(), s.some(), s.strong(), s.strongAbroad(), s.seen()));
                yield all.stream();
            }
            case Step.CheckAgency s -> Stream.of(s.next(), s.warned(), s.missing(), s.listless());
            case Step.Story s -> Stream.of(s.next());
            case Step.CheckNumber s -> Stream.of(s.next(), s.told());
            case Step.Report s -> Stream.of(s.next());
            case Step.Callback s -> Stream.of(s.next());
            case Step.Subscribe s -> Stream.of(s.next());
            case Step.OptOut s -> Stream.of(s.next());
            case Step.OptIn s -> Stream.of(s.next());
            case Step.Erase s -> Stream.of(s.next());
            case Step.ChooseLanguage s -> Stream.of(s.next());
            case Step.VoiceOnly s -> Stream.of(s.next());
            case Step.End s -> Stream.of();
        };
    }
}
