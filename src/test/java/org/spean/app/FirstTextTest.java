package org.spean.app;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Phone;

class FirstTextTest {
    private static RunningSpean spean;

    @BeforeAll
    static void start() {
        spean = RunningSpean.rehearsal();
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void dump() {
        Phone p = spean.phone(1);
        for (String t : new String[] {
            "សួស្តី 1", "សួស្តី", "1", "SOS", "2", "1", "", "STOP", "ឈប់", "stop please", "HELP", "START", "hello"
        }) {
            System.out.println("> " + t + "\n" + p.text(t).messages());
        }
        System.out.println(spean.redis().casesWaiting() + " " + spean.redis().optedOut());
        System.out.println(spean.management("/metrics").text());
    }
}
