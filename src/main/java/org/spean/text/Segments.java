package org.spean.text;

/**
 * The size of a text as an SMS.
 *
 * @param encoding how it travels
 * @param count how many segments the operator bills; 0 for an empty text
 * @param units septets (GSM-7) or UTF-16 units (UCS-2) of the whole text
 */
public record Segments(Encoding encoding, int count, int units) {}
