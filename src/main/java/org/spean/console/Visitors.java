package org.spean.console;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Browsers that nobody signed in with, on the pages open to them: each has a cookie of its own, and their forms carry a token that
 * only this process makes of it. So no other site can send such a form. Any thread.
 */
final class Visitors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[0-9a-z]{16,64}");

    private final SecretKeySpec key;
    private final Cookies cookies;
    private final Supplier<String> ids;

    /** @param ids makes ids that nobody guesses */
    Visitors(Cookies cookies, Supplier<String> ids) {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.cookies = cookies;
        this.ids = ids;
    }

    /** The token for the forms of this browser, which is given a cookie where it has none. */
    String token(RoutingContext context) {
        String known = known(context.request());
        if (!known.isEmpty()) {
            return token(known);
        }
        String made = ids.get() + ids.get();
        context.response().headers().add("Set-Cookie", cookies.visiting(made));
        return token(made);
    }

    /** Whether a form with this token was made for the browser that sends it. */
    boolean fits(HttpServerRequest request, String token) {
        String known = known(request);
        return !known.isEmpty()
                && MessageDigest.isEqual(
                        token(known).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private String known(HttpServerRequest request) {
        return cookies.visitor(request).filter(id -> ID.matcher(id).matches()).orElse("");
    }

    private String token(String visitor) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(visitor.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
