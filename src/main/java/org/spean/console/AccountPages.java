package org.spean.console;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.spean.console.pages.account.JteaccountGenerated;
import org.spean.console.pages.account.JtecodesGenerated;
import org.spean.console.pages.account.JtepasswordGenerated;
import org.spean.console.pages.session.JterecoveryCodesGenerated;
import org.spean.model.Language;
import org.spean.staff.By;
import org.spean.staff.CodesRenewal;
import org.spean.staff.OwnCredentials;
import org.spean.staff.PasswordChange;
import org.spean.staff.Staffing;

/** What somebody sees and changes of their own account: password, recovery codes, language; their sessions are a page of their own. */
public final class AccountPages implements Part {
    private static final String PATH = "/console/account";

    private final OwnCredentials own;
    private final Staffing staffing;
    private final Doorbell bell;
    private final Cookies cookies;

    public AccountPages(ConsolePorts ports, OwnCredentials own, Staffing staffing, Doorbell bell) {
        this.own = own;
        this.staffing = staffing;
        this.bell = bell;
        this.cookies = new Cookies(ports.https());
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PATH, PageRoute.ANYBODY, this::show),
                PageRoute.post(PATH + "/language", PageRoute.ANYBODY, this::speak),
                PageRoute.get(PATH + "/password", PageRoute.ANYBODY, visit -> password(visit, 200, Faults.none())),
                PageRoute.post(PATH + "/password", PageRoute.ANYBODY, this::changePassword),
                PageRoute.get(PATH + "/recovery-codes", PageRoute.ANYBODY, visit -> codes(visit, 200, Faults.none())),
                PageRoute.post(PATH + "/recovery-codes", PageRoute.ANYBODY, this::renewCodes));
    }

    private Future<Answer> show(Visit visit) {
        boolean changed = visit.query("done").equals("password");
        return own.codesLeft(visit.by())
                .compose(left -> Answer.page(
                        out -> JteaccountGenerated.render(out, null, visit.frame(), visit.account(), left, changed)));
    }

    /** This browser reads it in any case; other browsers and the telephone only what the person speaks. */
    private Future<Answer> speak(Visit visit) {
        Optional<Language> chosen = Language.ofCode(visit.form().text("first"));
        if (chosen.isEmpty()) {
            return Answer.moved(PATH);
        }
        Language first = chosen.get();
        List<Language> spoken = visit.account().languages();
        Future<?> kept = spoken.contains(first) && spoken.getFirst() != first
                ? staffing.speakFirst(visit.by(), first, By.account(visit.account()), visit.now())
                : Future.succeededFuture();
        return kept.map(done -> new Answer.WithHeaders(
                new Answer.Moved(PATH), List.of(new Answer.Header("Set-Cookie", cookies.speaking(first)))));
    }

    private static Future<Answer> password(Visit visit, int status, Faults faults) {
        return Answer.page(status, out -> JtepasswordGenerated.render(out, null, visit.frame(), faults));
    }

    private Future<Answer> changePassword(Visit visit) {
        String fresh = visit.form().raw("password");
        if (!fresh.equals(visit.form().raw("again"))) {
            return password(visit, 422, new Faults().add("again", visit.say("invitation.again.other")));
        }
        return own.changePassword(visit.signedIn(), visit.form().raw("current"), fresh, visit.now())
                .compose(result -> switch (result) {
                    case PasswordChange.Changed changed -> {
                        bell.ring(SessionPages.TOPIC);
                        yield Future.succeededFuture(new Answer.WithHeaders(
                                new Answer.Moved(PATH + "?done=password"),
                                List.of(new Answer.Header("Set-Cookie", cookies.signedIn(changed.cookie())))));
                    }
                    case PasswordChange.Wrong wrong ->
                        password(visit, 422, new Faults().add("current", visit.say("account.current.wrong")));
                    case PasswordChange.TooMany many ->
                        password(
                                visit,
                                429,
                                new Faults()
                                        .add(
                                                "current",
                                                visit.say(
                                                        "sign-in.locked",
                                                        visit.frame().words().moment(many.until()))));
                    case PasswordChange.Refused refused ->
                        password(
                                visit,
                                422,
                                new Faults().add("password", visit.frame().say(refused.fault())));
                });
    }

    private static Future<Answer> codes(Visit visit, int status, Faults faults) {
        return Answer.page(status, out -> JtecodesGenerated.render(out, null, visit.frame(), faults));
    }

    /** The codes are shown in the answer itself, and are kept nowhere. */
    private Future<Answer> renewCodes(Visit visit) {
        return own.renewCodes(visit.signedIn(), visit.form().text("code"), visit.now())
                .compose(result -> switch (result) {
                    case CodesRenewal.Renewed renewed ->
                        Answer.page(out -> JterecoveryCodesGenerated.render(
                                out, null, visit.frame(), renewed.codes(), PATH, visit.say("account.codes.done")));
                    case CodesRenewal.Wrong wrong ->
                        codes(visit, 422, new Faults().add("code", visit.say("account.code.wrong")));
                    case CodesRenewal.TooMany many ->
                        codes(visit, 429, new Faults().add("code", visit.say("people.code.too-many")));
                });
    }
}
