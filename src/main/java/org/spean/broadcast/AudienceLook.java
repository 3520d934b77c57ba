package org.spean.broadcast;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spean.model.Channel;
import org.spean.model.PhoneNumber;

/** A closer look at those a rule chooses, for the people who write and approve an alert (console-reliability-security.md A3 #22). */
public interface AudienceLook {
    /** Smaller numbers are not told apart, and nobody of a smaller audience is shown: as in files to download. */
    int FEWEST = 5;

    /** So many are shown, never more. */
    int MOST = 5;

    /**
     * What is asked.
     *
     * @param provinces by their codes, to be counted
     * @param some how many people to show; 0: no number is read
     * @param seed of the choice: the same one shows the same people as long as the audience is the same
     */
    record Question(Audience.Rule rule, Channel channel, Set<String> provinces, int some, long seed) {
        public Question {
            provinces = Set.copyOf(provinces);
            if (some < 0 || some > MOST) {
                throw new IllegalArgumentException("0 to " + MOST + " people are shown");
            }
        }
    }

    /**
     * Whom it is for just now. Counts those whom {@link AudienceStore#count} counts and alerts may go to.
     *
     * @param byProvince people by the code of their province; provinces without anybody are left out
     * @param everywhere who asked for alerts of every province
     * @param some chosen by chance; nobody where fewer than {@link #FEWEST} are meant
     */
    record Look(long people, Map<String, Long> byProvince, long everywhere, List<PhoneNumber> some) {
        public Look {
            byProvince = Map.copyOf(byProvince);
            some = List.copyOf(some);
        }
    }

    /** As cheap as a count and a half. */
    Future<Look> look(Question question);
}
