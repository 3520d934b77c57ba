package org.spean.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spean.content.ContentPack;
import org.spean.text.MatchKey;

/**
 * Words and numbers that people text for other reasons than to name an agency: greetings, work, places, numbers to call. An
 * agency called "Sok Sabay" is not meant by everybody who says hello.
 */
public final class OrdinaryWords {
    private static final List<String> EVERYDAY = List.of(
            ("hello hi hey thanks thank you please good morning sok sabay suosdey susdey sousdey sour orkun akun "
                            + "chumreap jomreap bong oun job jobs work worker money salary visa passport boss factory farm hotel "
                            + "urgent today new best top one star the to in for go asia angkor life rising golden gold bridge cross "
                            + "border hope luck lucky bright future world global great union unity first two royal green sunrise "
                            + "sun light happy family home friend friends dream way road safe fast easy big free day time all link "
                            + "dragon pacific ការងារ ធ្វើការ លុយ សួស្តី សុខសប្បាយ សុខ សប្បាយ អរគុណ បង ទៅ នៅ រក ចង់ ខ្ញុំ អង្គរ "
                            + "លិខិតឆ្លងដែន ប្រាក់ខែ")
                    .split(" "));

    private final Set<String> words = new HashSet<>();
    private int longest;

    /** The everyday words, and {@code more}. */
    public OrdinaryWords(Collection<String> more) {
        EVERYDAY.forEach(this::add);
        more.forEach(this::add);
    }

    /** With the names of places, countries and topics of a pack and the numbers it tells people to call. */
    public static OrdinaryWords of(ContentPack pack) {
        List<String> more = new ArrayList<>();
        pack.provinces().forEach(province -> {
            more.addAll(province.name().words().values());
            more.addAll(province.spellings());
        });
        pack.countries().forEach(country -> {
            more.addAll(country.name().words().values());
            more.addAll(country.spellings());
        });
        pack.intentNames().values().forEach(name -> more.addAll(name.words().values()));
        pack.hotlines().values().forEach(hotline -> more.add(hotline.number()));
        return new OrdinaryWords(more);
    }

    private void add(String text) {
        String word = joined(MatchKey.of(text));
        if (!word.isEmpty()) {
            words.add(word);
            longest = Math.max(longest, word.length());
        }
    }

    /** Whether the text is one of these. */
    boolean has(String key) {
        return words.contains(joined(key));
    }

    /** Whether the text is nothing but such words, with or without spaces between them. */
    boolean covers(String text) {
        String run = joined(text);
        boolean[] reached = new boolean[run.length() + 1];
        reached[0] = true;
        for (int from = 0; from < run.length(); from++) {
            for (int to = from + 1; reached[from] && to <= Math.min(run.length(), from + longest); to++) {
                reached[to] |= words.contains(run.substring(from, to));
            }
        }
        return reached[run.length()];
    }

    private static String joined(String key) {
        return key.replace(" ", "");
    }
}
