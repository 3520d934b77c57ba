package org.spean.console.simulator;

import java.util.List;
import java.util.Optional;

/**
 * What is on a phone at one moment.
 *
 * @param version grows with each change
 * @param callVersion grows with each change of the call only
 */
public record Screen(
        SamplePhone phone,
        long version,
        long callVersion,
        List<Bubble> texts,
        boolean ringing,
        Optional<PhoneCall> call,
        Optional<Exchange> exchange) {
    public Screen {
        texts = List.copyOf(texts);
    }

    /** Whether a call is going on. */
    public boolean talking() {
        return call.filter(one -> !one.over()).isPresent();
    }
}
