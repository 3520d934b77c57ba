package org.spean.checks;

import org.spean.content.Hotline;

/**
 * A help number chosen for one person.
 *
 * @param dialable what to dial from where they are: ASCII digits, perhaps spaces and a leading +
 * @param marked whether it must carry the mark for what nobody verified (demo only)
 */
public record HotlineChoice(Hotline hotline, String dialable, boolean marked) {}
