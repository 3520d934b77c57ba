package org.spean.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.content.StepId;
import org.spean.model.Country;
import org.spean.model.Language;

/**
 * Where one person stands. Immutable and small (at most 1 KB as stored, see {@link SessionCodec}): free text never lives here, it joins a case at
 * once.
 *
 * @param language empty until the person chose one or wrote in one
 * @param country where the person is, from the number's prefix or their own answer
 * @param step the step whose answer is awaited; empty when the conversation rests
 * @param back steps to return to with {@code #} or BACK, latest last, at most {@link #MAX_BACK}
 * @param misses inputs in a row that were not understood
 * @param page index of the next advice item
 * @param slots short answers given so far; keys and values are bounded
 * @param asked intents offered in the last "did you mean", in order; empty otherwise
 * @param caseId the case this conversation opened, so that more text joins it
 */
public record Session(
        Optional<Language> language,
        Optional<Country> country,
        Optional<StepId> step,
        List<StepId> back,
        int misses,
        int page,
        Map<String, String> slots,
        List<String> asked,
        Optional<String> caseId) {
    public static final int MAX_BACK = 6;
    public static final int MAX_SLOTS = 16;
    public static final int MAX_SLOT_LENGTH = 40;
    /** Choices in a "did you mean". */
    public static final int MAX_ASKED = 3;

    public Session {
        back = List.copyOf(back);
        slots = Map.copyOf(slots);
        asked = List.copyOf(asked);
    }

    /** A person we know nothing about but, perhaps, language and country. */
    public static Session fresh(Optional<Language> language, Optional<Country> country) {
        return new Session(language, country, Optional.empty(), List.of(), 0, 0, Map.of(), List.of(), Optional.empty());
    }
}
