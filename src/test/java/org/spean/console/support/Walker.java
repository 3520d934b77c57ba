package org.spean.console.support;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.spean.console.PageRoute;

/**
 * Goes everywhere in the console by its links, fills every form it meets, and judges each page: nothing that somebody wrote has become
 * more than words.
 */
public final class Walker {
    /** Pages of one shape, e.g. of cases: more of them teach nothing. */
    private static final int OF_A_SHAPE = 2;

    private static final String LINKS =
            "() => Array.from(document.querySelectorAll('a[href]')).map(a => a.getAttribute('href'))";
    private static final String FORMS =
            "() => Array.from(document.querySelectorAll('form[method=post]')).map(f => f.getAttribute('action'))";
    /** One question for all forms, for a page may have hundreds: the first whose address belongs to the wanted of all routes. */
    private static final String FIND = """
            ([actions, wanted]) => {
              const all = actions.map(action => new RegExp('^(?:' + action + ')$'));
              const route = form => all.findIndex(one => one.test((form.getAttribute('action') || '').replace(/[?#].*/, '')));
              return Array.from(document.querySelectorAll('form[method=post]')).find(form => route(form) === wanted) || null;
            }""";

    private static final String FILL = """
            ([form, values, button]) => {
              if (!form.isConnected) return -1;
              let at = 0;
              for (const field of form.elements) {
                if (!field.name || field.name[0] === '_' || ['file', 'submit', 'hidden'].includes(field.type)) continue;
                if (field.tagName === 'SELECT') field.selectedIndex = field.options.length - 1;
                else if (field.type === 'radio' || field.type === 'checkbox') field.checked = true;
                else field.value = values[at++ % values.length];
              }
              const buttons = Array.from(form.querySelectorAll('button'));
              const pressed = buttons[button % Math.max(1, buttons.length)];
              if (pressed && pressed.name) {
                const instead = document.createElement('input');
                Object.assign(instead, {type: 'hidden', name: pressed.name, value: pressed.value});
                form.append(instead);
              }
              window.sent = true;
              // Past htmx, and whatever fields are called: as a browser without a script does.
              HTMLFormElement.prototype.submit.call(form);
              return at;
            }""";

    private final Page page;
    private final List<Shape> shapes;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Set<String>> visited = new TreeMap<>();
    /** Where the form of each action was seen. */
    private final Map<String, Set<String>> forms = new LinkedHashMap<>();

    private record Shape(PageRoute route, Pattern pattern) {
        String name() {
            return route.method() + " " + route.path();
        }
    }

    /** @param pages of the router, in its order */
    public Walker(Desk desk, List<PageRoute> pages) {
        this.page = desk.page();
        this.shapes = pages.stream()
                .map(one -> new Shape(one, Pattern.compile(one.path().replaceAll(":[A-Za-z]+", "[^/?#]+"))))
                .toList();
        page.onDialog(dialog -> {
            wrong.add("a dialog at " + page.url());
            dialog.dismiss();
        });
    }

    /** What was wrong, anywhere. */
    public List<String> wrong() {
        return wrong;
    }

    /** Pages that were seen, by route. */
    public Set<String> pages() {
        return visited.keySet();
    }

    /** Forms that were met, by route. */
    public Set<String> forms() {
        return forms.keySet();
    }

    /** Everything that links lead to from here. */
    public void walk(String from) {
        visited.clear();
        Deque<String> todo = new ArrayDeque<>(List.of(from));
        while (!todo.isEmpty()) {
            String path = todo.removeFirst();
            Optional<String> shape = shape("GET", path);
            if (shape.isEmpty() || !isWorthAVisit(path)) {
                continue;
            }
            Set<String> same = visited.computeIfAbsent(shape.get(), name -> new LinkedHashSet<>());
            if (same.size() < OF_A_SHAPE && same.add(path)) {
                page.navigate(path);
                judge();
                links().forEach(todo::addLast);
            }
        }
    }

    /**
     * Fills a form and sends it, if some page offers it still.
     *
     * @param values for its fields, one after the other and again from the first
     * @param button which of its buttons, in turns
     * @return how many fields somebody could write into
     */
    public int send(String form, List<String> values, int button, FilePayload file) {
        Optional<ElementHandle> found = here(form);
        for (String path : found.isPresent() ? Set.<String>of() : forms.getOrDefault(form, Set.of())) {
            if (found.isEmpty()) {
                page.navigate(path);
                found = here(form);
            }
        }
        return found.map(one -> send(form, one, values, button, file)).orElse(0);
    }

    private int send(String form, ElementHandle one, List<String> values, int button, FilePayload file) {
        for (ElementHandle field : one.querySelectorAll("input[type=file]")) {
            field.setInputFiles(file);
        }
        int written = ((Number) page.evaluate(FILL, List.of(one, values, button))).intValue();
        if (written < 0) {
            // A region was read again meanwhile, and its form is another one now.
            return here(form)
                    .map(again -> send(form, again, values, button, file))
                    .orElse(0);
        }
        try {
            page.waitForFunction("() => !window.sent && document.readyState !== 'loading'");
        } catch (TimeoutError nothing) {
            wrong.add(form + " with button " + button + " led nowhere: " + page.url());
        }
        judge();
        return written;
    }

    /** The page of a wrong form has it again. */
    private Optional<ElementHandle> here(String form) {
        List<Shape> posts = shapes.stream()
                .filter(one -> one.route().method() == HttpMethod.POST)
                .toList();
        List<String> actions =
                posts.stream().map(one -> one.pattern().pattern()).toList();
        int wanted = posts.stream().map(Shape::name).toList().indexOf(form);
        return Optional.ofNullable(
                page.evaluateHandle(FIND, List.of(actions, wanted)).asElement());
    }

    /** Opens any address, and judges it. */
    public void open(String address) {
        page.navigate(address);
        judge();
    }

    private void judge() {
        String path = page.url().replaceFirst("https?://[^/]+", "");
        for (Object fault : (List<?>) page.evaluate(Judge.SCRIPT)) {
            wrong.add(fault + " at " + path);
        }
        for (Object action : (List<?>) page.evaluate(FORMS)) {
            Optional<String> form = shape("POST", String.valueOf(action));
            if (form.isEmpty()) {
                wrong.add("a form of nobody: " + action + " at " + path);
            } else if (shape("GET", path).isPresent()) {
                forms.computeIfAbsent(form.get(), name -> new LinkedHashSet<>()).add(path);
            }
        }
    }

    private List<String> links() {
        return ((List<?>) page.evaluate(LINKS)).stream().map(String::valueOf).toList();
    }

    private Optional<String> shape(String method, String path) {
        String bare = path.replaceFirst("[?#].*", "");
        return shapes.stream()
                .filter(one -> one.route().method().name().equals(method)
                        && one.pattern().matcher(bare).matches())
                .map(Shape::name)
                .findFirst();
    }

    /** A file is not looked at in the browser, and the language stays. */
    private static boolean isWorthAVisit(String path) {
        return !path.matches(".*(\\.csv|/leaflet/.+|/doorbell.*|/language/.*)");
    }
}
