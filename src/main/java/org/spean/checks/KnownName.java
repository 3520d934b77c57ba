package org.spean.checks;

import java.util.Set;
import org.spean.content.Agency;
import org.spean.text.AgencyName;
import org.spean.text.Script;
import org.spean.text.Sounding;

/**
 * One name of an agency, ready to be compared.
 *
 * @param former whether it is a name of the past
 * @param onlyScript whether the agency has no name in another script
 */
record KnownName(
        Agency agency,
        boolean former,
        String whole,
        String core,
        Set<String> words,
        Set<String> initials,
        Script script,
        boolean onlyScript,
        Sounding sounding) {
    static KnownName of(Agency agency, boolean former, String written) {
        AgencyName name = AgencyName.of(written);
        return new KnownName(
                agency,
                former,
                name.whole(),
                name.core(),
                Set.copyOf(name.words()),
                name.initials(),
                Script.of(name.core()),
                agency.nameKm().isEmpty() || agency.nameLatin().isEmpty(),
                Sounding.of(name.core()));
    }
}
