package org.spean.redis;

import io.netty.util.NetUtil;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.spean.staff.SignInAttempts;

/** Attempts to sign in, in Redis; names and addresses by pseudonym, for people type passwords where the name belongs. */
public final class RedisSignInAttempts implements SignInAttempts {
    /** Of an IPv6 address whoever has one has all those that begin with the same 64 bits. */
    private static final int NETWORK_BYTES = 8;

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript attempt = RedisScript.load("attempttry");
    private final RedisScript right = RedisScript.load("signinright");

    public RedisSignInAttempts(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Optional<Instant>> begin(Attempt tried, Instant now) {
        return attempt.run(
                        link,
                        keys(tried),
                        List.of(
                                Arg.of(now.toEpochMilli()),
                                Arg.of(WINDOW.toMillis()),
                                Arg.of(MOST_OF_NAME),
                                Arg.of(MOST_FROM_ADDRESS)))
                .map(until ->
                        until.toLong() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until.toLong())));
    }

    @Override
    public Future<Void> right(Attempt tried, Instant now) {
        return right.run(link, keys(tried), List.of(Arg.of(now.toEpochMilli()))).mapEmpty();
    }

    private List<String> keys(Attempt tried) {
        return switch (tried) {
            case Attempt.Stranger stranger ->
                List.of(
                        of("sign-in of/" + stranger.name()),
                        SignInKeys.signInsFrom(crypto.pseudonym("sign-in from/" + network(stranger.address()))));
            case Attempt.Known known -> List.of(of("sign-in in/" + known.browser() + "/" + known.name()));
            case Attempt.SignedIn signedIn -> List.of(of("code of/" + signedIn.name()));
        };
    }

    private String of(String what) {
        return SignInKeys.signInsOf(crypto.pseudonym(what));
    }

    private static String network(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length <= NETWORK_BYTES
                ? address
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
