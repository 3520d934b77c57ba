package org.spean.broadcast;

/**
 * One thing wrong with a draft, said so that its author can mend it.
 *
 * @param field as the API names it, e.g. {@code texts.km} or {@code audience.provinces}
 * @param what one sentence
 * @param todo one sentence that starts with a verb
 */
public record DraftProblem(String field, String what, String todo) {}
