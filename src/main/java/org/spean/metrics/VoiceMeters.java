package org.spean.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether the menu of calls works (khmer.md section 6.3, rule 11). Thread-safe, never blocks. Places are step ids of the content
 * pack; more than {@link #MOST_PLACES} of them count as {@code other}, so that no pack makes a label too long a list.
 */
public final class VoiceMeters {
    static final int MOST_PLACES = 150;

    private static final String OTHER = "other";
    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(4),
        Duration.ofMinutes(8)
    };

    private final MeterRegistry registry;
    private final Tally tally;
    private final Map<String, Map<VoiceEvent, Counter>> events = new ConcurrentHashMap<>();
    private final Map<VoiceStage, Counter> stages;
    private final Timer toPerson;

    VoiceMeters(MeterRegistry registry, Tally tally) {
        this.registry = registry;
        this.tally = tally;
        this.stages = Labels.each(
                VoiceStage.class,
                stage -> Counter.builder("spean.voice.calls")
                        .description("Calls by how far they came")
                        .tag("stage", Labels.value(stage))
                        .register(registry));
        this.toPerson = Timer.builder("spean.voice.time.to.person")
                .description("From the first ring of a call to the ring of the person who took it")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** {@code spean_voice_calls_total}: a call came so far for the first time. */
    public void reached(VoiceStage stage) {
        Labels.of(stages, stage).increment();
        if (stage == VoiceStage.ANSWERED) {
            tally.count(Happening.CALL);
        }
    }

    /** {@code spean_voice_time_to_person_seconds}. */
    public void toPerson(Duration waited) {
        toPerson.record(waited);
    }

    /**
     * {@code spean_voice_events_total}.
     *
     * @param at the step whose answer was waited for, or {@code rest}; never anything of a person
     */
    public void happened(VoiceEvent event, String at) {
        String place = events.containsKey(at) || events.size() < MOST_PLACES ? at : OTHER;
        Labels.of(events.computeIfAbsent(place, this::counters), event).increment();
    }

    private Map<VoiceEvent, Counter> counters(String at) {
        return Labels.each(
                VoiceEvent.class,
                event -> Counter.builder("spean.voice.events")
                        .description("What callers did where a key was waited for")
                        .tag("at", at)
                        .tag("event", Labels.value(event))
                        .register(registry));
    }
}
