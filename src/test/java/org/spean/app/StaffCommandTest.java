package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.app.support.Folders;

/** The commands beside a running server; names differ from test to test because it is one server. */
class StaffCommandTest {
    @TempDir
    private Path temporary;

    private Commands commands;
    private String out = "";
    private String err = "";

    @BeforeEach
    void writeTheSettingsOfTheRunningServer() {
        commands = Commands.of(temporary, RunningSpean.shared().dataDir());
    }

    @Test
    void somebodyAddedIsListedWithAMaskedNumberUntilDisabled() {
        assertThat(run("staff", "add", "Sok Dara", "--roles", "worker,approver", "--phone", "+855 12 000 021"))
                .isZero();
        assertThat(out).matches("added sok-dara\nhttp://127.0.0.1:8080/console/invitation/[A-Za-z0-9_-]{43}\n");
        assertThat(run("staff", "list")).isZero();
        assertThat(out)
                .contains("sok-dara\tSok Dara\tworker,approver\tkm\t012 ••• •21\tno PIN\tactive\n")
                .doesNotContain("12000021");
        assertThat(run("staff", "add", "sok dara", "--roles", "it")).isEqualTo(Main.REFUSED);
        assertThat(err).startsWith("spean: There is a `sok-dara` already.");
        assertThat(run("staff", "disable", "Sok Dara")).isZero();
        assertThat(run("staff", "pin", "sok-dara")).isEqualTo(Main.REFUSED);
        assertThat(run("staff", "list")).isZero();
        assertThat(out).contains("sok-dara\tSok Dara\tworker,approver\tkm\t012 ••• •21\tno PIN\tdisabled\n");
    }

    @Test
    void rolesAreChangedAndWhoIsBackGetsALink() {
        run("staff", "add", "Role Person", "--roles", "worker");
        assertThat(run("staff", "roles", "role-person", "--roles", "editor,worker"))
                .isZero();
        assertThat(out).isEqualTo("role-person\teditor,worker\n");
        assertThat(run("staff", "roles", "role-person", "--roles", "worker,editor"))
                .isEqualTo(Main.REFUSED);
        assertThat(err).isEqualTo("spean: These are the roles already.\n");
        assertThat(run("staff", "enable", "role-person")).isEqualTo(Main.REFUSED);
        run("staff", "disable", "role-person");
        assertThat(run("staff", "roles", "role-person", "--roles", "it")).isEqualTo(Main.REFUSED);
        assertThat(run("staff", "enable", "role-person")).isZero();
        assertThat(out).matches("enabled role-person\nhttp://127.0.0.1:8080/console/invitation/[A-Za-z0-9_-]{43}\n");
        run("staff", "audit", "--last", "5");
        assertThat(out).contains("staff-roles\trole-person").contains("staff-enable\trole-person");
    }

    @Test
    void aFreshPinStandsAloneOnTheLastLine() {
        assertThat(run("staff", "add", "Pin Person", "--roles", "editor", "--language", "en,km"))
                .isZero();
        assertThat(run("staff", "pin", "pin-person")).isZero();
        String first = out;
        assertThat(first).matches("[0-9]{6}\n");
        assertThat(run("staff", "pin", "pin-person")).isZero();
        assertThat(out).isNotEqualTo(first);
        assertThat(run("staff", "list")).isZero();
        assertThat(out).contains("pin-person\tPin Person\teditor\ten,km\tno phone\tPIN\tactive\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "012000022", // not in international form
                "+8551800000123", // free phone of Cambodia: no ordinary line
                "+855900123456", // premium
                "+442079460000", // a country not in service
                "+19005550199", // premium of another country
                "+99912000001", // the stand-in of somebody who withholds the number
                "+882161234567", // satellite
            })
    void aPhoneThatIsNoOrdinaryLineOfACountryInServiceIsRefusedInOneLine(String number) {
        run("staff", "add", "Phone Person", "--roles", "worker");
        assertThat(run("staff", "phone", "phone-person", number)).isEqualTo(Main.REFUSED);
        assertThat(out).isEmpty();
        assertThat(err.lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("spean: ")
                .doesNotContain(number);
        run("staff", "list");
        assertThat(out).contains("phone-person\tPhone Person\tworker\tkm\tno phone");
    }

    @Test
    void anOrdinaryPhoneIsTakenAndPrintedMasked() {
        run("staff", "add", "Phone Owner", "--roles", "worker");
        assertThat(run("staff", "phone", "phone-owner", "+85512000023")).isZero();
        assertThat(out).isEqualTo("phone-owner\t012 ••• •23\n");
        assertThat(run("staff", "phone", "nobody-here", "+85512000025")).isEqualTo(Main.REFUSED);
        assertThat(err).contains("There is nobody called `nobody-here`.");
    }

    @Test
    void onePhoneRingsOnePerson() {
        run("staff", "add", "First Owner", "--roles", "worker", "--phone", "+85512000024");
        assertThat(run("staff", "phone", "first-owner", "+85512000024")).isZero();
        run("staff", "add", "Second Owner", "--roles", "worker");
        assertThat(run("staff", "phone", "second-owner", "+85512000024")).isEqualTo(Main.REFUSED);
        assertThat(err).startsWith("spean: `first-owner` has this phone already.");
        run("staff", "disable", "first-owner");
        assertThat(run("staff", "phone", "second-owner", "+85512000024")).isZero();
    }

    @Test
    void wrongRolesLanguagesAndNamesAreRefusedInOneLine() {
        assertThat(run("staff", "add", "X Y", "--roles", "worker,king")).isEqualTo(Main.REFUSED);
        assertThat(err).contains("There is no role `king`.").hasLineCount(1);
        assertThat(run("staff", "add", "X Y", "--roles", "worker", "--language", "fr"))
                .isEqualTo(Main.REFUSED);
        assertThat(err).contains("There is no language `fr`.").hasLineCount(1);
        assertThat(run("staff", "add", "ចាន់", "--roles", "worker")).isEqualTo(Main.REFUSED);
        assertThat(err).contains("Latin letter").hasLineCount(1);
    }

    @Test
    void aPlanIsTakenWholeOrNotAtAll() throws IOException {
        run("staff", "add", "Sok Lina", "--roles", "worker");
        run("staff", "add", "Chan Mony", "--roles", "worker");
        Path plan = temporary.resolve("plan.yaml");
        String good = Files.readString(Folders.project().resolve("config/shifts.yaml"))
                .replace("sok-dara", "sok-lina")
                .replace("chan-lina", "chan-mony");
        Files.writeString(plan, good);
        assertThat(run("shifts", "import", plan.toString())).isZero();
        assertThat(out).isEqualTo("6 shifts a week, 3 holidays\n");

        Files.writeString(plan, """
                shifts:
                  - {day: mon, from: "8", to: "17:00", staff: [sok-lina]}
                  - {day: monday, from: "08:00", to: "17:00"}
                  - {day: monday, from: "08:00", to: "17:00", staff: [stranger, sok-lina, sok-lina]}
                holidays: [14.4.2027]
                rota: []
                """);
        assertThat(run("shifts", "import", plan.toString())).isEqualTo(Main.REFUSED);
        assertThat(err.lines())
                .hasSize(7)
                .anyMatch(line -> line.contains("plan.yaml:2") && line.contains("This is not a day."))
                .anyMatch(line -> line.contains("plan.yaml:2") && line.contains("This is not a time of day."))
                .anyMatch(line -> line.contains("plan.yaml:3") && line.contains("This shift is not whole."))
                .anyMatch(line -> line.contains("plan.yaml:4") && line.contains("nobody called `stranger`"))
                .anyMatch(line -> line.contains("plan.yaml:4") && line.contains("named twice"))
                .anyMatch(line -> line.contains("plan.yaml:5") && line.contains("This is not a date."))
                .anyMatch(line -> line.contains("plan.yaml:6") && line.contains("There is no such entry."));
    }

    private int run(String... arguments) {
        Commands.Ran ran = commands.run(arguments);
        out = ran.out();
        err = ran.err();
        return ran.exit();
    }
}
