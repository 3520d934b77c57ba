package org.spean.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spean.content.ProtectedWord;
import org.spean.conversation.SessionStore.Guard;

/** The guard alone, against a slow and simple reading of the contract. */
class FloodGuardTest {
    private static final long NOON = 1_772_341_200_000L;

    private record Said(long at, String like) {}

    @Test
    void nobodyWithinTheLimitsOfTheContractIsEverStopped() {
        Random random = new Random(11);
        int notices = 0;
        for (int person = 0; person < 300; person++) {
            FloodGuard guard = FloodGuard.CALM;
            List<Said> answered = new ArrayList<>();
            long now = NOON;
            int pace = 200 + random.nextInt(60_000);
            for (int i = 0; i < 120; i++) {
                now += random.nextInt(pace);
                String like = random.nextInt(4) == 0 ? "" : "text" + random.nextInt(1 + person % 5);
                Guard verdict = guard.judge(now, like, Optional.empty()).orElse(null);
                if (verdict == Guard.NOTICE) {
                    notices++;
                    assertThat(overTheLimit(answered, now, like)).isTrue();
                    break;
                }
                assertThat(verdict).isEqualTo(Guard.OPEN);
                guard = FloodGuard.decode(
                        guard.after(Guard.OPEN, now, like, Optional.empty()).encode());
                answered.add(new Said(now, like));
            }
        }
        assertThat(notices).as("some do flood").isBetween(50, 299);
    }

    @Test
    void itKnowsWhenSomebodyWasLastAnsweredToHalfAMinute() {
        assertThat(FloodGuard.CALM.lastAnswered()).isLessThanOrEqualTo(0);
        FloodGuard guard = FloodGuard.CALM;
        long now = NOON;
        for (int seconds : List.of(0, 5, 20, 40, 700, 3_600)) {
            now += seconds * 1000L;
            guard = guard.after(Guard.OPEN, now, "a", Optional.empty());
            assertThat(guard.lastAnswered()).isBetween(now - 30_000, now);
        }
        assertThat(guard.after(Guard.NOTICE, now, "a", Optional.empty()).lastAnswered())
                .isEqualTo(now);
    }

    private static boolean overTheLimit(List<Said> answered, long now, String like) {
        return since(answered, now - 30_000).size() >= 15
                || since(answered, now - 600_000).size() >= 40
                || !like.isEmpty()
                        && since(answered, now - 300_000).stream()
                                        .filter(said -> said.like().equals(like))
                                        .count()
                                >= 5;
    }

    private static List<Said> since(List<Said> answered, long from) {
        return answered.stream().filter(said -> said.at() > from).toList();
    }

    @Test
    void aClockThatIsPutBackLeavesNobodyMutedOrCountedForLongerThanTheLimits() {
        FloodGuard guard = FloodGuard.CALM;
        for (int i = 0; i < 15; i++) {
            guard = guard.after(Guard.OPEN, NOON, "", Optional.empty());
        }
        assertThat(guard.judge(NOON, "", Optional.empty())).contains(Guard.NOTICE);
        assertThat(guard.judge(NOON - 3_600_000, "", Optional.empty())).contains(Guard.OPEN);
        guard = guard.after(Guard.NOTICE, NOON, "", Optional.empty());
        assertThat(guard.judge(NOON - 1_000, "", Optional.empty()))
                .as("clocks of two instances differ a little")
                .isEmpty();
        assertThat(guard.judge(NOON - 3_600_000, "", Optional.empty())).contains(Guard.OPEN);
    }

    @Test
    void whatIsStoredIsWhatIsReadAgain() {
        FloodGuard guard = FloodGuard.CALM
                .after(Guard.OPEN, NOON, "abcdefgh23", Optional.of(ProtectedWord.SOS))
                .after(Guard.OPEN, NOON + 5, "abcdefgh23", Optional.of(ProtectedWord.LANGUAGE))
                .after(Guard.NOTICE, NOON + 9, "zzz", Optional.empty());
        assertThat(FloodGuard.decode(guard.encode())).isEqualTo(guard);
        assertThat(guard.encode()).doesNotContain("|").hasSizeLessThan(100);
    }

    @Test
    void whatCannotBeReadIsCalm() {
        for (String damaged :
                List.of("", "x", ",,,,,,,", "1,2,3,4,5,6,like,zz,9=1", "1,2,3,4,5,6,like,7,x", "0,0,0,0,0,0,,")) {
            assertThat(FloodGuard.decode(damaged)).as(damaged).isEqualTo(FloodGuard.CALM);
        }
    }

    @Test
    void aMutedPersonIsSilencedUntilTenMinutesAreOver() {
        FloodGuard muted = FloodGuard.CALM.after(Guard.NOTICE, NOON, "x", Optional.empty());
        assertThat(muted.judge(NOON + 599_999, "y", Optional.empty())).isEmpty();
        assertThat(muted.judge(NOON + 600_000, "y", Optional.empty())).contains(Guard.OPEN);
        assertThat(muted.judge(NOON + 1, "y", Optional.of(ProtectedWord.STOP))).contains(Guard.OPEN);
    }
}
