package org.spean.console.simulator;

import java.net.URI;
import org.spean.model.Mode;

/**
 * Who may use the sample phones: whoever sits at the machine of a rehearsal (contract, "Demo gateway"). Asked at every request, with
 * the address of its socket; a header can only say that it came from elsewhere ({@link org.spean.web.ClientAddress}).
 *
 * @param publicUrl of the settings: a rehearsal that others reach has another address there
 * @param demoGateway whether there is a gateway that the phones can stand in for
 */
public record Access(Mode mode, URI publicUrl, boolean demoGateway) {
    /** What the rule says. */
    public enum Verdict {
        OPEN,
        /** Real people are at the other end. */
        LIVE,
        /** The request does not come from this machine, or others may reach it. */
        ELSEWHERE,
        /** Another platform, or a fake of it, is set. */
        NO_DEMO_GATEWAY
    }

    /** @param address of the socket, as {@code 127.0.0.1} */
    public Verdict of(String address) {
        return switch (mode) {
            case LIVE -> Verdict.LIVE;
            case DEMO -> {
                if (!isLoopback(address) || !isLoopback(String.valueOf(publicUrl.getHost()))) {
                    yield Verdict.ELSEWHERE;
                }
                yield demoGateway ? Verdict.OPEN : Verdict.NO_DEMO_GATEWAY;
            }
        };
    }

    private static boolean isLoopback(String host) {
        return host.matches("127(\\.[0-9]{1,3}){3}")
                || host.equals("::1")
                || host.equals("[::1]")
                || host.equals("0:0:0:0:0:0:0:1")
                || host.equalsIgnoreCase("localhost");
    }
}
