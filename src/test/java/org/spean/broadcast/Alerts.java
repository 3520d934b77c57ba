package org.spean.broadcast;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.content.PromptBook;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.model.Mode;

/** Samples of alerts for tests. Ana writes, Bo edits, Chan approves. */
public final class Alerts {
    /** 10:00 in Phnom Penh. */
    public static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

    public static final BroadcastId ID = new BroadcastId("abcdefghijkl");
    public static final String KHMER = "ព្រំដែនបិទ។";
    public static final AudienceCount TEN_PEOPLE = new AudienceCount(List.of(
            new AudienceCount.Part(Language.KM, 855, 6),
            new AudienceCount.Part(Language.KM, 66, 1),
            new AudienceCount.Part(Language.EN, 855, 3)));
    public static final Estimate ESTIMATE = new Estimate(
            10,
            10,
            Map.of(Language.KM, new Estimate.OfLanguage(7, 1), Language.EN, new Estimate.OfLanguage(3, 1)),
            new BigDecimal("1.00"),
            1);

    /** Nothing lacks. */
    public static final AlertPrompts PROMPTS = new AlertPrompts(() -> new PromptBook(List.of()), () -> true, Mode.DEMO);

    private Alerts() {}

    public static Draft draft() {
        return new Draft(
                "Border gate",
                Map.of(Language.KM, KHMER, Language.EN, "The border is closed."),
                Channel.SMS,
                new Audience.Rule(Set.of("01"), Set.of(), Set.of()),
                Optional.empty(),
                Duration.ofHours(4),
                Optional.empty(),
                false,
                false);
    }

    public static Draft at(Optional<Instant> start) {
        Draft draft = draft();
        return new Draft(
                draft.title(),
                draft.texts(),
                draft.channel(),
                draft.audience(),
                start,
                draft.validFor(),
                draft.urgentReason(),
                draft.longTexts(),
                draft.training());
    }

    /** As it stands in a state after the usual course; Ana wrote it, Bo submitted it, Chan approved it. */
    public static Broadcast in(BroadcastState state, Draft draft) {
        boolean submitted = state != BroadcastState.DRAFT;
        boolean approved = submitted && state != BroadcastState.SUBMITTED;
        boolean started =
                state == BroadcastState.SENDING || state == BroadcastState.PAUSED || state == BroadcastState.FINISHED;
        return new Broadcast(
                ID,
                7,
                state,
                draft,
                "ana",
                NOW,
                submitted ? Set.of("ana", "bo") : Set.of("ana"),
                when(submitted, "bo"),
                when(submitted, DraftHash.of(draft, ESTIMATE)),
                when(submitted, ESTIMATE),
                when(approved, "chan"),
                when(approved, NOW),
                when(started, NOW),
                when(state.isFinal(), NOW),
                Optional.empty(),
                approved ? 1 : 0);
    }

    private static <T> Optional<T> when(boolean so, T value) {
        return so ? Optional.of(value) : Optional.empty();
    }
}
