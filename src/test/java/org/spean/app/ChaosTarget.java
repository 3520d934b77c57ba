package org.spean.app;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/** What a run of chaos kills in, and what answers it meanwhile. Blocks; used by one thread. */
interface ChaosTarget extends AutoCloseable {
    /** The public port of a server that lives, or comes back; nobody may listen just now. */
    InetSocketAddress door();

    /** Staff with the command line beside it. */
    ApiClient staff();

    /** The store while it answers. */
    Optional<URI> redis();

    /** Kills, and starts again what does not by itself. */
    void strike(ChaosPlan.Target target);

    /** The last one: what a plan leaves dead stays dead. */
    void lastStrike(ChaosPlan.Target target);

    @Override
    void close();
}
