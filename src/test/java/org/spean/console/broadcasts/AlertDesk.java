package org.spean.console.broadcasts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.spean.console.support.Desk;

/** What people do with alerts at a desk, by the pages. */
record AlertDesk(Desk desk) {
    private static final Pattern ONE = Pattern.compile(".*/console/alerts/[a-z2-7]{12}$");

    Page page() {
        return desk.page();
    }

    /** Fills the form of a new alert, for everybody, and goes on to the answers. */
    void writes(String title, String english, boolean urgent) {
        desk.go("/console/alerts/new");
        page().fill("#title", title);
        page().fill("[name='texts.km']", "ច្រកបិទហើយ។");
        page().fill("[name='texts.en']", english);
        if (urgent) {
            page().fill("#urgent", "People are on their way");
        }
        page().click("button[value=go]");
        page().waitForURL("**/check");
    }

    /** The path of the alert, once it waits for another person. */
    String submits() {
        page().click("form[action$='/submit'] button");
        page().waitForURL(ONE);
        return path();
    }

    String submitted(String title, String english, boolean urgent) {
        writes(title, english, urgent);
        return submits();
    }

    /** The page of the alert it stands on, without the address of the server. */
    String path() {
        return page().url().replaceFirst("https?://[^/]+", "");
    }

    void approves(String path, String people) {
        desk.go(path + "/approve");
        page().fill("#people", people);
        page().click("form[action$='/approve'] button");
        page().waitForURL(ONE);
    }

    void presses(String path, String action) {
        page().click("form[action='" + path + "/" + action + "'] button");
    }

    void stands(String state) {
        assertThat(page().locator("#progress .tag").first()).containsText(state);
    }

    /** A form as somebody makes it by hand, with the token of their own session. */
    APIResponse posts(String path, Map<String, String> fields) {
        FormData form = FormData.create()
                .set("_csrf", page().inputValue("input[name=_csrf] >> nth=0"))
                .set("_op", UUID.randomUUID().toString());
        fields.forEach(form::set);
        return page().request().post(path, RequestOptions.create().setForm(form).setMaxRedirects(0));
    }
}
