package org.spean.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.model.Country;
import org.spean.model.Problem;
import org.spean.pack.TestPack;

class RegisterReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final PlaceWords PLACES =
            new PlaceWords(TestPack.load(TestPack.project().resolve("config/content")));
    private static final String HEADER =
            "licence_number,name_km,name_latin,former_names,short_name,status,valid_until,countries,province,phone\n";

    private final RegisterReader reader = new RegisterReader(PLACES, TODAY);

    @Test
    void aRowBecomesAnAgency() {
        Agency agency = only(
                HEADER
                        + "0417/23,សុខ លាភ មេត្រី,Sok Leap Metrey,Old Name;Older Name,SLM,licensed,2027-01-31,TH;JP,01,023 000 001\n");

        assertThat(agency.row()).isEqualTo(2);
        assertThat(agency.licence()).contains("0417/23");
        assertThat(agency.nameKm()).contains("សុខ លាភ មេត្រី");
        assertThat(agency.nameLatin()).contains("Sok Leap Metrey");
        assertThat(agency.formerNames()).containsExactly("Old Name", "Older Name");
        assertThat(agency.shortName()).contains("SLM");
        assertThat(agency.status()).isEqualTo(Agency.Status.LICENSED);
        assertThat(agency.validUntil()).contains(LocalDate.of(2027, 1, 31));
        assertThat(agency.countries()).containsExactly(new Country("TH"), new Country("JP"));
        assertThat(agency.branches()).containsExactly(new Agency.Branch(Optional.of("01"), Optional.of("023 000 001")));
    }

    @Test
    void columnsMayStandInAnyOrderWithKhmerHeadersSemicolonsAndAByteOrderMark() {
        Agency agency = only(
                "\uFEFFស្ថានភាព;ឈ្មោះឡាតាំង;ផុតកំណត់;លេខអាជ្ញាប័ណ្ណ;ប្រទេស\nមានអាជ្ញាប័ណ្ណ; Top  Manpower ;៣១/០១/២០២៧;០៤១៧/២៣;ថៃ\n");

        assertThat(agency.licence()).contains("0417/23");
        assertThat(agency.nameLatin()).contains("Top Manpower");
        assertThat(agency.validUntil()).contains(LocalDate.of(2027, 1, 31));
        assertThat(agency.countries()).containsExactly(new Country("TH"));
        assertThat(agency.status()).isEqualTo(Agency.Status.LICENSED);
    }

    @Test
    void zeroWidthSpacesAndNoBreakSpacesAreNoPartOfAName() {
        assertThat(only("name_km,status\nសុខ\u200Bលាភ\u00A0មេត្រី,licensed\n").nameKm())
                .contains("សុខលាភ មេត្រី");
    }

    @Test
    void aWorkbookIsReadAsWell() {
        byte[] book = workbook(sheet -> {
            sheet.value(0, 0, "name_latin");
            sheet.value(0, 1, "status");
            sheet.value(0, 2, "valid_until");
            sheet.value(0, 3, "licence_number");
            sheet.value(1, 0, "Top Manpower");
            sheet.value(1, 1, "suspended");
            sheet.value(1, 2, LocalDate.of(2027, 1, 31));
            sheet.style(1, 2).format("yyyy-MM-dd").set();
            sheet.value(1, 3, 417);
        });

        AgencyRegister register = good(new ByteArrayInputStream(book));

        Agency agency = register.agencies().getFirst();
        assertThat(agency.status()).isEqualTo(Agency.Status.SUSPENDED);
        assertThat(agency.validUntil()).contains(LocalDate.of(2027, 1, 31));
        assertThat(agency.licence()).contains("417");
        assertThat(agency.row()).isEqualTo(2);
    }

    @Test
    void everyBadRowIsToldWithItsLineAndNothingIsTaken() {
        List<String> told = told(HEADER
                + "1,,,,,licensed,,,,\n"
                + "2,,Good Agency,,,licensed,,,,\n"
                + "3,,Bad Status,,,perhaps,,,,\n"
                + "4,,Bad Day,,,licensed,2027-13-45,,,\n"
                + "5,,Bad Country,,,licensed,,Atlantis,,\n"
                + "6,,Bad Province,,,licensed,,,99,\n"
                + "7,,=1+1,,,licensed,,,,\n"
                + "8,,<b>Tag</b>,,,licensed,,,,\n");

        assertThat(told)
                .hasSize(7)
                .allMatch(line -> line.startsWith("list.csv:"))
                .anyMatch(line -> line.startsWith("list.csv:2: error: There is no name."))
                .anyMatch(line -> line.startsWith("list.csv:4: error: The status is none that we know."))
                .anyMatch(line -> line.startsWith("list.csv:5: error: The last day of the license is no day."))
                .anyMatch(line -> line.startsWith("list.csv:6: error: One of the countries"))
                .anyMatch(line -> line.startsWith("list.csv:7: error: The province"))
                .anyMatch(line -> line.startsWith("list.csv:8: error: The cell `name_latin` is a formula"));
    }

    @Test
    void rowsOfOneLicenceAreOfficesOfOneAgency() {
        Agency agency = only("licence_number,name_latin,status,province,phone\n"
                + "7,Top Manpower,licensed,01,023 000 001\n"
                + "7,Top Manpower,licensed,Phnom Penh,023 000 002\n");

        assertThat(agency.branches())
                .extracting(Agency.Branch::province)
                .containsExactly(Optional.of("01"), Optional.of("12"));
    }

    @ParameterizedTest
    @CsvSource({
        "Another Agency,licensed,same license number.",
        "Top Manpower,licensed,says the same.",
        "Top Manpower,revoked,same license number."
    })
    void oneLicenceNumberForTwoAgenciesIsRefusedWithBothRows(String name, String status, String told) {
        assertThat(told("licence_number,name_latin,status\n7,Top Manpower,licensed\n7," + name + "," + status + "\n"))
                .singleElement()
                .asString()
                .startsWith("list.csv:3: error: Row 2 has the same license number")
                .contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "name_latin\nTop Manpower\n", "status\nlicensed\n", "hello\n", "name_latin,status\n"
            })
    void whatIsNoListIsToldInOneProblem(String text) {
        assertThat(told(text)).hasSize(1);
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        assertThat(told("name,name_latin,status\nA,B,licensed\n"))
                .containsExactly("list.csv:1: error: Two columns are `name_latin`. Delete or rename one of them.");
    }

    @Test
    void aColumnNobodyKnowsIsLeftOutWithAWarning() {
        RegisterRead read = read(stream("name_latin,status,shoe size\nTop,licensed,44\n"), TODAY);

        assertThat(((RegisterRead.Good) read).warnings())
                .extracting(Problem::toString)
                .containsExactly("list.csv:1: warning: Column 3 is none that we know. It is left out of the list.");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() {
        byte[] latin1 = "name_latin,status\nCaf\u00e9,licensed\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problems(read(new ByteArrayInputStream(latin1), TODAY)))
                .containsExactly(
                        "list.csv: error: The file is not UTF-8 text. Save it again as \"CSV UTF-8\", or as .xlsx.");
    }

    @Test
    void aListOfTomorrowIsRefused() {
        RegisterRead read = read(stream("name_latin,status\nTop,licensed\n"), TODAY.plusDays(1));

        assertThat(problems(read)).singleElement().asString().contains("dated in the future");
    }

    @Test
    void aFileOfFiftyMegabytesIsRefusedBeforeItIsRead() {
        InputStream endless = new InputStream() {
            private long left = 50L * 1024 * 1024;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        };

        assertThat(problems(read(endless, TODAY))).singleElement().asString().contains("larger than 8 MB");
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 65; megabyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertThat(bomb.size()).isLessThan(100_000);
        assertThat(problems(read(new ByteArrayInputStream(bomb.toByteArray()), TODAY)))
                .singleElement()
                .asString()
                .contains("unpacks to more than 64 MB");
    }

    @Test
    void aDamagedWorkbookIsRefused() {
        assertThat(problems(read(new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}), TODAY)))
                .hasSize(1);
    }

    @Test
    void theSameFileHasTheSameVersionAndAnotherDateAnother() {
        String text = "name_latin,status\nTop,licensed\n";

        String version = good(stream(text)).version();

        assertThat(good(stream(text)).version()).isEqualTo(version);
        assertThat(((RegisterRead.Good) read(stream(text), TODAY.minusDays(1)))
                        .register()
                        .version())
                .isNotEqualTo(version);
    }

    @Test
    void whatIsWrittenIsReadBackExactly() {
        AgencyRegister register = good(stream(HEADER
                + "0417/23,សុខ លាភ មេត្រី,\"Sok, \"\"Leap\"\" Metrey\",Old;Older,SLM,licensed,2027-01-31,TH;JP,01,023 000 001\n"
                + ",,No Licence,,,revoked,,,,\n"));

        assertThat(RegisterText.read(RegisterText.write(register))).isEqualTo(register);
    }

    private Agency only(String text) {
        return assertThat(good(stream(text)).agencies()).singleElement().actual();
    }

    private AgencyRegister good(InputStream in) {
        RegisterRead read = read(in, TODAY);
        assertThat(problems(read)).isEmpty();
        return ((RegisterRead.Good) read).register();
    }

    private List<String> told(String text) {
        return problems(read(stream(text), TODAY));
    }

    private static List<String> problems(RegisterRead read) {
        return switch (read) {
            case RegisterRead.Good good -> List.of();
            case RegisterRead.Bad bad ->
                bad.problems().stream().map(Problem::toString).toList();
        };
    }

    private RegisterRead read(InputStream in, LocalDate date) {
        try {
            return reader.read("list.csv", in, "Ministry of Labour", date);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> fill) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            fill.accept(book.newWorksheet("list"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
