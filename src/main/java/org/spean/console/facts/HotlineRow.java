package org.spean.console.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.spean.checks.HotlineNow;
import org.spean.content.Fact;
import org.spean.content.Hotline;
import org.spean.content.HotlineCall;
import org.spean.model.Country;

/**
 * A help number as staff see it.
 *
 * @param hotline as the pack has it
 * @param call the latest, if it counts
 * @param checked the day of the latest check that counts, by call or in the pack
 * @param until the last day on which it is given
 */
public record HotlineRow(
        Hotline hotline,
        HotlineState state,
        Optional<HotlineCall> call,
        Optional<LocalDate> checked,
        Optional<LocalDate> until) {
    /** What the pack writes where hours are not known. */
    private static final String UNKNOWN = "unknown";

    /** What needs a call first; of these our own country, where most who ask are. */
    static final Comparator<HotlineRow> ORDER = Comparator.comparing(HotlineRow::state)
            .thenComparing(row -> !row.hotline().country().equals(Country.CAMBODIA))
            .thenComparing(row -> row.checked().orElse(LocalDate.MIN))
            .thenComparing(row -> row.hotline().id());

    static HotlineRow of(Hotline hotline, Map<String, HotlineCall> calls, LocalDate today, int verifyEveryDays) {
        Optional<HotlineCall> call =
                Optional.ofNullable(calls.get(hotline.id())).filter(one -> HotlineNow.counts(hotline, one));
        if (call.isPresent() && call.get().reached() != HotlineCall.Reached.RIGHT) {
            return new HotlineRow(
                    hotline,
                    HotlineState.WITHDRAWN,
                    call,
                    Optional.of(call.get().on()),
                    Optional.empty());
        }
        Fact fact = call.<Fact>map(right -> new Fact.Verified(right.on(), right.by()))
                .orElse(hotline.fact());
        return switch (fact) {
            case Fact.Verified verified ->
                new HotlineRow(
                        hotline,
                        verified.countsOn(today, verifyEveryDays) ? HotlineState.GIVEN : HotlineState.OVERDUE,
                        call,
                        Optional.of(verified.on()),
                        Optional.of(verified.on().plusDays(verifyEveryDays)));
            case Fact.ToVerify unchecked ->
                new HotlineRow(hotline, HotlineState.UNCALLED, call, Optional.empty(), Optional.empty());
            case Fact.Withheld never ->
                new HotlineRow(hotline, HotlineState.NEVER, call, Optional.empty(), Optional.empty());
        };
    }

    /** As the latest call heard them, else as the pack has them; empty when nobody knows. */
    public Optional<String> hours() {
        return call.map(HotlineCall::hours)
                .filter(heard -> !heard.isEmpty())
                .or(() -> Optional.of(hotline.hours()).filter(known -> !known.equals(UNKNOWN)));
    }

    /** How the state is shown, see the tags. */
    public String kind() {
        return switch (state) {
            case OVERDUE -> "warning";
            case WITHDRAWN -> "danger";
            case UNCALLED -> "waiting";
            case GIVEN -> "good";
            case NEVER -> "plain";
        };
    }
}
