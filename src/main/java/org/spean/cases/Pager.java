package org.spean.cases;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.model.Language;

/** Tells our own people that somebody waits. */
public interface Pager {
    /**
     * Who can be told, in the order in which they are: whoever is on shift, who speaks the language first; while nobody is, the
     * supervisors. From memory.
     */
    List<String> toldNow(Instant now, Optional<Language> language);

    /**
     * One try, by a message without content to their own phone; ends within half a minute and never fails.
     *
     * @return whether it must not be tried again: it went out, or may have
     */
    Future<Boolean> tell(String staffId, Duration waiting);
}
