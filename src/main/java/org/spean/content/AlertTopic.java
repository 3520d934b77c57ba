package org.spean.content;

/** Something a person may subscribe to alerts about, e.g. {@code border}. */
public record AlertTopic(String id, Text name) {}
