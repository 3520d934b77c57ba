package org.spean.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.spean.model.Channel;
import org.spean.model.Language;

/**
 * What an author writes: everything the approval is bound to.
 *
 * @param title for staff only
 * @param texts by language; of a voice alert what its prompts say
 * @param startAt empty: as soon as it is approved
 * @param validFor after its start nobody is sent it any more; 5 minutes to 3 days
 * @param urgentReason why it may go out at night; empty: it may not
 * @param longTexts whether the author confirmed texts of more than 3 segments
 * @param training written in training mode: it can never go live
 */
public record Draft(
        String title,
        Map<Language, String> texts,
        Channel channel,
        Audience audience,
        Optional<Instant> startAt,
        Duration validFor,
        Optional<String> urgentReason,
        boolean longTexts,
        boolean training) {
    public Draft {
        texts = Map.copyOf(texts);
    }
}
