package org.spean.console.simulator;

/**
 * One thing that is heard in a call.
 *
 * @param words may be empty: a sound
 * @param language code of their language; empty when it is not known
 * @param sound path of what is played; empty when a voice of the platform would say the words
 */
public record Heard(String words, String language, String sound) {}
