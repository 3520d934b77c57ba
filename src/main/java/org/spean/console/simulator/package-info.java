/**
 * A telephone on the page: it texts and calls the real webhooks as the platform would, and shows what is sent to it. Sample numbers
 * only, in {@code demo} mode only, on the machine that Spean runs on only: {@link org.spean.console.simulator.Access} says so. Start at
 * {@link org.spean.console.simulator.PhonePages}. What is on the phones is kept in memory and gone with the process.
 */
@NullMarked
package org.spean.console.simulator;

import org.jspecify.annotations.NullMarked;
