package org.spean.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.content.Fact;
import org.spean.model.Country;
import org.spean.text.Khmer;

/**
 * A register of invented agencies, always the same: {@link HandMadeAgencies} first, then names put together from words that
 * Cambodian companies like. No name or number is meant to be that of a real agency.
 */
public final class SyntheticAgencies {
    private static final String[][] WORDS = {
        {"សុខ", "Sok"},
        {"លាភ", "Leap"},
        {"មេត្រី", "Metrey"},
        {"ច័ន្ទ", "Chan"},
        {"ដារ៉ា", "Dara"},
        {"បុប្ផា", "Bopha"},
        {"សំណាង", "Samnang"},
        {"វិបុល", "Vibol"},
        {"រតនា", "Ratana"},
        {"សុភា", "Sophea"},
        {"ពេជ្រ", "Pich"},
        {"មាស", "Meas"},
        {"រិទ្ធី", "Rithy"},
        {"វណ្ណា", "Vanna"},
        {"អង្គរ", "Angkor"},
        {"បាយ័ន", "Bayon"},
        {"មករា", "Makara"},
        {"កុសល", "Kosal"},
        {"ឧត្តម", "Oudom"},
        {"សម្បត្តិ", "Sambath"},
        {"ពិសិដ្ឋ", "Piseth"},
        {"ធារ៉ា", "Theara"},
        {"បញ្ញា", "Panha"},
        {"វឌ្ឍនា", "Vathana"},
        {"មង្គល", "Mongkol"},
        {"សេរី", "Serey"},
        {"សន្តិភាព", "Santepheap"},
        {"ជោគជ័យ", "Chokchey"},
        {"មិត្តភាព", "Mittapheap"},
        {"រុងរឿង", "Rungroeung"},
        {"ពន្លឺ", "Ponleu"},
        {"ទន្លេ", "Tonle"},
        {"មេគង្គ", "Mekong"},
        {"នគរ", "Nokor"},
        {"ជ័យ", "Chey"},
        {"សីហា", "Seiha"},
        {"តារា", "Tara"},
        {"កែវ", "Keo"},
        {"ពិភព", "Piphop"},
        {"លីដា", "Lida"},
        {"សុជាតិ", "Socheat"},
        {"ផល្លា", "Phalla"},
        {"រស្មី", "Reaksmey"},
        {"វិជ្ជា", "Vichea"},
        {"ម៉េងហួរ", "Mengho"},
        {"លីហេង", "Lyheng"},
        {"គឹមសាន", "Kimsan"},
        {"ស្រីពៅ", "Sreypov"}
    };
    private static final String[][] ENGLISH = {
        {"ហ្គោលដិន", "Golden"},
        {"រ៉ូយ៉ាល់", "Royal"},
        {"ប្រាយ", "Bright"},
        {"ឡាក់គី", "Lucky"},
        {"ក្លូបល", "Global"},
        {"ហ្គ្រីន", "Green"},
        {"យូនីធី", "Unity"},
        {"ដ្រេហ្គន", "Dragon"},
        {"សាន់រ៉ាយ", "Sunrise"},
        {"ផាស៊ីហ្វិក", "Pacific"}
    };
    private static final String[][] THINGS = {
        {"ប្រីជ", "Bridge"},
        {"ស្តារ", "Star"},
        {"ហ្វ្យូចឺ", "Future"},
        {"លីង", "Link"},
        {"វីង", "Wing"},
        {"ហូប", "Hope"}
    };
    private static final String[][] KINDS = {
        {"", "Co., Ltd."},
        {"មែនផៅវើ", "Manpower Co., Ltd."},
        {"ផ្គត់ផ្គង់ពលកម្ម", "Labour Supply Co., Ltd."},
        {"ជ្រើសរើសពលករ", "Recruitment Agency"},
        {"ធនធានមនុស្ស", "Human Resource Co., Ltd."},
        {"ខេមបូឌា", "(Cambodia) Co., Ltd"},
        {"អន្តរជាតិ", "International"}
    };
    private static final List<Country> COUNTRIES =
            List.of(new Country("TH"), new Country("MY"), new Country("JP"), new Country("SG"));

    private SyntheticAgencies() {}

    /** A register of {@code count} agencies; a longer one begins with the shorter one. */
    public static AgencyRegister register(int count) {
        List<Agency> agencies = new ArrayList<>(count);
        Set<String> seen = new TreeSet<>();
        HandMadeAgencies.all().forEach(agencies::add);
        for (int i = 0; agencies.size() < count; i++) {
            String[] name = i % 5 == 4 ? english(i / 5) : khmer(i);
            if (seen.add(name[1])) {
                agencies.add(made(agencies.size() + 1, i, name));
            }
        }
        return new AgencyRegister(
                "synthetic-" + count,
                LocalDate.of(2026, 11, 1),
                new Fact.Source("synthetic", "2026-11-01", null),
                false,
                agencies);
    }

    /** Two or three words; the step lengths have no common factor with the number of words, so that none is favoured. */
    private static String[] khmer(int i) {
        int size = WORDS.length;
        String[] first = WORDS[(i * 7 + i / size) % size];
        String[] second = WORDS[(i * 11 + 5 + i / (size * 3)) % size];
        String[] third = i % 3 == 0 ? WORDS[(i * 13 + 1 + i / (size * 7)) % size] : new String[] {"", ""};
        return named(i, List.of(first, second, third));
    }

    private static String[] english(int i) {
        String[] first = ENGLISH[i % ENGLISH.length];
        String[] second = THINGS[(i / ENGLISH.length) % THINGS.length];
        int more = i / (ENGLISH.length * THINGS.length);
        String[] third = more == 0 ? new String[] {"", ""} : WORDS[(more * 5 + i) % WORDS.length];
        return named(i, List.of(first, second, third));
    }

    private static String[] named(int i, List<String[]> words) {
        String[] kind = KINDS[(i * 3 + i / 7) % KINDS.length];
        StringBuilder khmer = new StringBuilder(i % 2 == 0 ? "ក្រុមហ៊ុន " : "");
        StringBuilder latin = new StringBuilder();
        for (String[] word : words) {
            khmer.append(word[0]);
            latin.append(word[1]).append(word[1].isEmpty() ? "" : " ");
        }
        khmer.append(kind[0].isEmpty() ? "" : " " + kind[0]);
        return new String[] {Khmer.canonical(khmer.toString()), latin + kind[1]};
    }

    private static Agency made(int row, int i, String[] name) {
        Optional<String> km = i % 11 == 3 ? Optional.empty() : Optional.of(name[0]);
        Optional<String> latin = i % 13 == 5 ? Optional.empty() : Optional.of(name[1]);
        Agency.Status status = switch (i % 17) {
            case 3 -> Agency.Status.SUSPENDED;
            case 9 -> Agency.Status.REVOKED;
            case 14 -> Agency.Status.EXPIRED;
            default -> Agency.Status.LICENSED;
        };
        return new Agency(
                row,
                Optional.of("%04d/%02d".formatted(row, 15 + i % 11)),
                km,
                km.isEmpty() && latin.isEmpty() ? Optional.of(name[1]) : latin,
                List.of(),
                Optional.empty(),
                status,
                Optional.of(LocalDate.of(2027, 1 + i % 12, 1)),
                List.of(COUNTRIES.get(i % 4)),
                List.of(),
                List.of(new Agency.Branch(Optional.of("%02d".formatted(1 + i % 25)), Optional.empty())));
    }
}
