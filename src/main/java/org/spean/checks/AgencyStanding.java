package org.spean.checks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;

/** What a list says on a day: a licence ends by itself, and a list grows old. Pure. */
public final class AgencyStanding {
    private AgencyStanding() {}

    /** The status of an agency; one that is licensed in the list but whose last day is over is expired. */
    public static Agency.Status on(LocalDate today, Agency agency) {
        boolean over = agency.validUntil().filter(last -> last.isBefore(today)).isPresent();
        return agency.status() == Agency.Status.LICENSED && over ? Agency.Status.EXPIRED : agency.status();
    }

    /** Whether a list is older than {@code days}. */
    public static boolean isOld(AgencyRegister register, LocalDate today, int days) {
        return ChronoUnit.DAYS.between(register.date(), today) > days;
    }
}
