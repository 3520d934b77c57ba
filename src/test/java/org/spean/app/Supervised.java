package org.spean.app;

import java.util.Map;
import org.spean.app.support.ChildSpean;

/** A server that whoever watches over it, systemd as a rule, starts again when it refuses: its Redis may not answer in time. */
final class Supervised {
    private static final int STARTS = 5;

    private final int port;
    private final Map<String, String> variables;
    private ChildSpean server;

    /** Starts it; nothing is waited for. */
    Supervised(int port, Map<String, String> variables) {
        this.port = port;
        this.variables = Map.copyOf(variables);
        this.server = ChildSpean.launch(port, variables);
    }

    int port() {
        return port;
    }

    /** Itself, when it is ready; started again where it must. */
    Supervised ready() {
        for (int start = 1; start < STARTS; start++) {
            try {
                server.awaitReady();
                return this;
            } catch (AssertionError refused) {
                kill();
                launch();
            }
        }
        server.awaitReady();
        return this;
    }

    /** With signal 9, and sees it dead. */
    void kill() {
        server.kill();
        server.awaitExit();
        server.close();
    }

    /** Starts it again; nothing is waited for. */
    void launch() {
        server = ChildSpean.launch(port, variables);
    }

    void close() {
        server.close();
    }
}
