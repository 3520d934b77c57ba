package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Runs the measurements of khmer.md 3.3 again and holds the matcher to them; the figures are printed. Bounds are about
 * those of the reference, never a wrong act into STOP, DELETE or SOS.
 */
class KeywordAccuracyTest {
    private static final List<Keyword> KEYWORDS = TextFiles.keywords();
    private static final List<NearPair> PAIRS = TextFiles.nearPairs();
    private static final KeywordMatcher MATCHER = new KeywordMatcher(KEYWORDS, PAIRS);

    private static final class Tally {
        int all;
        int right;
        int wrong;
        int dangerous;
        int askedRight;
        int askedWrong;
        int none;
        int guessable;
        int guessed;
        final List<String> wrongs = new ArrayList<>();

        void add(Match match, String intent, String text) {
            all++;
            guessable += Keyword.NEVER_GUESSED.contains(intent) ? 0 : 1;
            switch (match) {
                case Match.Exact exact -> acted(exact.intent(), intent, text);
                case Match.Likely likely -> acted(likely.intent(), intent, text);
                case Match.Ask ask -> {
                    boolean offered = ask.intents().contains(intent);
                    askedRight += offered ? 1 : 0;
                    askedWrong += offered ? 0 : 1;
                }
                case Match.None none -> this.none++;
            }
        }

        private void acted(String found, String intent, String text) {
            boolean same = found.equals(intent);
            right += same ? 1 : 0;
            guessed += same && !Keyword.NEVER_GUESSED.contains(intent) ? 1 : 0;
            wrong += same ? 0 : 1;
            dangerous += !same && Keyword.NEVER_GUESSED.contains(found) ? 1 : 0;
            if (!same) {
                wrongs.add(text + " " + intent + "->" + found);
            }
        }

        /** How many of those that may be guessed at all were. */
        double guessedShare() {
            return 100.0 * guessed / guessable;
        }

        double share(int part) {
            return 100.0 * part / all;
        }

        void print(String title) {
            System.out.printf(
                    "%-28s n=%5d right %.1f%% asked right %.1f%% asked wrong %.1f%% none %.1f%% wrong %.2f%% into STOP/DELETE/SOS %d; right among the others %.1f%%%n",
                    title,
                    all,
                    share(right),
                    share(askedRight),
                    share(askedWrong),
                    share(none),
                    share(wrong),
                    dangerous,
                    guessedShare());
        }
    }

    @Test
    void aRomanisedVariantNobodyListedIsFoundAgain() {
        Tally tally = new Tally();
        for (Keyword keyword : KEYWORDS) {
            for (Keyword.Variant variant : keyword.variants()) {
                if (variant.writing() == Writing.ROMANISED) {
                    KeywordMatcher without = new KeywordMatcher(without(keyword, variant), PAIRS);
                    Match match = keyword.mode() == MatchMode.EXACT
                            ? without.match(variant.text(), Set.of("YES", "NO"))
                            : without.match(variant.text());
                    tally.add(match, keyword.intent(), variant.text());
                }
            }
        }
        tally.print("leave one out, romanised");
        assertThat(tally.all).isEqualTo(327);
        assertThat(tally.guessedShare()).isGreaterThan(64);
        assertThat(tally.share(tally.right + tally.askedRight)).isGreaterThan(79);
        assertThat(tally.share(tally.askedWrong)).isLessThan(2);
        assertThat(tally.wrong).isZero();
    }

    @Test
    void aLatinWordWithOneTypoIsFoundOrAskedFor() {
        Tally tally =
                typos(variant -> variant.writing() == Writing.ROMANISED || variant.writing() == Writing.ENGLISH, 20);
        tally.print("one typo, Latin letters");
        assertThat(tally.all).isGreaterThan(7_000);
        assertThat(tally.guessedShare()).isGreaterThan(82);
        assertThat(tally.share(tally.right + tally.askedRight)).isGreaterThan(98);
        assertThat(tally.share(tally.wrong)).isLessThan(0.1);
        assertThat(tally.dangerous).isZero();
    }

    @Test
    void aKhmerWordWithOneTypoIsFoundOrAskedFor() {
        Tally tally = typos(variant -> variant.writing() == Writing.KHMER, 20);
        tally.print("one typo, Khmer letters");
        assertThat(tally.all).isGreaterThan(2_500);
        assertThat(tally.guessedShare()).isGreaterThan(87);
        assertThat(tally.share(tally.right + tally.askedRight)).isGreaterThan(93);
        assertThat(tally.wrong).isZero();
        assertThat(tally.dangerous).isZero();
    }

    @Test
    void englishWordsAreHardlyEverTakenForKeywords() {
        Tally tally = new Tally();
        int alarms = 0;
        for (String[] row : TextFiles.rows("english-words.txt")) {
            Match match = MATCHER.match(row[0]);
            if (match instanceof Match.Exact) {
                continue;
            }
            tally.add(match, "", row[0]);
            alarms += match instanceof Match.Ask ask && ask.intents().contains("SOS") ? 1 : 0;
        }
        tally.print("random English words");
        System.out.printf("of these asked whether it is SOS: %.2f%%%n", tally.share(alarms));
        // The reference drew rarer, longer words: 0.9 % acted on, 2.0 % asked.
        assertThat(tally.share(tally.wrong)).isLessThan(1.0);
        assertThat(tally.share(tally.askedWrong)).isLessThan(4.5);
        assertThat(tally.share(alarms)).isLessThan(0.5);
        assertThat(tally.dangerous).isZero();
    }

    @Test
    void wordsOfOrdinaryKhmerSentencesAreHardlyEverTakenForKeywords() {
        Set<String> words = new TreeSet<>();
        BreakIterator breaks = BreakIterator.getWordInstance(new ULocale("km"));
        for (String[] row : TextFiles.rows("sms-sentences.tsv")) {
            breaks.setText(row[4]);
            for (int from = breaks.first(), to = breaks.next();
                    to != BreakIterator.DONE;
                    from = to, to = breaks.next()) {
                words.add(MatchKey.of(row[4].substring(from, to)));
            }
        }
        Tally tally = new Tally();
        for (String word : words) {
            Match match = MATCHER.match(word);
            if (!(match instanceof Match.Exact)) {
                tally.add(match, "", word);
            }
        }
        tally.print("words of Khmer sentences");
        System.out.println(tally.wrongs);
        assertThat(tally.all).isGreaterThan(100);
        assertThat(tally.wrong).isLessThanOrEqualTo(3);
        assertThat(tally.dangerous).isZero();
    }

    /** Each word of the writing {@code each} times with an error; results that are another known word are left out. */
    private static Tally typos(Predicate<Keyword.Variant> writing, int each) {
        Typos typos = new Typos(20261125);
        Set<String> known = new HashSet<>();
        KEYWORDS.forEach(keyword ->
                keyword.variants().forEach(variant -> known.add(MatchKey.withoutSpaces(MatchKey.of(variant.text())))));
        Tally tally = new Tally();
        for (Keyword keyword : KEYWORDS) {
            for (Keyword.Variant variant : keyword.variants()) {
                if (writing.test(variant)
                        && keyword.mode() != MatchMode.EXACT
                        && MatchKey.of(variant.text()).length() >= 4) {
                    for (int round = 0; round < each; round++) {
                        String typed = typos.oneIn(MatchKey.of(variant.text()));
                        if (!known.contains(MatchKey.withoutSpaces(MatchKey.of(typed)))) {
                            tally.add(MATCHER.match(typed), keyword.intent(), typed);
                        }
                    }
                }
            }
        }
        return tally;
    }

    private static List<Keyword> without(Keyword from, Keyword.Variant variant) {
        List<Keyword> keywords = new ArrayList<>();
        for (Keyword keyword : KEYWORDS) {
            List<Keyword.Variant> variants = new ArrayList<>(keyword.variants());
            if (keyword.equals(from)) {
                variants.remove(variant);
            }
            keywords.add(new Keyword(keyword.intent(), keyword.mode(), variants));
        }
        return keywords;
    }
}
