package org.spean.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.text.MatchKey;

/**
 * What a new list would change.
 *
 * @param added agencies that the list before did not have
 * @param changed agencies of which it said something else
 * @param removed agencies that the new list lacks, as the old one had them
 * @param before how many agencies there were
 */
public record RegisterChange(List<Agency> added, List<Agency> changed, List<Agency> removed, int before) {
    /** More than so many percent removed is suspicious (issue 4, item 1). */
    private static final int SUSPICIOUS_PERCENT = 20;

    public RegisterChange {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** @param live the list that people are answered from; nothing, or a sample, counts as an empty one */
    public static RegisterChange between(Optional<AgencyRegister> live, AgencyRegister next) {
        List<Agency> old = live.filter(register -> !register.sample())
                .map(AgencyRegister::agencies)
                .orElse(List.of());
        Map<String, Agency> oldByKey = byKey(old);
        Map<String, Agency> newByKey = byKey(next.agencies());
        return new RegisterChange(
                newByKey.entrySet().stream()
                        .filter(entry -> !oldByKey.containsKey(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                newByKey.entrySet().stream()
                        .filter(entry -> oldByKey.containsKey(entry.getKey())
                                && !facts(entry.getValue()).equals(facts(oldByKey.get(entry.getKey()))))
                        .map(Map.Entry::getValue)
                        .toList(),
                oldByKey.entrySet().stream()
                        .filter(entry -> !newByKey.containsKey(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                old.size());
    }

    /** Whether so much is gone that it may be the wrong file, or half of one. */
    public boolean isSuspicious() {
        return removed.size() * 100 > before * SUSPICIOUS_PERCENT;
    }

    /** Whether nothing a person is told would change. */
    public boolean isNothing() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    private static Map<String, Agency> byKey(List<Agency> agencies) {
        Set<String> seen = new java.util.HashSet<>();
        return agencies.stream()
                .filter(agency -> seen.add(key(agency)))
                .collect(Collectors.toMap(
                        RegisterChange::key, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
    }

    /** By licence number; without one by name. */
    private static String key(Agency agency) {
        return agency.licence().map(MatchKey::of).orElseGet(() -> "name " + MatchKey.of(agency.name(false)));
    }

    /** What is said of an agency, whatever row it stands in. */
    private static Map<String, Object> facts(Agency agency) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("km", agency.nameKm());
        facts.put("latin", agency.nameLatin());
        facts.put("former", agency.formerNames());
        facts.put("short", agency.shortName());
        facts.put("status", agency.status());
        facts.put("until", agency.validUntil());
        facts.put("countries", agency.countries());
        facts.put("phones", agency.phones());
        facts.put("branches", agency.branches());
        return facts;
    }
}
