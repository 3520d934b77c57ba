package org.spean.console.support;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What pages weigh on the line, as the browser itself counts it. */
public final class Weight {
    /** What a page needs before it is whole; what it fetches by itself later is an update. */
    private static final Set<String> PARTS = Set.of("Document", "Stylesheet", "Script", "Font", "Image");

    private final Page page;
    private final Map<String, String> types = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    public Weight(Desk desk) {
        this.page = desk.page();
        CDPSession browser = desk.context().newCDPSession(page);
        browser.send("Network.enable");
        JsonObject noCache = new JsonObject();
        noCache.addProperty("cacheDisabled", true);
        browser.send("Network.setCacheDisabled", noCache);
        browser.on(
                "Network.responseReceived",
                event -> types.put(
                        event.get("requestId").getAsString(), event.get("type").getAsString()));
        browser.on("Network.loadingFinished", event -> {
            if (PARTS.contains(types.getOrDefault(event.get("requestId").getAsString(), ""))) {
                bytes.addAndGet(event.get("encodedDataLength").getAsLong());
            }
        });
    }

    /** Bytes, headers too, of a page that is opened for the first time. */
    public long ofFirst(String path) {
        page.navigate("about:blank");
        bytes.set(0);
        page.navigate(path);
        page.evaluate("document.fonts.ready");
        return bytes.get();
    }

    /** Bytes of what each region of the open page fetches when it has changed, by its path. */
    public Map<String, Long> ofUpdates() {
        Map<String, Long> all = new TreeMap<>();
        for (Locator region : page.locator("[data-bell-from], [hx-get]").all()) {
            String from = region.getAttribute("data-bell-from");
            String path = from == null ? region.getAttribute("hx-get") : from;
            APIResponse answer = page.request()
                    .get(
                            path,
                            RequestOptions.create()
                                    .setHeader("HX-Request", "true")
                                    .setHeader("Spean-Background", "1"));
            all.put(path, (long) answer.body().length);
        }
        return all;
    }
}
