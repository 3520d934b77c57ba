package org.spean.leaflet;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spean.content.ContentPack;
import org.spean.content.LeafletPage;
import org.spean.content.LeafletText;
import org.spean.content.Option;
import org.spean.content.Picture;
import org.spean.content.Step;
import org.spean.content.Text;
import org.spean.leaflet.HelpNumbers.HelpNumber;
import org.spean.model.Channel;
import org.spean.model.Language;

/**
 * What stands on a leaflet.
 *
 * @param choices of the main menu by text, then 0 and SOS
 * @param helpNumbers verified ones only
 * @param today the day it is made, as year-month-day
 */
record LeafletWords(
        LeafletPage page,
        OurNumber number,
        List<Choice> choices,
        List<HelpNumber> helpNumbers,
        String today,
        boolean draft) {
    LeafletWords {
        choices = List.copyOf(choices);
        helpNumbers = List.copyOf(helpNumbers);
    }

    /** What to send, what for, and its picture. */
    record Choice(String send, Text label, Picture picture, boolean alarm) {
        String in(Language language) {
            return label.in(language);
        }
    }

    static List<Choice> choices(ContentPack pack, LeafletPage page) {
        Stream<Choice> menu = pack.step(ContentPack.MAIN_MENU).stream()
                .filter(Step.Menu.class::isInstance)
                .flatMap(step -> ((Step.Menu) step).options().stream())
                .filter(option -> option.isFor(Channel.SMS))
                .map(option -> choice(option, page));
        Choice person = new Choice("0", page.text(LeafletText.PERSON), Picture.PERSON, false);
        Choice danger = new Choice("SOS", page.text(LeafletText.DANGER), Picture.DANGER, true);
        return Stream.concat(menu, Stream.of(person, danger)).toList();
    }

    private static Choice choice(Option option, LeafletPage page) {
        return new Choice(Integer.toString(option.key()), option.label(), page.picture(option.key()), false);
    }

    /** How many of its texts no native reader approved. */
    int unread() {
        int[] drafts = {0};
        Consumer<Text> count = text -> drafts[0] += text.review() == Text.Review.DRAFT ? 1 : 0;
        page.texts().values().forEach(count);
        choices.stream()
                .filter(choice -> !page.texts().containsValue(choice.label()))
                .forEach(choice -> count.accept(choice.label()));
        helpNumbers.forEach(number -> count.accept(number.name()));
        return drafts[0];
    }
}
