package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Platform;
import org.spean.app.support.TextForm;

/** Receipts: always 204 to whoever may send them, whatever they say (contract, public port; row 37 of section 7). */
class StatusCallbacksTest {
    private final RunningSpean spean = RunningSpean.shared();
    private final Platform status = spean.platform().at("/hooks/main/status/sms");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queued",
                "sending",
                "sent",
                "delivered",
                "undelivered",
                "failed",
                "canceled",
                "read",
                "teleported",
                "",
                "DELIVERED"
            })
    void everyStateIsTaken(String state) {
        taken(status.at(status.path() + "?m=001-abcdefghijklmnop"), receipt(state));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "?m=", "?m=%zz", "?m=../../etc", "?x=1", "?m=999-abcdefghijklmnop", "?m=1&m=2"})
    void anIdThatIsNotOursIsTakenAndForgotten(String query) {
        taken(status.at(status.path() + query), receipt("delivered"));
    }

    @Test
    void missingAndDoubledFieldsDoNoHarm() {
        taken(status, receipt("sent").without("MessageStatus"));
        taken(status, receipt("sent").and("MessageStatus", "delivered"));
        taken(status, receipt("sent").without("MessageSid"));
    }

    @Test
    void anUnsignedReceiptIsRefused() {
        assertThat(status.send(status.unsigned(receipt("delivered"))).status()).isEqualTo(403);
    }

    @Test
    void theIdInTheAddressIsSigned() {
        Platform other = status.at(status.path() + "?m=002-abcdefghijklmnop");
        assertThat(status.send(status.signed(receipt("delivered")).to(other.path()))
                        .status())
                .isEqualTo(403);
    }

    private static void taken(Platform platform, TextForm receipt) {
        HttpAnswer answer = platform.send(receipt);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    /** Vector O10's fields. */
    private static TextForm receipt(String state) {
        String sid = Platform.newSid();
        return new TextForm(java.util.List.of())
                .and("MessageSid", sid)
                .and("SmsSid", sid)
                .and("AccountSid", Platform.ACCOUNT)
                .and("MessageStatus", state)
                .and("SmsStatus", state)
                .and("ErrorCode", "30003")
                .and("To", "+85512000001")
                .and("From", "1294");
    }
}
