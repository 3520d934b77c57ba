package org.spean.text;

/** Placeholder until the text room lands: replaced by branch {@code text}. */
public final class KeywordMatcher {}
