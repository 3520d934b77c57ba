/**
 * <b>What it is for:</b> the HTTP shell: the public and the management listener, limits, security headers, error pages,
 * health, the metrics page, a clean stop.
 * <b>What it never does:</b> it knows no feature: what answers a path comes in through {@link org.spean.web.Mount}. It never
 * shows a stack trace and never trusts {@code Host} or {@code X-Forwarded-*}.
 * <b>Who may come in:</b> redis (implements two ports), gateway, console, api, app.
 * <b>Where to start reading:</b> {@link org.spean.web.PublicServer}.
 * <b>The invariant:</b> every request is bounded in size and time, and every answer carries the security headers.
 */
@NullMarked
package org.spean.web;

import org.jspecify.annotations.NullMarked;
