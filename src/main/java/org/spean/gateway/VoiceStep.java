package org.spean.gateway;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.model.Language;

/** The step token of a call, {@code n} in the query: 0 is the first ring, each answer leads to one more. */
final class VoiceStep {
    private static final long SECONDS = 60;

    static final int RING = 0;

    /** Where a call goes on when not even its step is known. */
    static final int FIRST_AFTER_FAULT = 1;

    /** In the query of a step: a call that we made, and nobody has said yet who listens. */
    static final String UNCONFIRMED = "o=1";

    private static final Pattern MARK = Pattern.compile("[?&]" + UNCONFIRMED + "(?:$|[&#])");

    private static final Pattern TOKEN = Pattern.compile("(?:^|[?&])n=([1-9][0-9]{0,2})(?:$|&)");

    private static final Pattern LANGUAGE = Pattern.compile("(?:^|&)l=([a-z]{2})(?:$|&)");

    private static final Pattern SINCE = Pattern.compile("[?&]s=([0-9]{1,10})(?:$|[&#])");

    private VoiceStep() {}

    /** The step a query names, 0 when it is empty or only names a call of ours, nothing when it is none of ours. */
    static Optional<Integer> of(String query) {
        return query.isEmpty() || OutCall.isAll(query) || AlertLeg.isFirst(query) ? Optional.of(RING) : in(query);
    }

    /** The language a query names in {@code l}; Khmer when it names none. */
    static Language language(String query) {
        Matcher named = LANGUAGE.matcher(query);
        return named.find() ? Language.ofCode(named.group(1)).orElse(Language.KM) : Language.KM;
    }

    /**
     * Whether nobody knows who listens: in a call that we made, at a step marked so, or when it is not known at which.
     *
     * @param address the query of a step, or its whole address
     */
    static boolean isUnconfirmed(Form form, String address) {
        return MARK.matcher(address).find()
                || (VoiceWebhook.weCalled(form) && in(address).isEmpty());
    }

    /** The step that failed, as the platform tells in {@code ErrorUrl}; empty where that names none. */
    static Optional<Integer> failed(String errorUrl) {
        return in(errorUrl);
    }

    /** The step after the one that failed. */
    static int after(String errorUrl) {
        return in(errorUrl)
                .map(step -> Math.min(step + 1, VoiceWebhook.MOST_STEPS))
                .orElse(FIRST_AFTER_FAULT);
    }

    /** Where a call goes on that hears the safety answer again and again: since when it does, to the minute. */
    static String withSafetySince(Instant since) {
        return "&amp;s=" + since.getEpochSecond() / SECONDS;
    }

    /**
     * Since when a call hears the safety answer again and again; nothing where it does not.
     *
     * @param address the query of a step behind its question mark, or its whole address
     */
    static Optional<Instant> safetySince(String address) {
        Matcher since = SINCE.matcher(address);
        return since.find()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(since.group(1)) * SECONDS))
                : Optional.empty();
    }

    private static Optional<Integer> in(String text) {
        Matcher token = TOKEN.matcher(text);
        return token.find() ? Optional.of(Integer.valueOf(token.group(1))) : Optional.empty();
    }
}
