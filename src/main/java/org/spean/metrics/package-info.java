/**
 * <b>What it is for:</b> name, labels and meaning of every meter, in one place; the text Prometheus reads.
 * <b>What it never does:</b> no label takes a value that is not a member of an enum here; nothing is counted per person.
 * <b>Who may come in:</b> outbox, web, conversation, broadcast, cases, staff, gateway, redis, console, api, app.
 * <b>Where to start reading:</b> {@link org.spean.metrics.Meters}.
 * <b>The invariant:</b> the names of the contract's section "Metrics" exist from the first scrape on, at zero.
 */
@NullMarked
package org.spean.metrics;

import org.jspecify.annotations.NullMarked;
