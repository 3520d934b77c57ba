package org.spean.gateway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The step token of a call, {@code n} in the query: 0 is the first ring, each answer leads to one more. */
final class VoiceStep {
    static final int RING = 0;

    /** Where a call goes on when not even its step is known. */
    static final int FIRST_AFTER_FAULT = 1;

    private static final Pattern TOKEN = Pattern.compile("(?:^|[?&])n=([1-9][0-9]{0,2})(?:$|&)");

    private VoiceStep() {}

    /** The step a query names, 0 when it is empty, nothing when it is none of ours. */
    static Optional<Integer> of(String query) {
        return query.isEmpty() ? Optional.of(RING) : in(query);
    }

    /** The step after the one that failed, as the platform tells in {@code ErrorUrl}. */
    static int after(String errorUrl) {
        return in(errorUrl)
                .map(step -> Math.min(step + 1, VoiceWebhook.MOST_STEPS))
                .orElse(FIRST_AFTER_FAULT);
    }

    private static Optional<Integer> in(String text) {
        Matcher token = TOKEN.matcher(text);
        return token.find() ? Optional.of(Integer.valueOf(token.group(1))) : Optional.empty();
    }
}
