package org.spean.outbox;

/**
 * A gateway as the worker sees it.
 *
 * @param messenger sends
 * @param perSecond messages a second it may be given
 */
public record Route(Messenger messenger, double perSecond) {}
