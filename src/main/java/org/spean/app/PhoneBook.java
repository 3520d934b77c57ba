package org.spean.app;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.spean.content.PhoneRecording;
import org.spean.content.PromptBook;
import org.spean.model.Language;
import org.spean.redis.EmbeddedRedis;
import org.spean.redis.RedisTakes;
import org.spean.settings.Settings;
import org.spean.settings.SettingsResult;
import org.spean.staff.AuditAction;

/**
 * The recordings made by telephone, for a command. They lie in the store of the service; where there is none yet, as on the machine
 * of an author, there are none. Blocks: command line only.
 */
final class PhoneBook {
    private final Optional<Store> store;
    private final List<PhoneRecording> approved;
    private final List<PhoneRecording> waiting;

    private PhoneBook(Optional<Store> store, List<PhoneRecording> approved, List<PhoneRecording> waiting) {
        this.store = store;
        this.approved = List.copyOf(approved);
        this.waiting = List.copyOf(waiting);
    }

    /** Opens the store if there is one, and works; a store that refuses is told, and the work is done without. */
    static int with(SettingsResult result, PrintWriter err, ToIntFunction<PhoneBook> work) {
        PhoneBook none = new PhoneBook(Optional.empty(), List.of(), List.of());
        return switch (result) {
            case SettingsResult.Invalid invalid -> {
                err.println("spean: recordings made by telephone are left out: the settings have mistakes.");
                yield work.applyAsInt(none);
            }
            case SettingsResult.Valid valid ->
                isThere(valid.settings()) ? open(valid.settings(), err, work, none) : work.applyAsInt(none);
        };
    }

    /** The same book with what was recorded by telephone. */
    PromptBook into(PromptBook book) {
        List<PhoneRecording> all = new ArrayList<>(approved);
        all.addAll(waiting);
        return book.with(all);
    }

    /** Those that no second person heard yet. */
    List<PhoneRecording> waiting() {
        return waiting;
    }

    Optional<PhoneRecording> waiting(Language language, String promptId) {
        return waiting.stream()
                .filter(one -> one.language() == language && one.promptId().equals(promptId))
                .findFirst();
    }

    /** Approves one of {@link #waiting}; the reason when it cannot be done. */
    Optional<String> approve(PhoneRecording heard) {
        if (store.isEmpty()) {
            return Optional.of("there is no store.");
        }
        try {
            tell(store.get(), AuditAction.RECORDING_APPROVE, heard);
            return Staff.get(takes(store.get()).approve(heard))
                    ? Optional.empty()
                    : Optional.of("it was recorded again meanwhile. Listen to the new recording first.");
        } catch (StartException away) {
            return Optional.of(String.join(" ", away.lines()));
        }
    }

    /** What the pack has is approved now: an older recording by telephone must not go on in its place. */
    Optional<String> retire(Language language, String promptId) {
        try {
            for (PhoneRecording one : approved) {
                if (one.language() == language && one.promptId().equals(promptId) && store.isPresent()) {
                    tell(store.get(), AuditAction.RECORDING_RETIRE, one);
                    Staff.get(takes(store.get()).retire(one));
                }
            }
            return Optional.empty();
        } catch (StartException away) {
            return Optional.of(String.join(" ", away.lines()));
        }
    }

    private static void tell(Store store, AuditAction action, PhoneRecording recording) throws StartException {
        CommandTrail.write(
                store,
                action,
                recording.promptId(),
                Map.of("language", recording.language().code()));
    }

    private static RedisTakes takes(Store store) {
        return new RedisTakes(store.link(), store.crypto());
    }

    private static int open(Settings settings, PrintWriter err, ToIntFunction<PhoneBook> work, PhoneBook none) {
        Vertx vertx = Vertx.vertx();
        try (Store store = Store.openForCommand(vertx, settings)) {
            RedisTakes takes = takes(store);
            return work.applyAsInt(
                    new PhoneBook(Optional.of(store), Staff.get(takes.approved()), Staff.get(takes.waiting())));
        } catch (StartException refused) {
            refused.lines().forEach(err::println);
            err.println("spean: recordings made by telephone are left out.");
            return work.applyAsInt(none);
        } finally {
            vertx.close();
        }
    }

    private static boolean isThere(Settings settings) {
        return switch (settings.redis().address()) {
            case Settings.RedisAddress.External external -> true;
            case Settings.RedisAddress.Embedded embedded ->
                EmbeddedRedis.exists(settings.storage().dataDir());
        };
    }
}
