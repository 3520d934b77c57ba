package org.spean.staff;

import org.spean.model.PhoneNumber;

/** Whether we ring a phone that was written down for somebody who works here. */
public sealed interface PhoneCheck {
    record Fine(PhoneNumber number) implements PhoneCheck {}

    record Bad(PhoneFault fault) implements PhoneCheck {}
}
