package org.spean.app;

/** Chooses the log format before the first line is logged. */
final class Logs {
    private Logs() {}

    /** JSON lines for journald in live mode; readable ones otherwise. Must run before any logger is made. */
    static void choose(boolean json) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", json ? "logback-live.xml" : "logback.xml");
        }
    }
}
