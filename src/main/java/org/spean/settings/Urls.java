package org.spean.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Shapes of URLs that settings may hold. Nothing is resolved or connected to. */
final class Urls {
    /** Numbers only, or with a colon: never a name. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    private Urls() {}

    /** An absolute http or https URL with a host and no user, if {@code text} is one. */
    static Optional<URI> http(String text) {
        return parse(text)
                .filter(uri -> Set.of("http", "https").contains(scheme(uri)))
                .filter(uri -> uri.getHost() != null && uri.getRawUserInfo() == null);
    }

    /** Whether the host is this machine by name or number. */
    static boolean loopback(URI uri) {
        return loopback(uri.getHost());
    }

    static boolean loopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.equals("::1")
                || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    /** Whether it is an IP address as it stands, without brackets and without a mask. */
    static boolean address(String text) {
        return ADDRESS.matcher(text).matches() && isAddress(text);
    }

    /** Only of what has the letters of an address: nothing is asked of a name server. */
    private static boolean isAddress(String text) {
        try {
            return !InetAddress.getByName(text).getHostAddress().isEmpty();
        } catch (UnknownHostException none) {
            return false;
        }
    }

    static boolean https(URI uri) {
        return scheme(uri).equals("https");
    }

    /**
     * The base without what a gateway's configuration may carry but never signs: a fragment such as {@code #rc=2}, and the
     * slashes at the end (twilio-and-somleng.md sections 1.1 and 2.2).
     */
    static String base(String text) {
        int fragment = text.indexOf('#');
        String base = fragment < 0 ? text : text.substring(0, fragment);
        while (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        }
        return base;
    }

    /** Whether it names a store: {@code redis://host}, {@code rediss://host} or {@code unix:///path}. */
    static boolean redis(String text) {
        return parse(text)
                .filter(uri -> switch (scheme(uri)) {
                    case "redis", "rediss" -> uri.getHost() != null;
                    case "unix" -> uri.getRawPath() != null && uri.getRawPath().length() > 1;
                    default -> false;
                })
                .isPresent();
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }
}
