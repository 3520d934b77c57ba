package org.spean.pack;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.model.Problem;

/**
 * Where something stands in the content folder.
 *
 * @param file path as the person knows it
 * @param line 1-based; 0 for the whole file
 */
record Place(String file, int line) {
    /** Where a node begins; marks carry the file as their label. */
    static Place of(Node node) {
        Mark mark = node.getStartMark().orElseThrow(); // we never switch marks off
        return new Place(mark.getName(), mark.getLine() + 1);
    }

    Problem error(String what, String todo) {
        return Problem.error(file, line, what, todo);
    }

    Problem warning(String what, String todo) {
        return Problem.warning(file, line, what, todo);
    }

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
