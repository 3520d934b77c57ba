package org.spean.calls;

import java.util.Optional;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** Phones and languages of the staff, from memory. Never waits; any thread. */
public interface StaffPhones {
    /** Empty for somebody unknown, disabled or without a phone: nobody to ring. */
    Optional<PhoneNumber> phone(String staffId);

    /** What to speak to them in; Khmer for somebody unknown. */
    Language language(String staffId);
}
