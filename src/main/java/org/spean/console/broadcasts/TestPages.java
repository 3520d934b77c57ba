package org.spean.console.broadcasts;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.broadcast.TestTexts.Tested;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.broadcasts.JtetestGenerated;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.staff.Role;

/** Sends the words to the phone of who presses, and to nobody else: there is no field for anybody else (A3, 6). */
final class TestPages {
    private static final Set<Role> ROLES = Set.of(Role.EDITOR, Role.APPROVER, Role.SENDER);
    private static final Set<String> AUDIENCE = Set.of(
            "audience",
            "audience.provinces",
            "audience.topics",
            "audience.languages",
            "people",
            "to",
            "phone",
            "number");

    private final Alerts alerts;

    TestPages(Alerts alerts) {
        this.alerts = alerts;
    }

    List<PageRoute> routes() {
        String path = AlertPart.ONE + "/test";
        return List.of(PageRoute.get(path, ROLES, this::page), PageRoute.post(path, ROLES, this::send));
    }

    private Future<Answer> send(Visit visit) {
        Optional<Language> language = Language.ofCode(visit.form().text("language"));
        if (language.isEmpty() || AUDIENCE.stream().anyMatch(visit.form()::has)) {
            return Future.succeededFuture(new Answer.Unreadable());
        }
        return alerts.found(
                visit,
                (alert, scene) -> alerts.services()
                        .tests()
                        .send(alert, language.get(), visit.by())
                        .compose(tested -> Answer.moved(Alerts.path(alert.id()) + "/test?done=" + tested.name())));
    }

    private Future<Answer> page(Visit visit) {
        Optional<String> phone = alerts.services().tests().phone(visit.by()).map(PhoneNumber::masked);
        Optional<Tested> tested = Arrays.stream(Tested.values())
                .filter(one -> one.name().equals(visit.query("done")))
                .findFirst();
        return alerts.found(
                visit,
                (alert, scene) -> Answer.page(out -> JtetestGenerated.render(out, null, scene, alert, phone, tested)));
    }
}
