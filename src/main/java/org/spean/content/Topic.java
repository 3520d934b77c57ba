package org.spean.content;

import java.util.List;

/** An advice topic with its items in the order in which they are given. */
public record Topic(String id, Text title, List<AdviceItem> items) {
    public Topic {
        items = List.copyOf(items);
    }
}
