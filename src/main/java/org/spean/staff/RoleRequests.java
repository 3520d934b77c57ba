package org.spean.staff;

import io.vertx.core.Future;
import java.util.List;

/** Where asked roles are kept. Every future has a time limit and fails only when the store does. */
public interface RoleRequests {
    /** In place of an earlier one for the same account. */
    Future<Void> ask(RolesAsked asked);

    Future<List<RolesAsked>> asked();

    /** Takes this very request out: true for exactly one of many at once, false when it was replaced. */
    Future<Boolean> decide(RolesAsked asked);
}
