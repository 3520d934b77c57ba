package org.spean.staff;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/**
 * Somebody who works here.
 *
 * @param id made from the name, see {@link #idOf}; it never changes
 * @param languages what they speak with callers, the one they are spoken to in first; at least one
 * @param phone where they are rung
 * @param pinHash see {@link PinHash}; empty: no PIN yet
 */
public record StaffAccount(
        String id,
        String name,
        Set<Role> roles,
        List<Language> languages,
        Optional<PhoneNumber> phone,
        String pinHash,
        boolean disabled,
        Instant created) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Of a name, and of an id. */
    static final int LONGEST = 60;

    public StaffAccount {
        if (!isId(id) || roles.isEmpty() || languages.isEmpty() || name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("an account has an id, a name, a role and a language");
        }
        roles = Set.copyOf(roles);
        languages = List.copyOf(languages);
    }

    /** Whether it can be somebody's id: a lower-case letter, then letters, digits and single hyphens, at most 60. */
    public static boolean isId(String text) {
        return text.length() <= LONGEST && ID.matcher(text).matches();
    }

    /** The id of a name in Latin letters, e.g. {@code sok-dara}. Empty when the name has none, or is longer than 60. */
    public static Optional<String> idOf(String name) {
        String id = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return Optional.of(id).filter(StaffAccount::isId);
    }

    /** Whether a caller can be put through to them. */
    public boolean reachable() {
        return !disabled && phone.isPresent();
    }

    /** Whether they work here and may do this. */
    public boolean holds(Role role) {
        return !disabled && roles.contains(role);
    }

    public StaffAccount withPhone(PhoneNumber number) {
        return new StaffAccount(id, name, roles, languages, Optional.of(number), pinHash, disabled, created);
    }

    public StaffAccount withPinHash(String hash) {
        return new StaffAccount(id, name, roles, languages, phone, hash, disabled, created);
    }

    public StaffAccount withRoles(Set<Role> now) {
        return new StaffAccount(id, name, now, languages, phone, pinHash, disabled, created);
    }

    /** The same languages, this one first. */
    public StaffAccount speakingFirst(Language first) {
        List<Language> all =
                Stream.concat(Stream.of(first), languages.stream()).distinct().toList();
        return new StaffAccount(id, name, roles, all, phone, pinHash, disabled, created);
    }

    public StaffAccount asEnabled() {
        return new StaffAccount(id, name, roles, languages, phone, pinHash, false, created);
    }

    /** Disabled: rung no more, and the PIN is gone. */
    public StaffAccount asDisabled() {
        return new StaffAccount(id, name, roles, languages, phone, "", true, created);
    }

    /** Never the hash; the number prints masked. */
    @Override
    public String toString() {
        return "StaffAccount[" + id + (disabled ? ", disabled" : "") + "]";
    }
}
