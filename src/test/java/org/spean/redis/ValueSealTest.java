package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ValueSealTest {
    private static final byte[] SECRET = "+85512000001".getBytes(StandardCharsets.UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final byte[] oldKey = key();
    private final byte[] newKey = key();
    private final ValueSeal seal = new ValueSeal(List.of(oldKey), random);

    @Property(tries = 200)
    void whatIsSealedOpensAgain(@ForAll byte[] plain, @ForAll String label) {
        assertThat(seal.open(label, seal.seal(label, plain))).isEqualTo(plain);
    }

    @Property(tries = 200)
    void oneChangedBitAnywhereIsNoticed(@ForAll int where) {
        byte[] sealed = seal.seal("a", SECRET);
        int bit = Math.floorMod(where, sealed.length * 8);
        sealed[bit / 8] ^= (byte) (1 << bit % 8);
        assertThatThrownBy(() -> seal.open("a", sealed)).isInstanceOf(UnreadableValueException.class);
    }

    @Test
    void everyCutIsNoticed() {
        byte[] sealed = seal.seal("a", SECRET);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> seal.open("a", cut)).isInstanceOf(UnreadableValueException.class);
        }
    }

    @Test
    void aValueMovedToAnotherContactDoesNotOpen() {
        byte[] sealed = seal.seal("contact one", SECRET);
        assertThatThrownBy(() -> seal.open("contact two", sealed)).isInstanceOf(UnreadableValueException.class);
    }

    @Test
    void noNonceIsUsedTwice() {
        Set<String> seen = new HashSet<>();
        IntStream.range(0, 20_000)
                .forEach(i -> seen.add(Arrays.toString(Arrays.copyOfRange(seal.seal("a", SECRET), 5, 17))));
        assertThat(seen).hasSize(20_000);
    }

    @Test
    void rotationOpensTheOldAndSealsWithTheNew() {
        byte[] before = seal.seal("a", SECRET);
        ValueSeal rotating = new ValueSeal(List.of(newKey, oldKey), random);
        assertThat(rotating.open("a", before)).isEqualTo(SECRET);
        byte[] after = rotating.seal("a", SECRET);
        assertThat(new ValueSeal(List.of(newKey), random).open("a", after)).isEqualTo(SECRET);
        assertThatThrownBy(() -> seal.open("a", after))
                .isInstanceOf(UnreadableValueException.class)
                .hasMessageContaining("key file does not hold");
    }

    @Test
    void manyThreadsShareOneSeal() {
        assertThat(IntStream.range(0, 2_000).parallel().allMatch(i -> {
                    byte[] plain = ("text " + i).getBytes(StandardCharsets.UTF_8);
                    return Arrays.equals(plain, seal.open("l" + i, seal.seal("l" + i, plain)));
                }))
                .isTrue();
    }

    @Test
    void theOverheadIsThirtyThreeBytes() {
        assertThat(seal.seal("a", SECRET)).hasSize(SECRET.length + 33).startsWith((byte) 1);
    }

    private byte[] key() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return key;
    }
}
