package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Folders;
import org.spean.model.PhnomPenh;

/** Every change by staff stands in the audit trail, once, before it is made; without the trail nothing is changed. */
class StaffAuditTest {
    private static final String AGENCIES = "licence_number,name_latin,status\n1,Alpha Manpower,licensed\n";

    @TempDir
    private Path temporary;

    private RunningSpean spean;
    private ApiClient api;

    @BeforeEach
    void start() {
        spean = RunningSpean.rehearsal();
        api = new ApiClient(spean);
    }

    @AfterEach
    void stop() {
        spean.close();
    }

    @Test
    void everyCommandThatChangesSomethingLeavesOneEntry() throws IOException {
        leaves("staff-add\tsok-dara\t", "staff", "add", "Sok Dara", "--roles", "worker,editor");
        leaves("staff-phone\tsok-dara\t", "staff", "phone", "sok-dara", "+85512000031");
        leaves("invite\tsok-dara\t", "staff", "invite", "sok-dara");
        leaves("staff-pin\tsok-dara\t", "staff", "pin", "sok-dara");
        leaves("token-make\tsok-dara\tdays=3 ", "staff", "token", "sok-dara", "--days", "3");
        leaves("token-revoke\tsok-dara\t", "staff", "token", "sok-dara", "--revoke");
        run("staff", "add", "Chan Lina", "--roles", "worker");
        leaves(
                "shifts-replace\t-\t",
                "shifts",
                "import",
                Folders.project().resolve("config/shifts.yaml").toString());
        leaves("agencies-live\tlist-", take(AGENCIES));
        leaves("agencies-live\tlist-", take(AGENCIES + "2,Beta Supply,licensed\n"));
        leaves("agencies-roll-back\tlist-", "agencies", "roll-back");
        String numbers = file("phone,kind,note,source,date\n+85512000032,warning,,Office,2026-11-01\n");
        leaves("numbers-import\t-\t", "numbers", "import", numbers);
        leaves("number-remove\t-\t", "numbers", "remove", "+85512000032");
        leaves("corridor-set\tkh_jp\t", corridor("closed"));
        leaves("person-erase\t-\t", "erase", "+85512000033");
        leaves("staff-disable\tsok-dara\t", "staff", "disable", "sok-dara");
        assertThat(run("staff", "audit", "--last", "1000").out()).doesNotContain("12000031", "12000032", "12000033");
        assertThat(run("staff", "audit", "--verify").out())
                .startsWith("intact\t1\t" + entries().size() + "\t");
    }

    @Test
    void whatIsRefusedLeavesNone() throws IOException {
        run("staff", "add", "Sok Dara", "--roles", "worker");
        run("staff", "disable", "sok-dara");
        int before = entries().size();
        refused("staff", "add", "Sok Dara", "--roles", "worker");
        refused("staff", "invite", "sok-dara");
        refused("staff", "code", "sok-dara");
        refused("staff", "pin", "sok-dara");
        refused("staff", "pin", "nobody");
        refused("staff", "token", "sok-dara");
        refused("staff", "phone", "nobody", "+85512000034");
        refused("staff", "disable", "nobody");
        refused("stories", "delete", "story-aaaaaaaaaaaaaaaa");
        refused("agencies", "roll-back");
        refused(corridor("shut"));
        refused("numbers", "import", file("phone\n1\n"));
        assertThat(entries()).hasSize(before);
    }

    @Test
    void whatAProgramChangesNamesItsPerson() {
        String editor = api.tokenOf("Editor One", "editor");
        assertThat(put(editor, "closed")).isEqualTo(200);
        assertThat(entries().getLast())
                .contains("\teditor-one\tcorridor-set\tkh_jp\tdate=" + today() + " status=closed");
        assertThat(put(editor, "shut")).isEqualTo(422);
        assertThat(entries().stream().filter(line -> line.contains("corridor-set")))
                .hasSize(1);
    }

    @Test
    void withoutTheTrailNothingIsChanged() {
        String editor = api.tokenOf("Editor One", "editor");
        spean.redis().ask("DEL", "{audit}:ends");
        spean.redis().ask("SET", "{audit}:ends", "in the way");
        assertThat(put(editor, "closed")).isEqualTo(500);
        refused("staff", "add", "Sok Dara", "--roles", "worker");
        assertThat(run("staff", "list").out()).doesNotContain("sok-dara");
        assertThat(ApiClient.json(api.get(editor, "/corridors/kh_jp/history")).getJsonArray("news"))
                .isEmpty();
    }

    @Test
    void aBrokenChainIsSaidWithItsFirstPlace() {
        for (String name : List.of("Aa", "Bb", "Cc")) {
            run("staff", "add", name, "--roles", "worker");
        }
        spean.redis().ask("HDEL", "{audit}:entries", "2");
        Commands.Ran ran = api.run("staff", "audit", "--verify", "--last", "3");
        assertThat(ran.exit()).isEqualTo(Main.REFUSED);
        assertThat(ran.out()).contains("#1\t", "#2\tcannot be read", "#3\t");
        assertThat(ran.err()).isEqualTo("spean: The audit trail is broken at #2: the entry is gone.\n");
    }

    private void leaves(String what, String... command) {
        int before = entries().size();
        run(command);
        List<String> after = entries();
        assertThat(after).hasSize(before + 1);
        assertThat(after.getLast()).contains("\tcommand line\t" + what);
    }

    private void refused(String... command) {
        assertThat(api.run(command).exit()).isEqualTo(Main.REFUSED);
    }

    private List<String> entries() {
        return run("staff", "audit", "--last", "1000").out().lines().toList();
    }

    private Commands.Ran run(String... command) {
        Commands.Ran ran = api.run(command);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran;
    }

    private String[] take(String list) throws IOException {
        return new String[] {
            "agencies", "import", file(list), "--source", "Ministry", "--date", "2026-11-01", "--yes-really"
        };
    }

    private static String[] corridor(String status) {
        return new String[] {"corridors", "set", "kh_jp", "--status", status, "--date", "2026-11-01", "--source", "M"};
    }

    private String file(String text) throws IOException {
        return Files.writeString(temporary.resolve("list.csv"), text).toString();
    }

    private int put(String token, String status) {
        JsonObject body =
                new JsonObject().put("status", status).put("asOf", today()).put("source", "Ministry");
        return api.send("PUT", token, "/corridors/kh_jp", body.encode()).status();
    }

    private String today() {
        return PhnomPenh.dateAt(spean.clock().instant()).toString();
    }
}
