package org.spean.registers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.content.Fact;
import org.spean.model.Country;

/** A list as one text, to be kept: the first line says what it is, each other line is one agency. Exact both ways. */
public final class RegisterText {
    private static final String FORMAT = "register-1";
    private static final String BETWEEN = "\n";

    private RegisterText() {}

    public static String write(AgencyRegister register) {
        StringWriter text = new StringWriter();
        try (CsvWriter out = CsvWriter.builder().build(text)) {
            out.writeRecord(
                    FORMAT,
                    register.version(),
                    register.date().toString(),
                    register.source().address(),
                    register.source().date(),
                    Optional.ofNullable(register.source().note()).orElse(""),
                    Boolean.toString(register.sample()));
            for (Agency agency : register.agencies()) {
                out.writeRecord(
                        Integer.toString(agency.row()),
                        agency.licence().orElse(""),
                        agency.nameKm().orElse(""),
                        agency.nameLatin().orElse(""),
                        joined(agency.formerNames()),
                        agency.shortName().orElse(""),
                        agency.status().name(),
                        agency.validUntil().map(LocalDate::toString).orElse(""),
                        joined(agency.countries().stream().map(Country::code).toList()),
                        joined(agency.phones()),
                        joined(agency.branches().stream()
                                .map(RegisterText::written)
                                .toList()));
            }
        } catch (IOException never) {
            throw new UncheckedIOException("a text in memory cannot fail", never);
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when the text is not one that {@link #write} made */
    public static AgencyRegister read(String text) {
        List<CsvRecord> lines;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            lines = reader.stream().toList();
        } catch (IOException never) {
            throw new UncheckedIOException("a text in memory cannot fail", never);
        }
        CsvRecord head = lines.getFirst();
        if (!head.getField(0).equals(FORMAT)) {
            throw new IllegalArgumentException("this is no list of the format " + FORMAT);
        }
        String note = head.getField(5);
        return new AgencyRegister(
                head.getField(1),
                LocalDate.parse(head.getField(2)),
                new Fact.Source(head.getField(3), head.getField(4), note.isEmpty() ? null : note),
                Boolean.parseBoolean(head.getField(6)),
                lines.subList(1, lines.size()).stream()
                        .map(RegisterText::agency)
                        .toList());
    }

    private static Agency agency(CsvRecord line) {
        return new Agency(
                Integer.parseInt(line.getField(0)),
                word(line.getField(1)),
                word(line.getField(2)),
                word(line.getField(3)),
                words(line.getField(4)),
                word(line.getField(5)),
                Agency.Status.valueOf(line.getField(6)),
                word(line.getField(7)).map(LocalDate::parse),
                words(line.getField(8)).stream().map(Country::new).toList(),
                words(line.getField(9)),
                words(line.getField(10)).stream().map(RegisterText::branch).toList());
    }

    private static String written(Agency.Branch branch) {
        return branch.province().orElse("") + " " + branch.phone().orElse("");
    }

    private static Agency.Branch branch(String written) {
        int space = written.indexOf(' ');
        return new Agency.Branch(word(written.substring(0, space)), word(written.substring(space + 1)));
    }

    private static Optional<String> word(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /** Line by line; a cell of a workbook may hold lines itself. */
    private static String joined(List<String> words) {
        return words.stream()
                .map(word -> word.replace("\\", "\\\\").replace(BETWEEN, "\\n"))
                .collect(Collectors.joining(BETWEEN));
    }

    private static List<String> words(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(BETWEEN, -1))
                        .map(RegisterText::unescaped)
                        .toList();
    }

    private static String unescaped(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c == '\\' && at + 1 < word.length()) {
                at++;
                plain.append(word.charAt(at) == 'n' ? '\n' : word.charAt(at));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
