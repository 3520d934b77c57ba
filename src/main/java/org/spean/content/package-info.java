/**
 * <b>What it is for:</b> the content pack in memory: flows, steps, texts, keywords, hotlines, advice, provinces, corridors, agencies.
 * <b>What it never does:</b> read a file, decide what to send, change after it was built.
 * <b>Who may come in:</b> every room from floor 3 up.
 * <b>Where to start reading:</b> {@link org.spean.content.ContentPack}, then {@link org.spean.content.Step}.
 * <b>The invariant:</b> a pack that exists passed every check: no step leads nowhere, no text lacks a language.
 */
@NullMarked
package org.spean.content;

import org.jspecify.annotations.NullMarked;
