package org.spean.console.simulator;

/**
 * A call of ours that rings on a phone.
 *
 * @param taken webhook to ask once somebody takes it
 * @param news webhook to tell how it ended
 */
record Ringing(String sid, String taken, String news) {}
