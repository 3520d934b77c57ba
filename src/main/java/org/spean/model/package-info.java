/**
 * <b>What it is for:</b> small immutable values every room shares.
 * <b>What it never does:</b> no I/O, no third-party types, no behaviour beyond checking its own shape.
 * <b>Who may come in:</b> every room.
 * <b>Where to start reading:</b> {@link org.spean.model.PhoneNumber}.
 * <b>The invariant:</b> a value that exists is well-formed, and no value prints a person's number or text.
 */
@NullMarked
package org.spean.model;

import org.jspecify.annotations.NullMarked;
