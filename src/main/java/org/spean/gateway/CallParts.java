package org.spean.gateway;

import java.util.function.Consumer;
import org.spean.calls.Desk;
import org.spean.calls.LiveCalls;
import org.spean.calls.StaffPhones;

/**
 * What calls need beside the conversation.
 *
 * @param desk keeps our people free for callers
 * @param phones where our people are rung
 * @param live told when a call has ended
 * @param callBacks of calls that we make
 * @param recordings told the platform's id of a recording that can be fetched now
 */
public record CallParts(
        Desk desk, StaffPhones phones, LiveCalls live, CallBacks callBacks, Consumer<String> recordings) {}
