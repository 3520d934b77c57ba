package org.spean.console.broadcasts;

import java.util.List;
import java.util.Map;
import org.spean.broadcast.Estimate;
import org.spean.model.Channel;
import org.spean.model.Language;

/** What approving would do, counted in people and not "are you sure" (console-reliability-security.md A3, 3). */
public final class Consequence {
    private Consequence() {}

    public static String of(AlertScene scene, Estimate estimate, Channel channel) {
        List<Language> languages = estimate.byLanguage().entrySet().stream()
                .filter(part -> part.getValue().people() > 0)
                .map(Map.Entry::getKey)
                .toList();
        String key = channel == Channel.SMS ? "alerts.consequence.sms" : "alerts.consequence.voice";
        return scene.say(
                key,
                estimate.segments(),
                estimate.people(),
                languages.isEmpty() ? "empty" : scene.languages(languages),
                AlertScene.dollars(estimate.costUsd()),
                estimate.minutes());
    }
}
