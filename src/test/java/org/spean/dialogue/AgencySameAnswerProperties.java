package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.spean.content.AgencyText;
import org.spean.model.Language;

/** The same number has the same answer by text and by voice (issue 4, "Done when"). */
class AgencySameAnswerProperties {
    private static final List<AgencyText> ANSWERS = List.of(
            AgencyText.LICENSED,
            AgencyText.SUSPENDED,
            AgencyText.REVOKED,
            AgencyText.EXPIRED,
            AgencyText.UNKNOWN,
            AgencyText.NOT_LISTED,
            AgencyText.OLD,
            AgencyText.LIST,
            AgencyText.KOREA,
            AgencyText.WHICH,
            AgencyText.PHONE,
            AgencyText.WANTED);

    @Property(tries = 300)
    void aNumberHasTheSameAnswerByTextAndByVoice(
            @ForAll("numbers") String number, @ForAll Language language, @ForAll boolean old) {
        String list = old ? "old" : "new";
        Talk text = Talk.in(language)
                .knowing(AgencyLists.named(list))
                .says(language == Language.KM ? "ក្រុមហ៊ុន" : "agency", number.replace('*', '/'));
        Talk call = Talk.in(language)
                .knowing(AgencyLists.named(list))
                .hears(new Input.Called())
                .hears(new Input.Keys("1"))
                .hears(new Input.Keys("4"))
                .hears(new Input.Keys("2"))
                .hears(new Input.Keys(number));
        Set<String> answer = answers(text.turn());
        assertThat(answers(call.turn())).as(number).isEqualTo(answer);
        assertThat(answer).as(number).isNotEmpty();
        if (!answer.contains(AgencyText.PHONE.field())) { // by text the check of numbers follows
            assertThat(call.at()).as(number).isEqualTo(text.at());
        }
    }

    /** Listed ones with and without the stroke, and any others; nothing but nines is danger by voice. */
    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> listed = Arbitraries.of(
                "0417*23", "0418*23", "0419*23", "0420*23", "0421*23", "0422*23", "0423*20", "0424*24", "041723", "417",
                "0421", "417*23", "042023");
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("0123456789*")
                .ofMinLength(3)
                .ofMaxLength(12)
                .filter(keys -> keys.matches("[0-9].*[0-9]") && !keys.matches("9+") && !keys.matches("[0*]+"));
        return Arbitraries.oneOf(listed, any);
    }

    private static Set<String> answers(Turn turn) {
        Set<String> said = new TreeSet<>();
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
        Set<String> answers = new TreeSet<>();
        ANSWERS.forEach(which -> {
            if (said.contains("agency.start." + which.field())) {
                answers.add(which.field());
            }
        });
        return answers;
    }
}
