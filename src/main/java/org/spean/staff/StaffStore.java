package org.spean.staff;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Where accounts are kept. Every future has a time limit and fails only when the store does. */
public interface StaffStore {
    /** Everybody, disabled ones too, by id. */
    Future<List<StaffAccount>> all();

    /** Empty for an id nobody has. */
    Future<Optional<StaffAccount>> find(String id);

    /** False when somebody has the id already: nothing is changed then. */
    Future<Boolean> add(StaffAccount account);

    /**
     * Changes one account.
     *
     * @param change pure: run again when somebody else changed the account meanwhile
     * @return the account as it is now; empty for an id nobody has
     */
    Future<Optional<StaffAccount>> change(String id, UnaryOperator<StaffAccount> change);

    /**
     * Writes one account, new or not, by what all of them are.
     *
     * @param decide pure: the account to be written, or nothing; run again when any account was added or changed meanwhile
     * @return what was written; empty: nothing
     */
    Future<Optional<StaffAccount>> put(String id, Function<List<StaffAccount>, Optional<StaffAccount>> decide);
}
