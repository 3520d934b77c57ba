/**
 * <b>What it is for:</b> a telephone platform that lives on this machine: Twilio's REST API and webhooks with switches that make
 * it slow, lossy or wrong. For benches, for long runs that kill things, and for people who try the product
 * ({@code scripts/fake-gateway}).
 *
 * <p><b>What it never does:</b> listen on, or call, another machine. It proves no detail of the contract: that is for
 * {@code org.spean.app.support.FakeGateway}, where a test writes each answer by hand.
 *
 * <p><b>Who may come in:</b> tests and benches.
 *
 * <p><b>Where to start reading:</b> {@link org.spean.fake.FakeGatewayServer}, {@link org.spean.fake.Switch}.
 *
 * <p><b>The invariant:</b> what the journal holds was accepted, once for each entry; what was not accepted is not in it. The fate of
 * a message depends on the seed, its receiver, its text and how often the two came, never on who came first.
 */
package org.spean.fake;
