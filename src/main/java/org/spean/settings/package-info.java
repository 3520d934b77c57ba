/**
 * <b>What it is for:</b> the environment and {@code config/spean.yaml}, read once at the start into one checked record.
 * <b>What it never does:</b> it opens no socket, makes no file, keeps no state, and never prints a secret or a value that
 * might be one.
 * <b>Who may come in:</b> web, gateway, redis, console, api, app.
 * <b>Where to start reading:</b> {@link org.spean.settings.SettingsReader}, then {@link org.spean.settings.Settings}.
 * <b>The invariant:</b> a {@link org.spean.settings.Settings} that exists may be started with; otherwise every problem is
 * named at once, with its place and what to do.
 */
@NullMarked
package org.spean.settings;

import org.jspecify.annotations.NullMarked;
