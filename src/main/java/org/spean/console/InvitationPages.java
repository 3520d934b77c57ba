package org.spean.console;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.spean.console.pages.session.JteinvitationGenerated;
import org.spean.console.pages.session.JterecoveryCodesGenerated;
import org.spean.staff.Acceptance;
import org.spean.staff.Invitation;
import org.spean.staff.Invitations;

/** Whoever has an invitation link chooses a password, enrols an authenticator app, and is shown the recovery codes once. */
public final class InvitationPages implements Part {
    private static final String PATH = "/console/invitation/:token";

    private final Invitations invitations;

    public InvitationPages(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.open(HttpMethod.GET, PATH, visit -> page(visit, 200, Faults.none())),
                PageRoute.open(HttpMethod.POST, PATH, this::take));
    }

    private Future<Answer> take(Visit visit) {
        String password = visit.form().raw("password");
        if (!password.equals(visit.form().raw("again"))) {
            return page(visit, 422, new Faults().add("again", visit.say("invitation.again.other")));
        }
        return invitations
                .accept(visit.parameter("token"), password, visit.form().text("code"), visit.now())
                .compose(result -> switch (result) {
                    case Acceptance.Accepted accepted ->
                        Answer.page(out -> JterecoveryCodesGenerated.render(
                                out,
                                null,
                                visit.frame(),
                                accepted.recoveryCodes(),
                                "/console/sign-in",
                                visit.say("recovery.done")));
                    case Acceptance.Gone gone -> Answer.missing();
                    case Acceptance.PasswordRefused refused ->
                        page(
                                visit,
                                422,
                                new Faults().add("password", visit.frame().say(refused.fault())));
                    case Acceptance.CodeWrong wrong ->
                        page(visit, 422, new Faults().add("code", visit.say("invitation.code.wrong")));
                });
    }

    private Future<Answer> page(Visit visit, int status, Faults faults) {
        return invitations
                .open(visit.parameter("token"), visit.now())
                .compose(found -> found.isEmpty()
                        ? Answer.missing()
                        : Answer.page(status, out -> {
                            Invitation one = found.get();
                            QrPicture picture = QrPicture.of(one.otpauthUri());
                            JteinvitationGenerated.render(out, null, visit.frame(), one, picture, faults);
                        }));
    }
}
