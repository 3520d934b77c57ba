package org.spean.console.staff;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.QrPicture;
import org.spean.console.Visit;
import org.spean.console.pages.staff.JtelinkGenerated;
import org.spean.staff.ResetAnswer;
import org.spean.staff.StaffAccount;

/** The link by which somebody sets a password and a second factor: a supervisor asks, a second colleague agrees and hands it over. */
final class LinkPages {
    private final StaffPorts ports;

    LinkPages(StaffPorts ports) {
        this.ports = ports;
    }

    List<PageRoute> routes() {
        String link = StaffPart.PATH + "/:id/link";
        return List.of(
                PageRoute.post(link + "/ask", StaffPart.MANAGES, this::ask),
                PageRoute.post(link + "/agree", StaffPart.ROLES, this::agree),
                PageRoute.post(
                        link + "/drop",
                        StaffPart.ROLES,
                        visit -> then(visit, one -> ports.resets().drop(one.id(), visit.account(), visit.now()))),
                PageRoute.post(
                        link + "/revoke",
                        StaffPart.ROLES,
                        visit -> then(visit, one -> ports.resets().revoke(one.id(), visit.account(), visit.now()))));
    }

    private Future<Answer> ask(Visit visit) {
        return StaffPart.found(
                ports,
                visit,
                account -> ports.resets()
                        .ask(account.id(), visit.account(), visit.now())
                        .compose(asked -> asked ? StaffPart.back(account) : Answer.forbidden()));
    }

    /** The link is shown in the answer itself: it must stand in no address and be kept nowhere. */
    private Future<Answer> agree(Visit visit) {
        return StaffPart.found(
                ports,
                visit,
                account -> ports.resets()
                        .agree(account.id(), visit.account(), visit.now())
                        .compose(result -> switch (result) {
                            case ResetAnswer.Invited invited -> shown(visit, account, invited.token());
                            case ResetAnswer.NothingAsked nothing -> StaffPart.back(account);
                            case ResetAnswer.NotYou notYou -> Answer.forbidden();
                        }));
    }

    private Future<Answer> shown(Visit visit, StaffAccount account, String token) {
        String path = "/console/invitation/" + token;
        QrPicture picture = QrPicture.of(ports.address() + path);
        return Answer.page(out -> JtelinkGenerated.render(
                out, null, visit.frame(), account, ports.address().toString(), path, picture));
    }

    /** Whether there was anything left to be done does not matter: it is done. */
    private Future<Answer> then(Visit visit, Function<StaffAccount, Future<Boolean>> work) {
        return StaffPart.found(ports, visit, account -> work.apply(account).compose(done -> StaffPart.back(account)));
    }
}
