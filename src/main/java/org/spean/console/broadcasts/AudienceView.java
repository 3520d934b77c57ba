package org.spean.console.broadcasts;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.broadcast.Audience;
import org.spean.broadcast.AudienceLook;
import org.spean.broadcast.Broadcast;
import org.spean.content.Province;
import org.spean.model.PhoneNumber;
import org.spean.staff.Role;

/**
 * Whom an alert is for, before it is approved: by province, and a few of them.
 *
 * @param few whether they are too few to tell any apart
 * @param provinces in the order of their codes
 * @param some masked numbers; empty for who must not see people
 */
public record AudienceView(boolean few, List<Row> provinces, List<String> some) {
    /** Who sees masked numbers elsewhere, too: of cases, or of those an alert went to. */
    static final Set<Role> SEE_PEOPLE = Set.of(Role.WORKER, Role.SUPERVISOR, Role.SENDER);

    public AudienceView {
        provinces = List.copyOf(provinces);
        some = List.copyOf(some);
    }

    /**
     * Of a province.
     *
     * @param people in words where they are few
     */
    public record Row(String province, String people) {}

    /** Empty where another alert chose the people: its own page shows them. */
    static Future<Optional<AudienceView>> of(AudienceLook looks, AlertScene scene, Broadcast alert) {
        return switch (alert.draft().audience()) {
            case Audience.Rule rule ->
                looks.look(new AudienceLook.Question(
                                rule,
                                alert.draft().channel(),
                                scene.provinces().stream().map(Province::code).collect(Collectors.toSet()),
                                scene.frame().may(SEE_PEOPLE) ? AudienceLook.MOST : 0,
                                alert.id().value().hashCode()))
                        .map(look -> Optional.of(of(scene, look)));
            case Audience.SameAs same -> Future.succeededFuture(Optional.empty());
            case Audience.NotReachedBy rest -> Future.succeededFuture(Optional.empty());
        };
    }

    private static AudienceView of(AlertScene scene, AudienceLook.Look look) {
        if (look.people() < AudienceLook.FEWEST) {
            return new AudienceView(true, List.of(), List.of());
        }
        List<Row> rows = new ArrayList<>();
        for (Province province : scene.provinces()) {
            Long people = look.byProvince().get(province.code());
            if (people != null) {
                rows.add(new Row(province.name().in(scene.frame().language()), number(scene, people)));
            }
        }
        if (look.everywhere() > 0) {
            rows.add(new Row(scene.say("alerts.look.everywhere"), number(scene, look.everywhere())));
        }
        return new AudienceView(
                false, rows, look.some().stream().map(PhoneNumber::masked).toList());
    }

    private static String number(AlertScene scene, long people) {
        return people < AudienceLook.FEWEST
                ? scene.say("alerts.look.under", AudienceLook.FEWEST)
                : scene.number(people);
    }
}
