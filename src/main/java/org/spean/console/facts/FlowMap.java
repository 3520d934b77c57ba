package org.spean.console.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spean.content.ContentPack;
import org.spean.content.Step;
import org.spean.content.StepId;

/**
 * One flow as a picture: each step on the layer of its shortest way from where the flow begins; a step of another flow is drawn where it
 * is reached, and leads there.
 *
 * @param boxes in the order of reading
 * @param width in units of the picture
 */
public record FlowMap(String flow, List<Box> boxes, List<Line> lines, int width, int height) {
    static final int BOX_WIDTH = 190;
    static final int BOX_HEIGHT = 52;
    private static final int ACROSS = BOX_WIDTH + 24;
    private static final int DOWN = BOX_HEIGHT + 56;
    private static final int EDGE = 12;
    /** More would be wider than anybody scrolls: the layer goes on in a row below. */
    private static final int IN_A_ROW = 6;

    /**
     * A step.
     *
     * @param kind the key of what it does; empty for a step that is not there
     * @param outside whether it belongs to another flow
     */
    public record Box(StepId id, String kind, boolean outside, int x, int y) {
        public int middle() {
            return x + BOX_WIDTH / 2;
        }

        public int bottom() {
            return y + BOX_HEIGHT;
        }
    }

    /** From one box to another; {@code back}: up, or to the side. */
    public record Line(Box from, Box to, boolean back) {}

    static FlowMap of(ContentPack pack, String flow) {
        Map<StepId, Integer> layers = layers(pack, flow);
        Map<StepId, Box> boxes = new LinkedHashMap<>();
        int y = EDGE;
        int widest = 1;
        int last = layers.values().stream().mapToInt(layer -> layer).max().orElse(0);
        for (int layer = 0; layer <= last; layer++) {
            int now = layer;
            List<StepId> here = layers.entrySet().stream()
                    .filter(entry -> entry.getValue() == now)
                    .map(Map.Entry::getKey)
                    .toList();
            for (int i = 0; i < here.size(); i++) {
                if (i > 0 && i % IN_A_ROW == 0) {
                    y += DOWN;
                }
                boxes.put(here.get(i), box(pack, flow, here.get(i), EDGE + i % IN_A_ROW * ACROSS, y));
            }
            widest = Math.max(widest, Math.min(here.size(), IN_A_ROW));
            y += DOWN;
        }
        return new FlowMap(flow, List.copyOf(boxes.values()), lines(pack, flow, boxes), EDGE + widest * ACROSS, y);
    }

    /** Every flow of the pack, the main one first. */
    static List<String> flows(ContentPack pack) {
        String main = ContentPack.MAIN_MENU.flow();
        return pack.steps().keySet().stream()
                .map(StepId::flow)
                .distinct()
                .sorted(Comparator.comparing((String flow) -> !flow.equals(main))
                        .thenComparing(flow -> flow))
                .toList();
    }

    private static Box box(ContentPack pack, String flow, StepId id, int x, int y) {
        String kind = pack.step(id).map(step -> FactWords.key(step)).orElse("");
        return new Box(id, kind, !id.flow().equals(flow), x, y);
    }

    /** Breadth first, from every step that nothing of its own flow leads to. */
    private static Map<StepId, Integer> layers(ContentPack pack, String flow) {
        List<StepId> own = pack.steps().keySet().stream()
                .filter(id -> id.flow().equals(flow))
                .sorted(Comparator.comparing(StepId::toString))
                .toList();
        Set<StepId> reached = new LinkedHashSet<>();
        own.forEach(
                id -> after(pack, id).stream().filter(next -> !next.equals(id)).forEach(reached::add));
        Map<StepId, Integer> layers = new LinkedHashMap<>();
        Deque<StepId> open = new ArrayDeque<>();
        List<StepId> starts = new ArrayList<>(own.stream()
                .filter(id ->
                        !reached.contains(id) || pack.entries().containsValue(id) || id.equals(ContentPack.MAIN_MENU))
                .toList());
        starts.addAll(own); // a circle that nothing leads into
        for (StepId start : starts) {
            if (layers.putIfAbsent(start, 0) == null) {
                open.add(start);
            }
            while (!open.isEmpty()) {
                StepId id = open.remove();
                int below = layers.getOrDefault(id, 0) + 1;
                for (StepId next : id.flow().equals(flow) ? after(pack, id) : List.<StepId>of()) {
                    if (layers.putIfAbsent(next, below) == null) {
                        open.add(next);
                    }
                }
            }
        }
        return layers;
    }

    private static List<Line> lines(ContentPack pack, String flow, Map<StepId, Box> boxes) {
        List<Line> lines = new ArrayList<>();
        for (Box from : boxes.values()) {
            if (from.id().flow().equals(flow)) {
                for (StepId next : after(pack, from.id())) {
                    Box to = boxes.get(next);
                    if (to != null) {
                        lines.add(new Line(from, to, to.y() <= from.y()));
                    }
                }
            }
        }
        return List.copyOf(lines);
    }

    private static List<StepId> after(ContentPack pack, StepId id) {
        return pack.step(id).map(StepLinks::of).orElse(List.of());
    }

    /** Where a step leads. */
    static List<StepId> next(Step step) {
        return StepLinks.of(step);
    }
}
