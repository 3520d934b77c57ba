package org.spean.web;

/** What a feature puts on the public port. */
public interface Mount {
    /** Called once for each event loop at the start; the handlers given run on that loop only. */
    void mount(Routes routes);
}
