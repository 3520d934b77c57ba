package org.spean.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.spean.content.OfferQuestions;
import org.spean.content.OfferSign;
import org.spean.text.Keyword;
import org.spean.text.KeywordMatcher;
import org.spean.text.MatchKey;
import org.spean.text.MatchMode;

/**
 * Looks for the signs of a trap in a text such as "job Thailand 800$ no passport pay 300 telegram". Words of the pack only,
 * nothing fuzzy: a sign that is not seen is asked for afterwards. Built once for a pack; safe on any thread; never throws.
 */
public final class OfferScan {
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\p{Nd})[,.](?=\\p{Nd}{3}(?!\\p{Nd}))");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern AMOUNT = Pattern.compile("<(amount|high)>");
    /** "they pay 500$ a month", as a key: what comes in, unless the worker is who pays. */
    private static final Pattern WAGE = Pattern.compile(
            "(?<!\\b(?:i|you|we|u|must|to|should|will have|first|fee|fees) )\\b((?:pay|pays|paid|paying)(?: me| us| you)?(?: (?:dollar|dollars|usd|us))*) [0-9]+"
                    + "(?=(?: (?:dollar|dollars|usd|us|baht|bath|riel|won|ringgit|yen))* (?:(?:a|an|one|1|per|each|every|by) )*"
                    + "(?:month|months|monthly|mo|day|week|hour|year|khae|khe|ខែ|ថ្ងៃ)(?: |$))");

    private static final String ABOUT = "about";
    /** More digits than this are a telephone number or an identity card, not money. */
    private static final int MOST_DIGITS = 7;

    private final OfferQuestions questions;
    private final KeywordMatcher words;
    private final Map<String, Integer> groups = new HashMap<>();

    public OfferScan(OfferQuestions questions) {
        this.questions = questions;
        List<Keyword> keywords = new ArrayList<>();
        keywords.add(keyword(ABOUT, questions.about()));
        for (OfferSign sign : questions.signs()) {
            keywords.add(keyword(sign.id(), sign.words()));
            groups.put(sign.id(), sign.together().size());
            for (int group = 0; group < sign.together().size(); group++) {
                keywords.add(keyword(groupId(sign.id(), group), sign.together().get(group)));
            }
        }
        this.words = new KeywordMatcher(keywords, List.of());
    }

    /** The signs a text shows, in the order of the pack. */
    public List<OfferSign> signs(String text) {
        Set<String> mentioned = mentioned(text);
        return questions.signs().stream()
                .filter(sign -> stands(mentioned, sign))
                .toList();
    }

    /** Whether a text speaks of work or of an offer at all. */
    public boolean isAboutAnOffer(String text) {
        return mentioned(text).contains(ABOUT);
    }

    private boolean stands(Set<String> mentioned, OfferSign sign) {
        int count = groups.getOrDefault(sign.id(), 0);
        return mentioned.contains(sign.id())
                || (count > 0
                        && IntStream.range(0, count).allMatch(group -> mentioned.contains(groupId(sign.id(), group))));
    }

    private Set<String> mentioned(String text) {
        Set<String> mentioned = new HashSet<>();
        readings(text).forEach(reading -> mentioned.addAll(words.mentioned(reading)));
        return mentioned;
    }

    /** A text with every amount made one word, and the same with only the high ones marked. */
    private List<String> readings(String text) {
        String key = MatchKey.of(THOUSANDS.matcher(dollars(text)).replaceAll(""));
        key = WAGE.matcher(key).replaceAll("$1 xwagex");
        String any = NUMBER.matcher(key).replaceAll(m -> isAmount(m.group()) ? " xnumx " : m.group());
        String high = NUMBER.matcher(key).replaceAll(m -> isHigh(m.group()) ? " xmanyx " : m.group());
        return List.of(any, high);
    }

    private boolean isHigh(String digits) {
        return isAmount(digits) && Integer.parseInt(digits) >= questions.highPay();
    }

    private static boolean isAmount(String digits) {
        return digits.length() <= MOST_DIGITS;
    }

    private static Keyword keyword(String intent, List<Keyword.Variant> variants) {
        return new Keyword(
                intent,
                MatchMode.EXACT,
                variants.stream()
                        .map(word -> new Keyword.Variant(pattern(word.text()), word.writing()))
                        .toList());
    }

    private static String pattern(String word) {
        return AMOUNT.matcher(dollars(word)).replaceAll(m -> m.group(1).equals("high") ? " xmanyx " : " xnumx ");
    }

    private static String dollars(String text) {
        return text.replace("$", " dollar ").replace("៛", " riel ").replace("฿", " baht ");
    }

    private static String groupId(String sign, int group) {
        return sign + "+" + group;
    }
}
