/**
 * <b>What it is for:</b> chooses the parts, wires them, starts and stops them; the command line.
 * <b>What it never does:</b> it holds no rule of the service: those live in the rooms it wires.
 * <b>Who may come in:</b> nobody.
 * <b>Where to start reading:</b> {@link org.spean.app.Main}, then {@link org.spean.app.Server}.
 * <b>The invariant:</b> it starts whole or not at all, and stops in the reverse order.
 */
@NullMarked
package org.spean.app;

import org.jspecify.annotations.NullMarked;
