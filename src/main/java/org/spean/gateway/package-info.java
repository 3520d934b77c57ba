/**
 * <b>What it is for:</b> everything Twilio and Somleng, both directions: webhooks, signatures, TwiML, REST, error codes.
 * <b>What it never does:</b> it decides nothing about what is said; it never logs a text, a number or a provider's message,
 * and never sends one message twice in one attempt.
 * <b>Who may come in:</b> app.
 * <b>Where to start reading:</b> {@link org.spean.gateway.SignatureValidator} for what comes in,
 * {@link org.spean.gateway.RestSender} for what goes out.
 * <b>The invariant:</b> nobody else knows the provider's words; nothing of a request is believed before its signature.
 */
@NullMarked
package org.spean.gateway;

import org.jspecify.annotations.NullMarked;
