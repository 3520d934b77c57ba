package org.spean.calls;

import org.spean.model.PhoneNumber;

/**
 * One try to call somebody who asked for it.
 *
 * @param id of this try alone
 * @param gateway the one the person asked by
 * @param number 1 for the first try
 */
public record OutgoingCall(CallId id, PhoneNumber to, String gateway, int number) {
    @Override
    public String toString() {
        return "OutgoingCall[" + id.value() + ", try " + number + "]";
    }
}
