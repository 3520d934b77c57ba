package org.spean.model;

/** How a person reached us. One word for one thing: never "medium" or "transport". */
public enum Channel {
    SMS,
    VOICE
}
