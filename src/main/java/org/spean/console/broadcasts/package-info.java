/**
 * <b>What it is for:</b> alerts in the console: written with a preview, submitted, approved by another person, watched, steered,
 * stopped.
 * <b>What it never does:</b> it decides nothing: {@code broadcast} does. It shows no whole number of anybody.
 * <b>Who may come in:</b> app.
 * <b>Where to start reading:</b> {@link org.spean.console.broadcasts.AlertPart}.
 * <b>The invariant:</b> nothing is approved but what stood on the page of who approves it.
 */
@NullMarked
package org.spean.console.broadcasts;

import org.jspecify.annotations.NullMarked;
