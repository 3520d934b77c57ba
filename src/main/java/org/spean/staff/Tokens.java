package org.spean.staff;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** Finds who a token speaks for. Any thread; never blocks; fails only when the store does. */
public final class Tokens {
    private final StaffStore accounts;
    private final TokenStore tokens;

    /**
     * Somebody with a good token.
     *
     * @param tokenId names the token and is no secret
     * @param account as it is now: roles taken away are gone at once
     */
    public record Holder(String tokenId, StaffAccount account) {}

    public Tokens(StaffStore accounts, TokenStore tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** Empty: unknown, wrong, expired, or its account is disabled. Nobody is told which. */
    public Future<Optional<Holder>> holder(String presented, Instant now) {
        Optional<TokenText> text = TokenText.of(presented);
        if (text.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        return tokens.find(text.get().id())
                .map(found -> found.filter(token -> text.get().fits(token.hash()) && token.lasts(now)))
                .compose(good -> good.isEmpty() ? Future.succeededFuture(Optional.empty()) : account(good.get()));
    }

    private Future<Optional<Holder>> account(ApiToken token) {
        return accounts.find(token.account())
                .map(found -> found.filter(one -> !one.disabled()).map(one -> new Holder(token.id(), one)));
    }
}
