/**
 * <b>What it is for:</b> the people who work here: accounts, roles, languages, their phone, their PIN, their
 * tokens for the API, their sign-in to the console; and the trail of who set about to change what.
 * <b>What it never does:</b> no HTTP, no Redis key, no ringing; it never shows a PIN, a token or a recovery code twice,
 * or a number unmasked.
 * <b>Who may come in:</b> calls, redis (implements the port), console, api, app.
 * <b>Where to start reading:</b> {@link org.spean.staff.StaffAccount}.
 * <b>The invariant:</b> an account that exists may do what its roles say, and a disabled one may do nothing.
 */
@NullMarked
package org.spean.staff;

import org.jspecify.annotations.NullMarked;
