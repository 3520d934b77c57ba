/**
 * <b>What it is for:</b> what staff bring in and find out: the list of licensed agencies (reading a file or a published list, saying what would
 * change, keeping the list that is live and the one before it), calls to help numbers, wordings that a native reader approved.
 * <b>What it never does:</b> decide what a person is told (that is checks and dialogue), or mend what a source says.
 * <b>Who may come in:</b> redis (keeps the lists), api, console, app.
 * <b>Where to start reading:</b> {@link org.spean.registers.RegisterReader}, then {@link org.spean.registers.RegisterStore};
 * for what is fetched {@link org.spean.registers.RegisterFetch}.
 * <b>The invariant:</b> a list with one bad row changes nothing; the live list is replaced only as a whole, and the one before
 * it stays for one step back.
 */
@NullMarked
package org.spean.registers;

import org.jspecify.annotations.NullMarked;
