package org.spean.console.overview;

import java.time.Instant;

/** What is known of the certificate that stands at the public address: a proxy has it, Spean has not. */
public sealed interface Certificate {
    /** There is none to ask for: the address is plain http, or nothing of this rehearsal is on the Internet. */
    record None() implements Certificate {}

    /** Nobody has answered yet. */
    record BeingAsked() implements Certificate {}

    /** Of those that the proxy shows, the first one to end. */
    record Ends(Instant at) implements Certificate {}

    /** Nobody answers at the public address, or not by TLS: that may be so from this machine only. */
    record NotSeen() implements Certificate {}
}
