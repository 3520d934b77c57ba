package org.spean.content;

/**
 * Something staff write again and again, to be sent as it is or changed first.
 *
 * @param id unique among them, e.g. {@code are-you-safe}
 */
public record CannedReply(String id, Text text) {}
