package org.spean.gateway;

import java.util.Optional;

/**
 * What the gateway called, as it knows it: the configured base and the raw path and query. {@code Host} and
 * {@code X-Forwarded-*} are what anybody may write, so they are never read (twilio-and-somleng.md section 2.2).
 */
public final class PublicUrl {
    private final String base;

    /**
     * @param configured as in the settings; a fragment such as {@code #rc=2} is never signed and is cut, like slashes at the end
     */
    public PublicUrl(String configured) {
        int fragment = configured.indexOf('#');
        String cut = fragment < 0 ? configured : configured.substring(0, fragment);
        while (cut.endsWith("/")) {
            cut = cut.substring(0, cut.length() - 1);
        }
        this.base = cut;
    }

    /**
     * The whole URL.
     *
     * @param target path and query exactly as received, never decoded and encoded again
     * @return empty for a target that is not a path
     */
    public Optional<String> of(String target) {
        return target.startsWith("/") ? Optional.of(base + target) : Optional.empty();
    }

    /** The whole URL of a path of ours. */
    String at(String path) {
        return base + path;
    }

    /** The same URL as a gateway may have signed it instead: without its port, or with the usual one (section 2.1, quirks). */
    static String withOtherPort(String url) {
        int host = url.indexOf("://") + 3;
        if (host < 3) {
            return url;
        }
        int end = endOfAuthority(url, host);
        int user = url.lastIndexOf('@', end - 1);
        int bracket = url.lastIndexOf(']', end - 1);
        int colon = url.lastIndexOf(':', end - 1);
        if (colon >= host && colon > user && colon > bracket) {
            return url.substring(0, colon) + url.substring(end);
        }
        String port = url.startsWith("https:") ? ":443" : ":80";
        return url.substring(0, end) + port + url.substring(end);
    }

    private static int endOfAuthority(String url, int start) {
        for (int i = start; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return i;
            }
        }
        return url.length();
    }
}
