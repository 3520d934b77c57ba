/**
 * <b>What it is for:</b> the staff JSON API below {@code /api/v1}: tokens, roles, limits, problems (RFC 9457), the description
 * of it all (OpenAPI), and what each route does.
 * <b>What it never does:</b> no Redis key, no sign-in page, no CORS; no text of a request and nobody's name in a log.
 * <b>Who may come in:</b> app.
 * <b>Where to start reading:</b> {@link org.spean.api.Api}, then {@link org.spean.api.Endpoint}.
 * <b>The invariant:</b> every route is an {@link org.spean.api.Endpoint}: who may use it is said there, and so is what stands in
 * {@code openapi.json}.
 */
@NullMarked
package org.spean.api;

import org.jspecify.annotations.NullMarked;
