package org.spean.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/**
 * What every page stands in: who looks at it, in which language, and where they can go. The first parameter of each template.
 *
 * @param account who is signed in; empty before the sign-in
 * @param menu only what this person may see
 * @param path of this page
 * @param csrf for the forms; empty before the sign-in
 * @param fragment whether a script asked for the page: then it is sent without what stands around it
 * @param ids makes ids that nobody guesses
 */
public record Frame(
        Words words,
        Optional<StaffAccount> account,
        List<Part.MenuEntry> menu,
        String path,
        String csrf,
        Mode mode,
        boolean fragment,
        Supplier<String> ids) {
    public Frame {
        menu = List.copyOf(menu);
    }

    /** The same with a menu. */
    Frame with(List<Part.MenuEntry> entries) {
        return new Frame(words, account, entries, path, csrf, mode, fragment, ids);
    }

    /** The same with a token for its forms. */
    Frame with(String token) {
        return new Frame(words, account, menu, path, token, mode, fragment, ids);
    }

    /** The words of a key in the language of the page. */
    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** The words of a constant, see {@link Words#of}. */
    public String say(Enum<?> constant) {
        return words.of(constant);
    }

    public Language language() {
        return words.language();
    }

    /** The language that the page can be switched to. */
    public Language other() {
        return language() == Language.KM ? Language.EN : Language.KM;
    }

    /** Where the switch of the language leads. */
    public String switchPath() {
        return "/console/language/" + other().code() + "?to=" + path;
    }

    public boolean demo() {
        return mode == Mode.DEMO;
    }

    /** For one form: the same id sent twice acts once. */
    public String op() {
        return ids.get();
    }

    public String asset(String name) {
        return Assets.path(name);
    }

    /** Whether the person has one of these roles: for what is shown. The route decides what is done. */
    public boolean may(Set<Role> roles) {
        return account.filter(one -> one.roles().stream().anyMatch(roles::contains))
                .isPresent();
    }

    public boolean may(Role role) {
        return may(Set.of(role));
    }

    /** Whether an entry of the menu is where this page belongs. */
    public boolean isHere(Part.MenuEntry entry) {
        return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
    }
}
