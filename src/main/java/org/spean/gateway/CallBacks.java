package org.spean.gateway;

import java.util.function.Predicate;
import org.spean.broadcast.AlertCalls;
import org.spean.calls.CallQueue;
import org.spean.model.Country;

/**
 * What the webhooks need to know of calls that we make.
 *
 * @param alerts told when a call of an alert is over
 * @param inService countries whose telephones we may call
 * @param missedCall whether a first ring is left unanswered and called back
 */
public record CallBacks(CallQueue queue, AlertCalls alerts, Predicate<Country> inService, boolean missedCall) {}
