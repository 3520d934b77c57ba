package org.spean.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.content.Agency;
import org.spean.model.Country;
import org.spean.text.Khmer;

/** Invented agencies with what makes finding hard: twins, names in one script only, short and former names, names that are words. */
final class HandMadeAgencies {
    private static final String[][] ROWS = {
        // licence, Khmer, Latin, short, former, province
        {"0001/15", "ក្រុមហ៊ុន សុខលាភមេត្រី មែនផៅវើ", "Sok Leap Metta Manpower Co., Ltd.", "SLM", "", "12"},
        {"0002/16", "សុខលាភ មង្គល", "Sok Leap Mongkul Labour Supply", "", "", "02"},
        {"0003/17", "អ៊ុង រិទ្ធិ គ្រុប", "Ung Rith Group Co., Ltd.", "URG", "", "12"},
        {"0004/17", "អ៊ុង រិទ្ធិ ត្រេឌីង", "Ung Rith Trading", "", "", "03"},
        {"0005/18", "ថប វ័ន មែនផៅវើ", "Top Won Manpower", "", "", "12"},
        {"0006/18", "", "Top One Recruitment Agency", "T1", "", "12"},
        {"0007/18", "ភ្នំពេញ ផ្គត់ផ្គង់ពលករ", "Phnom Penh Workers Supply Co., Ltd", "PPWS", "", "12"},
        {"0008/19", "អានី រីតា", "Ani Reeta Best Manpower", "", "", "12"},
        {"0009/19", "", "KHTC Manpower Supply Co., Ltd.", "KHTC", "", "08"},
        {"0010/19", "", "Procan (Cambodia)", "", "Pro Candidate Cambodia", "12"},
        {"KB-118/22", "ផ្កាយសំណាង អន្តរជាតិ", "Phkay Samnang International", "", "", "01"},
        {"KB-119/22", "ផ្កាយសំណាង អន្តរជាតិ", "Phkay Samnang International", "", "", "17"},
        {"0013/20", "ស្ពានមាស មែនផៅវើ", "Golden Spean Manpower", "GSM", "Golden Bridge Workers", "12"},
        {"0014/20", "ស្ពានមាស", "Spean Meas Co., Ltd.", "", "", "02"},
        {"0015/20", "សុខសប្បាយ", "Sok Sabay Co., Ltd.", "", "", "17"},
        {"0016/21", "អង្គរ ជប៉ុន", "Angkor Japan Recruitment", "AJR", "", "17"},
        {"0017/21", "ថៃ ខ្មែរ មែនផៅវើ", "Thai Khmer Manpower", "TKM", "", "01"},
        {"0018/21", "ច័ន្ទរស្មី", "Chan Reaksmei Human Resources Co., Ltd", "", "", "18"},
        {"0019/21", "ចាន់រស្មី", "Chann Rasmey Manpower", "", "", "08"},
        {"0020/22", "ហេង ហេង មែនផៅវើ", "Heng Heng Manpower Co., Ltd.", "", "", "12"},
        {"0021/22", "ហេង ហ៊ាង មែនផៅវើ", "Heng Heang Manpower Co., Ltd.", "", "", "12"},
        {"1297", "លឹម សុវណ្ណារ៉ា", "Lim Sovannara Overseas Employment", "LSO", "", "03"},
        {"20931", "ខ្មែរ ហ្វីលីព", "Khmer Philip Training", "", "", "12"},
        {"0024/22", "", "A.P.T.S.E. & C (Cambodia) Resources Co., Ltd.", "APTSE", "", "12"},
        {"0025/22", "ក្រុមហ៊ុន ជីវិតថ្មី ឯ.ក", "", "", "", "13"},
        {"0026/23", "មហាសំណាង", "Moha Samnang Co Ltd", "", "Samnang Thom", "24"},
        {"0027/23", "សេង អ៊ីលី", "Seng Ily Recruitment & Training", "SIRT", "", "12"},
        {"0028/23", "វឌ្ឍនៈ អភិវឌ្ឍន៍ធនធានមនុស្ស", "Vattanak Human Resource Development", "VHRD", "", "12"},
        {"0029/23", "ខេ អេស ភី", "K.S.P. Manpower", "KSP", "", "06"},
        {"0030/24", "តារារះ", "Rising Star Workers", "RSW", "Tara Reah", "20"},
        {"0031/24", "ឆ្លងដែន", "Cross Border Jobs Co., Ltd.", "CBJ", "", "01"},
        {"0032/24", "ប៊ុន រ៉ានី", "Bun Rany Supply Manpower", "", "", "21"},
        {"0033/24", "ប៊ុន រដ្ឋា", "Bun Ratha Supply Manpower", "", "", "21"},
        {"0034/24", "ញូវ ឡាយហ្វ៍", "New Life Manpower", "NLM", "", "12"},
        {"0035/24", "", "99 Stars Employment Co., Ltd.", "", "", "12"},
        {"0036/25", "ឈូក មាស", "Golden Lotus Recruitment", "", "Chhouk Meas", "14"},
    };

    private HandMadeAgencies() {}

    static List<Agency> all() {
        List<Agency> agencies = new ArrayList<>();
        for (String[] row : ROWS) {
            agencies.add(new Agency(
                    agencies.size() + 1,
                    Optional.of(row[0]),
                    maybe(row[1]).map(Khmer::canonical),
                    maybe(row[2]),
                    maybe(row[4]).stream().toList(),
                    maybe(row[3]),
                    Agency.Status.LICENSED,
                    Optional.of(LocalDate.of(2027, 6, 30)),
                    List.of(new Country("TH")),
                    List.of(),
                    List.of(new Agency.Branch(Optional.of(row[5]), Optional.empty()))));
        }
        return agencies;
    }

    private static Optional<String> maybe(String cell) {
        return Optional.of(cell).filter(c -> !c.isEmpty());
    }
}
