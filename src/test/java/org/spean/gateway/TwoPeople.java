package org.spean.gateway;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.calls.Desk;
import org.spean.calls.StaffPhones;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** Our people {@code dara} (Khmer) and {@code bopha} (English), and a desk that remembers what it was asked. */
final class TwoPeople implements StaffPhones, Desk {
    final List<String> asked = new ArrayList<>();
    /** For whom, a caller a reservation. */
    final List<PhoneNumber> asking = new ArrayList<>();

    private final Future<List<String>> kept;

    TwoPeople() {
        this(Future.succeededFuture(List.of("dara")));
    }

    /** @param kept what every reservation is answered */
    TwoPeople(Future<List<String>> kept) {
        this.kept = kept;
    }

    @Override
    public Optional<PhoneNumber> phone(String staffId) {
        return switch (staffId) {
            case "dara" -> PhoneNumber.ofE164("+85512000091");
            case "bopha" -> PhoneNumber.ofE164("+85512000092");
            default -> Optional.empty();
        };
    }

    @Override
    public Language language(String staffId) {
        return staffId.equals("bopha") ? Language.EN : Language.KM;
    }

    @Override
    public Future<List<String>> reserve(String call, int step, Language language, PhoneNumber caller, Instant now) {
        asked.add("reserve " + call + " " + step + " " + language);
        asking.add(caller);
        return kept;
    }

    @Override
    public Future<Void> release(String call, Instant now) {
        asked.add("release " + call);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> over(String call, Instant now) {
        asked.add("over " + call);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> forget(String call, int step, Instant now) {
        asked.add("forget " + call + " " + step);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> catchUp(Instant now) {
        return Future.succeededFuture();
    }
}
