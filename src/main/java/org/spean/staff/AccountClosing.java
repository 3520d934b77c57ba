package org.spean.staff;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Somebody left. Any thread; never blocks; fails only when the store does. */
public final class AccountClosing {
    private final StaffStore accounts;
    private final CredentialStore credentials;
    private final TokenStore tokens;
    private final AuditTrail trail;

    public AccountClosing(StaffStore accounts, CredentialStore credentials, TokenStore tokens, AuditTrail trail) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.tokens = tokens;
        this.trail = trail;
    }

    /** Disables an account; sessions, tokens, password, codes and link are worth nothing at once. Empty: no such account. */
    public Future<Optional<StaffAccount>> disable(String account, String by, Instant now) {
        return accounts.find(account)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : trail.append(new AuditEntry(now, by, AuditAction.STAFF_DISABLE, account, Map.of()))
                                .compose(written -> close(account)));
    }

    /** The same for whoever has written the entry. */
    public Future<Optional<StaffAccount>> close(String account) {
        return accounts.change(account, StaffAccount::asDisabled)
                .compose(closed -> Future.all(tokens.revokeAll(account), credentials.forget(account))
                        .map(closed));
    }
}
