package org.spean.console;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.spean.console.pages.session.JtesignInGenerated;
import org.spean.model.Language;
import org.spean.staff.SignIn;
import org.spean.staff.SignInForm;
import org.spean.staff.SignInResult;

/** The way in and the way out, and the switch of the language. */
public final class SignInPages implements Part {
    private final ConsolePorts ports;
    private final SignIn signIn;
    private final Doorbell bell;
    private final Cookies cookies;

    public SignInPages(ConsolePorts ports, SignIn signIn, Doorbell bell) {
        this.ports = ports;
        this.signIn = signIn;
        this.bell = bell;
        this.cookies = new Cookies(ports.https());
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.open(HttpMethod.GET, "/console/sign-in", this::show),
                PageRoute.open(HttpMethod.POST, "/console/sign-in", this::enter),
                PageRoute.open(HttpMethod.GET, "/console/language/:code", this::speak),
                PageRoute.post("/console/sign-out", PageRoute.ANYBODY, this::leave));
    }

    private Future<Answer> show(Visit visit) {
        return visit.session().isPresent() ? Answer.moved(Console.PREFIX) : page(visit, 200, "", Faults.none());
    }

    private Future<Answer> enter(Visit visit) {
        String name = visit.form().text("name");
        String password = visit.form().raw("password");
        String code = visit.form().text("code");
        Faults missing = new Faults();
        if (name.isEmpty()) {
            missing.add("name", visit.say("sign-in.name.missing"));
        }
        if (password.isEmpty()) {
            missing.add("password", visit.say("sign-in.password.missing"));
        }
        if (code.isEmpty()) {
            missing.add("code", visit.say("sign-in.code.missing"));
        }
        if (!missing.isEmpty()) {
            return page(visit, 422, name, missing);
        }
        SignInForm form = new SignInForm(name, password, code, visit.address(), visit.browser(), visit.known());
        return signIn.signIn(form, visit.now()).compose(result -> switch (result) {
            case SignInResult.SignedIn in -> entered(in);
            case SignInResult.Refused refused ->
                page(visit, 422, name, new Faults().add("name", visit.say("sign-in.refused")));
            case SignInResult.Locked locked ->
                page(
                        visit,
                        429,
                        name,
                        new Faults()
                                .add(
                                        "name",
                                        visit.say(
                                                "sign-in.locked",
                                                visit.frame().words().moment(locked.until()))));
        });
    }

    private Future<Answer> entered(SignInResult.SignedIn in) {
        bell.ring(SessionPages.TOPIC);
        return Future.succeededFuture(new Answer.WithHeaders(
                new Answer.Moved(Console.PREFIX),
                List.of(
                        new Answer.Header("Set-Cookie", cookies.signedIn(in.cookie())),
                        new Answer.Header("Set-Cookie", cookies.remembering(in.known())))));
    }

    private Future<Answer> leave(Visit visit) {
        return ports.sessions()
                .signOut(visit.signedIn(), visit.now())
                .map(gone -> new Answer.WithHeaders(
                        new Answer.Moved("/console/sign-in"),
                        List.of(
                                new Answer.Header("Set-Cookie", cookies.signedOut()),
                                new Answer.Header("Clear-Site-Data", Headers.FORGET))));
    }

    /** Changes nothing but what this browser is shown. */
    private Future<Answer> speak(Visit visit) {
        String to = visit.query("to");
        // Only to a page of ours: "//host" would be another one.
        String back = to.matches("/console(/[A-Za-z0-9._~-]+)*") ? to : Console.PREFIX;
        return Language.ofCode(visit.parameter("code"))
                .map(language -> Future.<Answer>succeededFuture(new Answer.WithHeaders(
                        new Answer.Moved(back), List.of(new Answer.Header("Set-Cookie", cookies.speaking(language))))))
                .orElseGet(Answer::missing);
    }

    private static Future<Answer> page(Visit visit, int status, String name, Faults faults) {
        return Answer.page(status, out -> JtesignInGenerated.render(out, null, visit.frame(), faults, name));
    }
}
