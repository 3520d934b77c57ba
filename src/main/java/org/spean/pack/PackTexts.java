package org.spean.pack;

import java.util.List;
import java.util.stream.Stream;
import org.spean.content.AdviceItem;
import org.spean.content.AlertTopic;
import org.spean.content.ContentPack;
import org.spean.content.Corridor;
import org.spean.content.Hotline;
import org.spean.content.Option;
import org.spean.content.Province;
import org.spean.content.ServiceCountry;
import org.spean.content.ServicePoint;
import org.spean.content.Step;
import org.spean.content.Text;
import org.spean.content.Topic;

/** Every text of a pack, for counting drafts and for whoever needs a prompt for each. */
public final class PackTexts {
    private PackTexts() {}

    public static Stream<Text> all(ContentPack pack) {
        return Stream.of(
                        pack.steps().values().stream().flatMap(step -> of(step).stream()),
                        pack.texts().values().stream(),
                        pack.intentNames().values().stream(),
                        pack.topics().values().stream().flatMap(PackTexts::of),
                        pack.hotlines().values().stream().map(Hotline::name),
                        pack.provinces().stream().map(Province::name),
                        pack.servicePoints().values().stream().map(ServicePoint::name),
                        pack.corridors().values().stream().map(Corridor::text),
                        pack.countries().stream().map(ServiceCountry::name),
                        pack.alertTopics().values().stream().map(AlertTopic::name),
                        pack.leaflet().stream().flatMap(page -> page.texts().values().stream()),
                        pack.offer().signs().stream().flatMap(sign -> Stream.of(sign.question(), sign.reason())))
                .flatMap(texts -> texts);
    }

    /** Texts whose Khmer no native reader approved yet. */
    public static long drafts(ContentPack pack) {
        return all(pack).filter(text -> text.review() == Text.Review.DRAFT).count();
    }

    /** The texts of one step. */
    public static List<Text> of(Step step) {
        return switch (step) {
            case Step.Say s -> List.of(s.text());
            case Step.Menu s ->
                Stream.concat(Stream.of(s.text()), s.options().stream().map(Option::label))
                        .toList();
            case Step.Ask s -> List.of(s.text());
            case Step.Advice s -> List.of();
            case Step.Hotlines s -> List.of(s.text());
            case Step.CorridorStatus s -> List.of(s.text());
            case Step.Places s -> List.of(s.text(), s.none());
            case Step.CheckOffer s -> List.of(s.text());
            case Step.CheckAgency s ->
                Stream.concat(Stream.of(s.text()), s.texts().values().stream()).toList();
            case Step.Story s -> List.of(s.text());
            case Step.CheckNumber s ->
                List.of(
                        s.text(),
                        s.known(),
                        s.unchecked(),
                        s.official(),
                        s.officialOld(),
                        s.warned(),
                        s.reported(),
                        s.unknown());
            case Step.Report s -> List.of(s.text());
            case Step.Callback s -> List.of(s.text());
            case Step.Subscribe s -> List.of(s.consent(), s.text());
            case Step.OptOut s -> List.of(s.text());
            case Step.OptIn s -> List.of(s.text());
            case Step.Erase s -> List.of(s.text());
            case Step.ChooseLanguage s -> List.of(s.text());
            case Step.VoiceOnly s -> List.of(s.text());
            case Step.End s -> List.of();
        };
    }

    private static Stream<Text> of(Topic topic) {
        return Stream.concat(Stream.of(topic.title()), topic.items().stream().map(AdviceItem::text));
    }
}
