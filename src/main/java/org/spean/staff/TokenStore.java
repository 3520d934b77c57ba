package org.spean.staff;

import io.vertx.core.Future;
import java.util.Optional;

/** Where tokens are kept until they expire. Every future has a time limit and fails only when the store does. */
public interface TokenStore {
    Future<Void> add(ApiToken token);

    /** Empty for an id nobody has, or no longer. */
    Future<Optional<ApiToken>> find(String id);

    /** Throws away all tokens of an account. */
    Future<Void> revokeAll(String account);
}
