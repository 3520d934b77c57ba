package org.spean.console.support;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.spean.app.ConsoleSpean;

/**
 * A browser whose microphone hears a sound over and over, as Chromium plays it to pages in place of a real one. Its desks are telephones.
 * Nobody is asked: a page hears it or not as the test says.
 */
public final class Microphone implements AutoCloseable {
    /** Leads to this machine, but is no address that browsers take for this machine: so no microphone for its pages. */
    private static final String PLAIN_HOST = "spean.test";

    private final Path sound;
    private final Browser browser;

    /** @param wav 16-bit PCM */
    public Microphone(byte[] wav) {
        try {
            sound = Files.createTempFile("microphone", ".wav");
            Files.write(sound, wav);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        browser = Chromium.another(List.of(
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-audio-capture=" + sound,
                "--host-resolver-rules=MAP " + PLAIN_HOST + " 127.0.0.1"));
    }

    /** Whose owner lets our pages use the microphone. */
    public Desk allowed(ConsoleSpean spean) {
        Desk desk = Desk.in(browser, spean, spean.url());
        desk.context().grantPermissions(List.of("microphone"));
        return desk;
    }

    /** Whose owner has said no. */
    public Desk denied(ConsoleSpean spean) {
        Desk desk = Desk.in(browser, spean, spean.url());
        JsonObject permission = new JsonObject();
        permission.addProperty("name", "microphone");
        JsonObject said = new JsonObject();
        said.add("permission", permission);
        said.addProperty("setting", "denied");
        said.addProperty("origin", spean.url());
        desk.context().newCDPSession(desk.page()).send("Browser.setPermission", said);
        return desk;
    }

    /** Of a service without https, by a name that is not this machine's own. */
    public Desk plain(ConsoleSpean spean) {
        return Desk.in(browser, spean, spean.url().replace("127.0.0.1", PLAIN_HOST));
    }

    @Override
    public void close() {
        browser.close();
        try {
            Files.delete(sound);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
