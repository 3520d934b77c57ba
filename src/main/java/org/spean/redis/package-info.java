/**
 * <b>What it is for:</b> everything that touches Redis: the embedded server, the one client wrapper, every key, every
 * script, and the ciphers that keep numbers unreadable in there.
 * <b>What it never does:</b> decide what a person is told; wait for ever; write a number or a text in the clear.
 * <b>Who may come in:</b> app (wires it). All others see only the ports this room implements.
 * <b>Where to start reading:</b> {@link org.spean.redis.RedisLink}, then {@link org.spean.redis.Keys}.
 * <b>The invariant:</b> every command ends within its time limit, and its end says truthfully whether it happened, did
 * not happen, or may have happened.
 */
@NullMarked
package org.spean.redis;

import org.jspecify.annotations.NullMarked;
