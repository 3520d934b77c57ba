package org.spean.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetersTest {
    private final Meters meters = new Meters("1.2.3");

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void everyNameOfTheContractIsThereFromTheFirstScrapeOn() {
        String scrape = meters.scrape();
        assertThat(scrape)
                .contains("spean_webhook_requests_total{kind=\"sms\",outcome=\"answered\"} 0.0")
                .contains("spean_webhook_duration_seconds_bucket{kind=\"voice\",le=\"0.05\"} 0")
                .contains("spean_gateway_requests_total{operation=\"send_sms\",outcome=\"unknown\"} 0.0")
                .contains("spean_messages_total{direction=\"out\",status=\"delivered\"} 0.0")
                .contains("spean_outbox_depth{priority=\"reply\"} 0.0")
                .contains("spean_outbox_oldest_age_seconds{priority=\"alert\"} 0.0")
                .contains("spean_unknown_sends 0.0")
                .contains("spean_cases_waiting 0.0")
                .contains("spean_cases_oldest_age_seconds 0.0")
                .contains("spean_degraded 0.0")
                .contains("spean_spool_entries 0.0")
                .contains("spean_redis_command_duration_seconds_bucket{le=\"0.5\"} 0")
                .contains("spean_security_events_total{type=\"bad_signature\"} 0.0")
                .contains("spean_content_stale_facts 0.0")
                .contains("spean_shutting_down 0.0")
                .containsPattern("spean_build_info\\{java=\"[^\"]+\",version=\"1.2.3\"} 1");
    }

    @Test
    void whatIsCountedIsShown() {
        meters.webhook(
                WebhookKind.SMS, WebhookOutcome.ANSWERED, Duration.ofMillis(40).toNanos());
        meters.outbox(OutboxPriority.ALERT, 7, Duration.ofMillis(1500));
        meters.cases(3, Duration.ofMinutes(2));
        meters.degraded(true);
        meters.security(SecurityEvent.BAD_SIGNATURE);
        meters.redisCommand(Duration.ofMillis(3).toNanos());
        assertThat(meters.scrape())
                .contains("spean_webhook_requests_total{kind=\"sms\",outcome=\"answered\"} 1.0")
                .contains("spean_webhook_duration_seconds_bucket{kind=\"sms\",le=\"0.025\"} 0")
                .contains("spean_webhook_duration_seconds_bucket{kind=\"sms\",le=\"0.05\"} 1")
                .contains("spean_outbox_depth{priority=\"alert\"} 7.0")
                .contains("spean_outbox_oldest_age_seconds{priority=\"alert\"} 1.5")
                .contains("spean_cases_oldest_age_seconds 120.0")
                .contains("spean_degraded 1.0")
                .contains("spean_security_events_total{type=\"bad_signature\"} 1.0")
                .contains("spean_redis_command_duration_seconds_count 1");
        meters.degraded(false);
        assertThat(meters.scrape()).contains("spean_degraded 0.0");
    }

    @Test
    void noLabelOfOursHasMoreThanTwentyValues() {
        Map<String, Set<String>> values = new HashMap<>();
        for (String line : meters.scrape().split("\n")) {
            if (line.startsWith("spean_")) {
                Matcher label = Pattern.compile("([a-z]+)=\"([^\"]*)\"").matcher(line);
                while (label.find()) {
                    values.computeIfAbsent(line.split("\\{")[0] + label.group(1), k -> new HashSet<>())
                            .add(label.group(2));
                }
            }
        }
        assertThat(values)
                .isNotEmpty()
                .allSatisfy((name, seen) -> assertThat(seen).hasSizeLessThanOrEqualTo(20));
    }
}
