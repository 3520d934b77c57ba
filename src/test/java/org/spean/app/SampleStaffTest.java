package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.metrics.Meters;
import org.spean.staff.Acceptance;
import org.spean.staff.Role;
import org.spean.staff.SignInForm;
import org.spean.staff.SignInResult;
import org.spean.staff.Totp;

/** How a newcomer gets in: the two sample people of a rehearsal, and whoever gets a link. */
class SampleStaffTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String LIVE = """
            mode: live
            http: {publicUrl: "https://hotline.example.org"}
            gateways:
              main:
                kind: twilio
                accountSid: ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                authTokens: ["12345"]
                sender: "1294"
            """;

    @TempDir
    private Path temporary;

    private final Vertx vertx = Vertx.vertx();
    private final Closing closing = new Closing();
    private RunningSpean spean;
    private Commands commands;
    private SignInRoom room;

    @BeforeEach
    void start() throws StartException {
        spean = RunningSpean.rehearsal();
        commands = Commands.of(temporary, spean.dataDir());
        closing.add("event loop", vertx::close);
        Store store = Store.openForCommand(vertx, spean.settings());
        closing.add("store", store::close);
        Meters meters = new Meters("test");
        closing.add("meters", meters::close);
        room = SignInRoom.open(vertx, store, spean.settings(), meters, closing);
    }

    @AfterEach
    void stop() {
        closing.run();
        spean.close();
    }

    @Test
    void aFirstStartMakesTwoWhoCanSendAnAlertTogetherAndGetInByWhatIsPrinted() throws StartException {
        List<SampleStaff> made = SampleStaff.atFirstStart(spean.settings());
        assertThat(made).extracting(SampleStaff::id).containsExactly("sample-dara", "sample-sophea");
        for (SampleStaff one : made) {
            SignInResult.SignedIn in = signIn(one.id(), one.password(), code(one.id()));
            assertThat(in.session().account().roles()).contains(Role.SENDER);
            // Two codes are good at once: this one is that of the step to come.
            signIn(one.id(), one.password(), code(one.id()));
            assertThat(one.toString()).doesNotContain(one.password());
        }
        assertThat(Stream.of("sample-dara", "sample-sophea").map(this::roles))
                .anyMatch(roles -> roles.contains("editor"))
                .anyMatch(roles -> roles.contains("approver"));
        assertThat(commands.must("staff", "audit").out())
                .contains("the system\tstaff-add\tsample-dara", "sample-dara\tsign-in\t");
        assertThat(SampleStaff.atFirstStart(spean.settings())).isEmpty();

        Commands live = Commands.of(temporary, spean.dataDir(), LIVE);
        Commands.Ran ran = live.run("staff", "code", "sample-dara");
        assertThat(ran.exit()).isEqualTo(Main.REFUSED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Only the person's own authenticator app shows their codes.");
        assertThat(live.must("staff", "invite", "sample-dara").lastLine())
                .startsWith("https://hotline.example.org/console/invitation/");
    }

    @Test
    void whoeverIsAddedGetsInByTheLinkOnTheLastLine() throws StartException {
        String link =
                commands.must("staff", "add", "Sok Dara", "--roles", "worker").lastLine();
        assertThat(SampleStaff.atFirstStart(spean.settings())).isEmpty();
        assertThat(link).matches("http://127.0.0.1:8080/console/invitation/[A-Za-z0-9_-]{43}");
        assertThat(commands.run("staff", "code", "sok-dara").err()).contains("`sok-dara` has no password yet.");
        accept(link, "a bridge over the river");
        signIn("Sok Dara", "a bridge over the river", code("sok-dara"));

        Commands.Ran again = commands.must("staff", "invite", "sok-dara");
        assertThat(again.err()).contains("sok-dara opens this link, once and within 72 hours.");
        assertThat(commands.run("staff", "code", "sok-dara").exit()).isEqualTo(Main.REFUSED);
        accept(again.lastLine(), "another bridge, a longer one");
        assertThat(commands.must("staff", "audit").out()).contains("command line\tinvite\tsok-dara");

        String cookie = signIn("sok-dara", "another bridge, a longer one", code("sok-dara"))
                .cookie();
        commands.must("staff", "disable", "sok-dara");
        assertThat(Waiting.get(room.sessions().find(cookie, now(), true), LIMIT))
                .isEmpty();
        assertThat(commands.run("staff", "invite", "sok-dara").err()).contains("is disabled and gets no link");
    }

    private void accept(String link, String password) throws StartException {
        String token = link.substring(link.lastIndexOf('/') + 1);
        String secret = Waiting.get(room.invitations().open(token, now()), LIMIT)
                .orElseThrow()
                .secret();
        String code = Totp.code(secret, Totp.step(now()));
        assertThat(Waiting.get(room.invitations().accept(token, password, code, now()), LIMIT))
                .isInstanceOf(Acceptance.Accepted.class);
    }

    private SignInResult.SignedIn signIn(String name, String password, String code) throws StartException {
        SignInForm form = new SignInForm(name, password, code, "127.0.0.1", "", "");
        SignInResult result = Waiting.get(room.signIn().signIn(form, now()), LIMIT);
        assertThat(result).isInstanceOf(SignInResult.SignedIn.class);
        return (SignInResult.SignedIn) result;
    }

    private String code(String name) {
        return commands.must("staff", "code", name).lastLine();
    }

    private String roles(String id) {
        return commands.must("staff", "list")
                .out()
                .lines()
                .filter(line -> line.startsWith(id))
                .findFirst()
                .orElseThrow();
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }
}
