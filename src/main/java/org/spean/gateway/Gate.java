package org.spean.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.spean.settings.GatewaySettings;

/**
 * Who may call the webhooks of one gateway: whoever signs with its token over our public URL, and only for its account. The demo
 * gateway, whose token everybody knows, is open to this machine alone.
 */
final class Gate {
    private final String name;
    private final String accountSid;
    private final boolean loopbackOnly;
    private final PublicUrl publicUrl;
    private final SignatureValidator signatures;

    Gate(GatewaySettings gateway, PublicUrl publicUrl) {
        this.name = gateway.name();
        this.accountSid = gateway.accountSid();
        this.loopbackOnly = gateway.kind() == GatewaySettings.Kind.DEMO;
        this.publicUrl = publicUrl;
        this.signatures = new SignatureValidator(gateway.authTokens());
    }

    /** What the gate says. */
    enum Verdict {
        OPEN,
        BAD_SIGNATURE,
        FOREIGN_ACCOUNT,
        NOT_LOOPBACK
    }

    String name() {
        return name;
    }

    Verdict check(HttpServerRequest request, Form form) {
        if (loopbackOnly && !isLoopback(request)) {
            return Verdict.NOT_LOOPBACK;
        }
        List<String> headers = request.headers().getAll(SignatureValidator.HEADER);
        boolean signed = publicUrl
                .of(request.uri())
                .filter(url -> signatures.accepts(url, form, headers))
                .isPresent();
        if (!signed) {
            return Verdict.BAD_SIGNATURE;
        }
        return form.only("AccountSid").filter(accountSid::equals).isPresent() ? Verdict.OPEN : Verdict.FOREIGN_ACCOUNT;
    }

    private static boolean isLoopback(HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        return address != null
                && (address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1") || address.equals("::1"));
    }
}
