package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {
    @Test
    void severalNodesAreACluster() {
        RedisAddress cluster = RedisAddress.parse("redis://a:7000, redis://b:7000,redis://c:7000");
        assertThat(cluster.isCluster()).isTrue();
        assertThat(cluster.endpoints()).hasSize(3);
        assertThat(RedisAddress.parse("rediss://a").isCluster()).isFalse();
    }

    @Test
    void noPasswordIsPrinted() {
        assertThat(RedisAddress.parse("redis://user:pa55@host:6379/1,unix:///run/redis.sock?password=pa55"))
                .hasToString("[redis://host:6379/1, unix:///run/redis.sock]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " , ", "localhost", "http://host", "redis://", "unix://", "redis://h:pa55 x@y", "embedded"})
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String setting) {
        assertThatThrownBy(() -> RedisAddress.parse(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("redis://")
                .hasNoCause()
                .message()
                .doesNotContain("pa55");
    }
}
