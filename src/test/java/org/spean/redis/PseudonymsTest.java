package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;

class PseudonymsTest {
    private final Pseudonyms pseudonyms = new Pseudonyms(key(7));

    @Test
    void theFormIsFixedForEver() {
        // python3: base64.b32encode(hmac.new(bytes([7]*32), b"v1|+85512000001", "sha256").digest()).lower()[:26]
        assertThat(pseudonyms.of(number(1)).value()).isEqualTo("wzdh5zopar4ildcnwzin3vpper");
    }

    @Test
    void thePseudonymIsTheSameEachTimeAndOnEveryThread() {
        ContactId once = pseudonyms.of(number(1));
        assertThat(IntStream.range(0, 500)
                        .parallel()
                        .mapToObj(i -> pseudonyms.of(number(1)))
                        .distinct())
                .containsExactly(once);
    }

    @Test
    void otherNumbersAndOtherKeysGiveOtherPseudonyms() {
        Set<ContactId> all = new HashSet<>();
        IntStream.range(0, 1_000).forEach(i -> all.add(pseudonyms.of(number(i))));
        all.add(new Pseudonyms(key(8)).of(number(1)));
        assertThat(all).hasSize(1_001);
    }

    @Test
    void contactsSpreadOverAllPartitions() {
        long[] counts = new long[ContactId.PARTITIONS];
        IntStream.range(0, 25_600).forEach(i -> counts[pseudonyms.of(number(i)).partition()]++);
        assertThat(Arrays.stream(counts).min().getAsLong()).isGreaterThan(50);
        assertThat(Arrays.stream(counts).max().getAsLong()).isLessThan(160);
    }

    @Test
    void aStoreMadeWithAnotherKeyIsNoticed() {
        Vertx vertx = Vertx.vertx();
        try {
            TestRedis.shared().flush();
            RedisLink link = TestRedis.shared().link(vertx);
            assertThat(Answers.of(new KeyCheck(pseudonyms.checkValue()).matchesStore(link)))
                    .isTrue();
            assertThat(Answers.of(new KeyCheck(pseudonyms.checkValue()).matchesStore(link)))
                    .isTrue();
            assertThat(Answers.of(new KeyCheck(new Pseudonyms(key(8)).checkValue()).matchesStore(link)))
                    .isFalse();
            assertThat(Answers.of(new KeyCheck(pseudonyms.checkValue()).matchesStore(link)))
                    .isTrue();
        } finally {
            Answers.of(vertx.close());
        }
    }

    private static byte[] key(int filledWith) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filledWith);
        return key;
    }

    private static PhoneNumber number(int i) {
        return PhoneNumber.ofE164("+855" + (12_000_000 + i)).orElseThrow();
    }
}
