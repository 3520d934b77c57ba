/**
 * <b>What it is for:</b> Khmer and Latin writing: one canonical form, a key to compare by, clusters, digits, keywords
 * with typing errors, the size of an SMS and where it may be cut.
 * <b>What it never does:</b> no I/O, no log, no knowledge of flows or content; it never reorders meaning, only letters.
 * <b>Who may come in:</b> every room but {@code model}, {@code settings} and {@code metrics}.
 * <b>Where to start reading:</b> {@link org.spean.text.MatchKey}, then {@link org.spean.text.KeywordMatcher}.
 * <b>The invariant:</b> every method takes any string, lone surrogates too, gives an answer in time linear in its
 * length, and no guess ever becomes STOP, DELETE or SOS. All of it may be called from any thread.
 */
@NullMarked
package org.spean.text;

import org.jspecify.annotations.NullMarked;
