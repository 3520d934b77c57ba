package org.spean.bench;

import org.HdrHistogram.Histogram;

/**
 * What one phase of load gave.
 *
 * @param texts answered webhooks, repeats included
 * @param repeats how many of them were repeats of an earlier webhook
 * @param seconds from the first request to the last answer counted
 * @param wrong answers that were not the right bytes with status 200
 * @param firstWrong what the first of them was, for the reader; empty if none
 * @param latency in microseconds; in an open loop counted from the moment the request was due, which corrects for
 *     coordinated omission
 */
record LoadResult(long texts, long repeats, double seconds, long wrong, String firstWrong, Histogram latency) {
    double perSecond() {
        return texts / seconds;
    }

    double millisAt(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }
}
