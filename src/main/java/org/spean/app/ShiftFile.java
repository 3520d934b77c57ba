package org.spean.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.spean.calls.Shift;
import org.spean.calls.Shifts;
import org.spean.model.Problem;

/** Reads a plan of shifts; {@code config/shifts.yaml} shows its form. Every problem is collected, each with its line. */
final class ShiftFile {
    private static final int LARGEST = 256 * 1024;

    private final String file;
    private final Set<String> known;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Shift> week = new ArrayList<>();
    private final Set<LocalDate> holidays = new HashSet<>();

    private ShiftFile(String file, Set<String> known) {
        this.file = file;
        this.known = known;
    }

    /** @param known ids of the staff who may be named */
    static ShiftFile read(Path path, Set<String> known) {
        ShiftFile read = new ShiftFile(path.toString(), known);
        read.load(path).ifPresent(read::plan);
        return read;
    }

    /** What is right in the file; whole only without problems. */
    Shifts plan() {
        return new Shifts(week, holidays);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private Optional<Node> load(Path path) {
        try {
            if (Files.size(path) > LARGEST) {
                problem(0, "The file is larger than 256 KiB.", "Check that this is the plan.");
                return Optional.empty();
            }
            LoadSettings yaml = LoadSettings.builder().setUseMarks(true).build();
            Optional<Node> root = new Compose(yaml).composeString(Files.readString(path));
            if (root.isEmpty()) {
                problem(0, "The file is empty.", "Write 'shifts:' and a list; see config/shifts.yaml.");
            }
            return root;
        } catch (IOException e) {
            problem(0, "The file cannot be read as UTF-8 text.", "Check its name and that this user may read it.");
        } catch (YamlEngineException e) {
            problem(0, "The YAML is broken: " + Lines.oneLine(e), "Mend it; see config/shifts.yaml.");
        }
        return Optional.empty();
    }

    private void plan(Node root) {
        for (NodeTuple entry : entries(root)) {
            switch (text(entry.getKeyNode())) {
                case "shifts" -> items(entry.getValueNode()).forEach(this::shift);
                case "holidays" -> items(entry.getValueNode()).forEach(this::holiday);
                default -> problem(line(entry.getKeyNode()), "There is no such entry.", "Write shifts or holidays.");
            }
        }
    }

    private void shift(Node node) {
        List<DayOfWeek> days = new ArrayList<>();
        List<String> staff = new ArrayList<>();
        Optional<LocalTime> from = Optional.empty();
        Optional<LocalTime> to = Optional.empty();
        int before = problems.size();
        for (NodeTuple entry : entries(node)) {
            Node value = entry.getValueNode();
            switch (text(entry.getKeyNode())) {
                case "day" -> items(value).forEach(one -> day(one).ifPresent(days::add));
                case "from" -> from = time(value, false);
                case "to" -> to = time(value, true);
                case "staff" -> items(value).forEach(one -> person(one, staff));
                default -> problem(line(entry.getKeyNode()), "There is no such entry.", "Write day, from, to, staff.");
            }
        }
        boolean whole = !days.isEmpty() && !staff.isEmpty() && from.isPresent() && to.isPresent();
        if (whole) {
            for (DayOfWeek day : days) {
                week.add(new Shift(day, from.get(), to.get(), staff));
            }
        } else if (problems.size() == before) {
            problem(line(node), "This shift is not whole.", "It needs day, from, to and staff.");
        }
    }

    private void person(Node node, List<String> staff) {
        String id = text(node);
        if (!known.contains(id)) {
            problem(line(node), "There is nobody called `" + id + "`.", "Write an id from `staff list`.");
        } else if (staff.contains(id)) {
            problem(line(node), "`" + id + "` is named twice in this shift.", "Keep one.");
        } else {
            staff.add(id);
        }
    }

    private Optional<DayOfWeek> day(Node node) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(text(node).toLowerCase(Locale.ROOT))) {
                return Optional.of(day);
            }
        }
        problem(line(node), "This is not a day.", "Write monday, tuesday, … sunday.");
        return Optional.empty();
    }

    private Optional<LocalTime> time(Node node, boolean end) {
        String text = text(node);
        try {
            return Optional.of(end && text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text));
        } catch (DateTimeException e) {
            problem(line(node), "This is not a time of day.", "Write two digits each, like \"08:00\".");
            return Optional.empty();
        }
    }

    private void holiday(Node node) {
        try {
            holidays.add(LocalDate.parse(text(node)));
        } catch (DateTimeException e) {
            problem(line(node), "This is not a date.", "Write it like 2027-04-14.");
        }
    }

    private List<NodeTuple> entries(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        problem(line(node), "Here must be 'name: value' lines.", "See config/shifts.yaml.");
        return List.of();
    }

    private static List<Node> items(Node node) {
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private void problem(int line, String what, String todo) {
        problems.add(Problem.error(file, line, what, todo));
    }
}
