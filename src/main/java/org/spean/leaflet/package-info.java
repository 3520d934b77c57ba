/**
 * <b>What it is for:</b> the leaflet and the poster that field teams hand out: the menu as pictures and words, our number, the
 * few verified help numbers, a code that opens a text to us; drawn from the content pack as SVG or PDF.
 * <b>What it never does:</b> no text of its own (all words are in {@code leaflet.yaml}), no file, no network; it never prints a
 * fact that is not verified, not even in demo mode: paper cannot be taken back.
 * <b>Who may come in:</b> console, app.
 * <b>Where to start reading:</b> {@link org.spean.leaflet.Leaflets}, then {@code LeafletLayout}.
 * <b>The invariant:</b> words never leave their box: a leaflet on which something does not fit is refused, not printed.
 */
@NullMarked
package org.spean.leaflet;

import org.jspecify.annotations.NullMarked;
