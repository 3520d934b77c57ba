package org.spean.console.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.spean.cases.CaseSummary;
import org.spean.console.Frame;

/**
 * What the next shift must know.
 *
 * @param waiting who waits for an answer
 * @param callBacks who was promised a call
 * @param answered open, but nobody waits
 * @param unknown replies and alerts of which nobody knows whether they went out
 */
public record HandoverView(
        List<CaseSummary> waiting,
        List<CaseSummary> callBacks,
        List<CaseSummary> answered,
        long unknown,
        Map<String, String> names,
        boolean taken,
        Instant now) {
    public HandoverView {
        waiting = List.copyOf(waiting);
        callBacks = List.copyOf(callBacks);
        answered = List.copyOf(answered);
    }

    public String name(String id) {
        return names.getOrDefault(id, id);
    }

    public String waited(Frame frame, Instant since) {
        return frame.words().span(Duration.between(since, now));
    }
}
