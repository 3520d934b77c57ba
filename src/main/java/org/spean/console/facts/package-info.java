/**
 * <b>What it is for:</b> the pages on which staff keep facts true: help numbers, agencies, corridors, reported numbers, prompts, wordings,
 * and what shows the pack as it is: the map of its flows and the leaflet.
 * <b>What it never does:</b> decide what a person is told: it enters what staff found, by the services of the rooms below.
 * <b>Who may come in:</b> app.
 * <b>Where to start reading:</b> {@link org.spean.console.facts.FactsPages}, then {@link org.spean.console.facts.HotlinePages}.
 * <b>The invariant:</b> whoever brings in a list of agencies or a recording is never the one who approves it.
 */
@NullMarked
package org.spean.console.facts;

import org.jspecify.annotations.NullMarked;
