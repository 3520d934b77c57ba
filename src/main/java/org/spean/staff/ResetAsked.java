package org.spean.staff;

import java.time.Instant;

/**
 * A supervisor wants somebody to get a new link to sign in; a second colleague must agree.
 *
 * @param account id of the one who is to get it
 * @param by id of the supervisor
 */
public record ResetAsked(String account, String by, Instant at) {}
