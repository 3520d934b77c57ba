package org.spean.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.console.support.Wire;
import org.spean.staff.Role;
import org.spean.staff.SignInResult;

/** Forms that bring files, filled in by somebody who means harm (C5, Form/HTTP). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileFormsTest {
    private static final String LISTS = "/console/facts/agencies";
    private static final String EDGE = "edge";
    private static final String EDGE_LINE = "--" + EDGE + "\r\n";
    private static final String END = "--" + EDGE + "--\r\n";
    private static final String TYPE = "multipart/form-data; boundary=" + EDGE;

    private final ConsoleSpean spean = ConsoleSpean.shared();
    private SignInResult.SignedIn editor;
    private int sent;

    @BeforeAll
    void enrol() {
        editor = spean.signedIn(spean.enrol("File Editor", Role.EDITOR));
    }

    @Test
    void whatIsNoFormOfOursIsRefusedAtOnceWithoutAFaultOfOurs() {
        for (String body : List.of(
                "",
                "--",
                fields("cut"),
                EDGE_LINE + "\r\nno head\r\n" + END,
                EDGE_LINE + "Content-Disposition: form-data\r\n\r\nno name\r\n" + END,
                EDGE_LINE + "Content-Disposition: form-data; name=\"\"; filename=\"\"\r\n\r\nx\r\n" + END,
                EDGE_LINE
                        + "Content-Disposition: form-data; name=\"a\"\r\nContent-Type: multipart/mixed; boundary=in\r\n\r\n"
                        + "--in\r\n",
                EDGE_LINE + "Content-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n"
                        + "Content-Transfer-Encoding: none\r\n\r\nx\r\n" + END,
                EDGE_LINE + "Content-Disposition: form-data; name=\"file\"; filename*=UTF-9''%zz\r\n\r\nx\r\n" + END,
                fields("heads") + EDGE_LINE + "X: y\r\n".repeat(2_000))) {
            for (String path : List.of(LISTS, "/console/sign-in", "/console/alerts/new")) {
                assertRefused(wire().post(path, TYPE, BodyPublishers.ofString(body)), path + " " + body);
            }
        }
    }

    @Test
    void whatNoBrowserSendsAsAFormIsRefusedByItsType() {
        for (String type : List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"",
                "multipart/mixed; boundary=" + EDGE)) {
            for (String path : List.of(LISTS, "/console/sign-in", "/console/alerts/new")) {
                HttpResponse<String> answer = wire().post(path, type, BodyPublishers.ofString(fields("type") + END));
                assertThat(answer.statusCode()).as(type).isEqualTo(415);
                assertRefused(answer, type);
            }
        }
    }

    @Test
    void fieldsCountLikeFilesWhenTheyComeInPiecesOfUnknownLength() {
        StringBuilder body = new StringBuilder(fields("many"));
        for (int i = 0; i < 100; i++) {
            body.append(part("f" + i, "x".repeat(60_000)));
        }
        byte[] bytes = body.append(END).toString().getBytes(StandardCharsets.UTF_8);
        try {
            HttpResponse<String> answer =
                    wire().post(LISTS, TYPE, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertRefused(answer, "100 fields");
        } catch (UncheckedIOException cut) {
            // The line is closed on whoever goes on sending; whether the answer is read before that is luck.
            assertThat(wire().get(LISTS).statusCode())
                    .as("it goes on for others")
                    .isEqualTo(200);
        }
    }

    @Test
    void theNameOfAFileIsNobodysPathAndStandsNowhere() {
        for (String name : List.of(
                "../../../../etc/cron.d/x.csv",
                "..\\\\..\\\\x.csv",
                "/etc/passwd",
                "x.csv\u0000.png",
                "<script>alert(1)</script>.csv",
                "CON",
                ".",
                "a".repeat(400) + ".csv")) {
            HttpResponse<String> answer = bring(name, "no list of agencies".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("cron.d", "passwd", "alert(1)", "aaaaaaaaaa");
        }
    }

    @Test
    void filesOfAnotherKindAndBombsAreRefusedInASentence() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        byte[] program = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0};
        byte[] cut = Arrays.copyOf(bomb(1), 200);
        for (byte[] file :
                List.of(picture, program, cut, new byte[] {'P', 'K', 3, 4, 0}, bomb(200), new byte[100_000])) {
            HttpResponse<String> answer = bring("list.xlsx", file);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("summary-of-errors").doesNotContain("Exception", "java.");
        }
        HttpResponse<String> sound = wire().post(
                        "/console/facts/prompts/km/none/upload",
                        TYPE,
                        BodyPublishers.ofByteArray(form("f1", "x.wav", program)));
        assertThat(sound.statusCode()).isEqualTo(404);
    }

    @Test
    void ofAFieldThatComesTwiceTheFirstCounts() {
        String wrong = part("_csrf", "wrong") + part("_csrf", spean.csrf(editor)) + part("_op", "twice") + END;
        assertThat(wire().post(LISTS, TYPE, BodyPublishers.ofString(wrong)).statusCode())
                .isEqualTo(403);
        String asText = fields("text") + part("file", "licence_number\n1") + part("source", "S") + END;
        assertThat(wire().post(LISTS, TYPE, BodyPublishers.ofString(asText)).body())
                .contains("file-error");
    }

    @Test
    void nobodySendsAFileWithoutASession() {
        Wire stranger = new Wire(spean.url());
        assertThat(stranger.post(LISTS, TYPE, BodyPublishers.ofByteArray(new byte[3_000_000]))
                        .statusCode())
                .isEqualTo(302);
    }

    private static void assertRefused(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what).isIn(400, 403, 413, 415, 422);
        assertThat(answer.body()).as(what).doesNotContain("Exception", "java.", "Reference");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).contains(Headers.POLICY);
    }

    /** A workbook of so many MB of nothing. */
    private static byte[] bomb(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private HttpResponse<String> bring(String name, byte[] file) {
        return wire().post(LISTS, TYPE, BodyPublishers.ofByteArray(form("op" + ++sent, name, file)));
    }

    private byte[] form(String op, String name, byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((fields(op) + part("source", "The ministry") + part("date", "2026-11-01") + EDGE_LINE
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(file);
        bytes.writeBytes(("\r\n" + END).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** Those of every form. */
    private String fields(String op) {
        return part("_csrf", spean.csrf(editor)) + part("_op", op);
    }

    private static String part(String name, String value) {
        return EDGE_LINE + "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private Wire wire() {
        return new Wire(spean.url()).cookie("spean", editor.cookie()).cookie("spean-language", "en");
    }
}
