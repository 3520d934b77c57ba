package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWarmUpTest {
    @Test
    void warmingUpTwiceDoesTheSame() {
        assertThat(TextWarmUp.run()).isEqualTo(TextWarmUp.run()).isPositive();
    }
}
