package org.spean.console.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * A call on a sample phone. Immutable.
 *
 * @param sid the platform's id of it
 * @param ours whether we called
 * @param news where the end of a call of ours is told; empty for one that the phone made
 * @param turns what was done and heard, oldest first
 */
public record PhoneCall(String sid, boolean ours, String news, List<Turn> turns, After after) {
    private static final int MOST_TURNS = 200;

    /**
     * One step.
     *
     * @param keys that were pressed; empty for another act
     */
    public record Turn(PhoneAct act, String keys, List<Heard> heard) {
        public Turn {
            heard = List.copyOf(heard);
        }
    }

    public PhoneCall {
        turns = List.copyOf(turns);
    }

    /** Whether it has ended. */
    public boolean over() {
        return after instanceof After.End;
    }

    /** Whether it never began: the line was busy. */
    public boolean busy() {
        return after instanceof After.End end && end.busy();
    }

    /** Whether it waits for a number. */
    public boolean manyKeys() {
        return after instanceof After.Keys keys && !keys.one();
    }

    /** Which step a form is about: one of an older page is not for this one. */
    public int at() {
        return turns.size();
    }

    /** The call after one more step. */
    PhoneCall with(Turn turn, After next) {
        List<Turn> all = new ArrayList<>(turns);
        all.add(turn);
        return new PhoneCall(sid, ours, news, all, all.size() < MOST_TURNS ? next : new After.End(false));
    }

    /** The call once somebody hung up. */
    PhoneCall ended() {
        return new PhoneCall(sid, ours, news, turns, new After.End(false));
    }
}
