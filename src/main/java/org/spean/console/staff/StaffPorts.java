package org.spean.console.staff;

import java.net.URI;
import java.util.function.Function;
import org.spean.staff.AccountClosing;
import org.spean.staff.ConsoleSessions;
import org.spean.staff.CredentialStore;
import org.spean.staff.FactorResets;
import org.spean.staff.PhoneCheck;
import org.spean.staff.RoleChanges;
import org.spean.staff.StaffStore;
import org.spean.staff.Staffing;

/**
 * What the pages about staff stand on.
 *
 * @param credentials says who has set a password
 * @param phones whether a phone, as typed, is one that we ring
 * @param address of the console, as people type it: links begin with it
 */
public record StaffPorts(
        StaffStore accounts,
        CredentialStore credentials,
        ConsoleSessions sessions,
        FactorResets resets,
        RoleChanges roles,
        Staffing staffing,
        AccountClosing closing,
        Function<String, PhoneCheck> phones,
        URI address) {}
