package org.spean.console.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import org.spean.app.ConsoleSpean;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** A hotline with staff at their desks, people with telephones, and a gateway that remembers what was sent to them. */
public final class PeopleStage implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int MOST_PAGES = 20;

    private final FakeGateway gateway = new FakeGateway();
    private final ConsoleSpean spean = ConsoleSpean.start(Map.of(
            "SPEAN_GATEWAY_KIND", "twilio",
            "SPEAN_GATEWAY_ACCOUNT_SID", Platform.ACCOUNT,
            "SPEAN_GATEWAY_AUTH_TOKEN", Platform.TOKEN,
            "SPEAN_GATEWAY_SENDER", Platform.SHORT_CODE,
            "SPEAN_GATEWAY_API_URL", gateway.url()));

    public ConsoleSpean spean() {
        return spean;
    }

    public FakeGateway gateway() {
        return gateway;
    }

    public StaffAccount worker(String name) {
        return spean.enrol(name, Role.WORKER);
    }

    public StaffAccount supervisor(String name) {
        return spean.enrol(name, Role.SUPERVISOR);
    }

    /** Somebody new who asks for a person. */
    public Phone asks() {
        Phone phone = spean.newPhone();
        phone.text("0");
        return phone;
    }

    /** A number as staff see it. */
    public static String masked(Phone phone) {
        String number = phone.number();
        return "0" + number.substring(4, 6) + " ••• •" + number.substring(number.length() - 2);
    }

    /** The row of a person in the inbox that is open. */
    public static Locator row(Page page, Phone phone) {
        return page.locator("#inbox li", new Page.LocatorOptions().setHasText(masked(phone)));
    }

    /** Opens the page of a person by the inbox, as staff do. */
    public static Page open(Desk desk, Phone phone) {
        Page page = desk.page();
        for (int tries = 0; tries < MOST_PAGES; tries++) {
            desk.go("/console/people");
            for (int number = 2; number < MOST_PAGES && row(page, phone).count() == 0; number++) {
                if (page.locator("a[rel=next]").count() == 0) {
                    break;
                }
                page.locator("a[rel=next]").click();
            }
            if (row(page, phone).count() > 0) {
                row(page, phone).locator("a").click();
                page.waitForURL("**/console/people/*");
                return page;
            }
        }
        throw new AssertionError("nobody is in the inbox whose number looks so");
    }

    /** Opens it and takes it. */
    public static Page claim(Desk desk, Phone phone) {
        Page page = open(desk, phone);
        page.locator("form[action$='/claim'] button").click();
        soon(page.locator("form[action$='/release']"), 1);
        return page;
    }

    /** So many of them, in a while. */
    public static void soon(Locator locator, int count) {
        assertThat(locator).hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** It says this, in a while. */
    public static void soon(Locator locator, String text) {
        assertThat(locator).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    @Override
    public void close() {
        spean.close();
        gateway.close();
    }
}
