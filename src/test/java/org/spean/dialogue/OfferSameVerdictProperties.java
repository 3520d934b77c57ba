package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.spean.content.OfferSign;
import org.spean.content.Step;
import org.spean.model.Language;

/** The same answers about an offer lead to the same verdict with the same reasons, by text and by voice (issue 4). */
class OfferSameVerdictProperties {
    private static final Set<String> QUESTIONS = RealPack.PACK.steps().values().stream()
            .filter(Step.CheckOffer.class::isInstance)
            .flatMap(step -> ((Step.CheckOffer) step).questions().stream())
            .map(Object::toString)
            .collect(Collectors.toUnmodifiableSet());

    @Property(tries = 300)
    void theSameAnswersHaveTheSameVerdict(
            @ForAll @Size(8) List<@IntRange(min = 1, max = 3) Integer> answers,
            @ForAll Language language,
            @ForAll boolean abroad) {
        Talk text = Talk.with(RealPack.DEMO, Optional.of(language), abroad ? "TH" : "KH")
                .says(language == Language.KM ? "ពិនិត្យការងារ" : "check offer");
        Talk call = Talk.with(RealPack.DEMO, Optional.of(language), abroad ? "TH" : "KH")
                .hears(new Input.Called())
                .hears(new Input.Keys("1"))
                .hears(new Input.Keys("4"))
                .hears(new Input.Keys("1"));
        for (int answer : answers) {
            assertThat(call.at()).isEqualTo(text.at());
            if (QUESTIONS.contains(text.at())) {
                text.says(Integer.toString(answer));
                call.hears(new Input.Keys(Integer.toString(answer)));
            }
        }
        assertThat(QUESTIONS).as("everything is asked").doesNotContain(text.at());
        assertThat(call.at()).isEqualTo(text.at());
        assertThat(reasons(call.turn())).isEqualTo(reasons(text.turn()));
    }

    private static Set<String> reasons(Turn turn) {
        Set<String> said = new HashSet<>();
        for (Reply reply : turn.replies()) {
            switch (reply) {
                case Reply.Message message ->
                    said.addAll(List.of(message.textId().split("\\+")));
                case Reply.Spoken spoken ->
                    spoken.pieces().forEach(piece -> {
                        if (piece instanceof Reply.Piece.Words words) {
                            said.add(words.textId());
                        }
                    });
            }
        }
        return RealPack.PACK.offer().signs().stream()
                .map(OfferSign::reason)
                .map(reason -> reason.id())
                .filter(said::contains)
                .collect(Collectors.toSet());
    }
}
