/**
 * <b>What it is for:</b> the pages of the staff: the shell (sign-in, session and rights check, layout, words, assets, forms,
 * doorbell), and one package below it for each part (broadcasts, people, facts, simulator, overview).
 * <b>What it never does:</b> it decides nothing: rules stand in the rooms it calls. No Redis key, no word of a gateway, no code inside
 * a page (the content policy forbids it), nothing of a person in an address or a title.
 * <b>Who may come in:</b> app.
 * <b>Where to start reading:</b> {@link org.spean.console.Console}, then {@link org.spean.console.PageRoute}; how to add a page
 * stands in {@link org.spean.console.Part}.
 * <b>The invariant:</b> every page is a {@link org.spean.console.PageRoute} that names the roles it is for; nobody else gets it, and
 * nothing is changed without the token of the session. Only the sign-in and the rehearsal phone are for people without an account.
 */
@NullMarked
package org.spean.console;

import org.jspecify.annotations.NullMarked;
