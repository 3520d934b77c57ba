/**
 * <b>What it is for:</b> recorded sound: an uploaded WAV becomes one even, trimmed telephone clip, or a clear refusal.
 * <b>What it never does:</b> no files, no network, no store, no telephone words; it never speaks and never judges Khmer.
 * <b>Who may come in:</b> rooms that take, keep or serve recordings. It works for up to some seconds: never on an event loop.
 * <b>Where to start reading:</b> {@link org.spean.audio.AudioChain}.
 * <b>The invariant:</b> every prepared clip is 8 kHz mono µ-law WAV, -20 LUFS ± 1, peak at most -3 dBFS; the bytes decide its name.
 */
@NullMarked
package org.spean.audio;

import org.jspecify.annotations.NullMarked;
