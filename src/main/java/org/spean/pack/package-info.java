/**
 * <b>What it is for:</b> reads the folder {@code config/content} and yields a checked {@link org.spean.content.ContentPack},
 * or every problem in it with file and line.
 * <b>What it never does:</b> throw for bad content, mend a file, keep anything between two reads.
 * <b>Who may come in:</b> {@code app}, {@code console} and {@code api}; nobody needs a file once a pack exists.
 * <b>Where to start reading:</b> {@link org.spean.pack.PackReader}, then {@link org.spean.pack.PackChecks}.
 * <b>The invariant:</b> a pack is yielded only when there is not one error.
 */
@NullMarked
package org.spean.pack;

import org.jspecify.annotations.NullMarked;
