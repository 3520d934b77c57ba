package org.spean.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.model.Country;
import org.spean.model.Language;

/**
 * One conversation of a conversation file, as its author wrote it. See {@code conversations/README.md} for the writing.
 *
 * @param title what stands behind {@code ===}
 * @param lead comment and header lines, kept as they are
 * @param exchanges what was texted and what should come back
 */
record Conversation(String title, List<String> lead, List<Exchange> exchanges) {
    /**
     * @param comments lines before the text, kept as they are
     * @param in what the person texted, as written behind {@code >}
     * @param out what should come back: lines starting with {@code <}, {@code |} or {@code !}
     */
    record Exchange(List<String> comments, String in, List<String> out) {}

    /** The value of a header line such as {@code from: +85512000001}. */
    Optional<String> header(String name) {
        return lead.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    Optional<Language> language() {
        return header("language").flatMap(Language::ofCode);
    }

    Optional<Country> country() {
        return header("country").map(Country::new);
    }

    static List<Conversation> parse(List<String> lines) {
        List<Conversation> conversations = new ArrayList<>();
        List<String> pending = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("===")) {
                conversations.add(new Conversation(line.substring(3).strip(), new ArrayList<>(), new ArrayList<>()));
                pending = new ArrayList<>();
                continue;
            }
            if (conversations.isEmpty()) {
                throw new IllegalArgumentException("a conversation begins with a line === and its title");
            }
            Conversation here = conversations.getLast();
            boolean outgoing = line.startsWith("<") || line.startsWith("|") || line.startsWith("!");
            if (line.startsWith(">")) {
                here.exchanges.add(new Exchange(pending, line.substring(1).strip(), new ArrayList<>()));
                pending = new ArrayList<>();
            } else if (outgoing && !here.exchanges.isEmpty()) {
                here.exchanges.getLast().out().add(line);
            } else if (here.exchanges.isEmpty() && pending.isEmpty() && !line.isBlank()) {
                here.lead.add(line);
            } else if (!line.isBlank()) {
                pending.add(line);
            }
        }
        return conversations;
    }

    /** The conversation as a file has it, with {@code outs} in place of what came back. */
    List<String> written(List<List<String>> outs) {
        List<String> lines = new ArrayList<>();
        lines.add("=== " + title);
        lines.addAll(lead);
        for (int i = 0; i < exchanges.size(); i++) {
            lines.add("");
            lines.addAll(exchanges.get(i).comments());
            lines.add(("> " + exchanges.get(i).in()).stripTrailing());
            lines.addAll(outs.get(i));
        }
        lines.add("");
        return lines;
    }
}
