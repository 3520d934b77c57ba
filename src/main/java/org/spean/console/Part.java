package org.spean.console;

import java.util.List;
import java.util.Set;
import org.spean.staff.Role;

/**
 * One part of the console: its pages, and its place in the menu.
 *
 * <p>To add a page:
 *
 * <ol>
 *   <li>a template {@code src/main/jte/console/<part>/<name>.jte} whose first parameter is {@code Frame frame} and whose body is one
 *       {@code @template.layout(frame = frame, title = frame.say("sign-in.title"), content = @`…`)};
 *   <li>a route in {@link #routes}: {@code PageRoute.get("/console/people/:id", roles, this::show)};
 *   <li>its work: {@code Answer.page(out -> JteshowGenerated.render(out, null, visit.frame(), …))};
 *   <li>its words in both {@code words_*.properties};
 *   <li>a form by {@code @template.form(frame = frame, action = "/console/…", content = @`…`)}, which carries {@code _csrf} and
 *       {@code _op}; its work ends in {@code Answer.moved("/console/…")}, or in {@code Answer.page(422, …)} with what is wrong.
 * </ol>
 */
public interface Part {
    List<PageRoute> routes();

    /** In the order of the menu; empty: the part is reached from another page. */
    default List<MenuEntry> menu() {
        return List.of();
    }

    /**
     * A link of the menu.
     *
     * @param path of a page without parameters
     * @param words key of its text
     * @param roles who sees it
     */
    record MenuEntry(String path, String words, Set<Role> roles) {
        public MenuEntry {
            roles = Set.copyOf(roles);
        }
    }
}
