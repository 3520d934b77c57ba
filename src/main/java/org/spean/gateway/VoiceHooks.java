package org.spean.gateway;

import java.time.InstantSource;
import org.spean.conversation.Conversations;
import org.spean.metrics.WebhookKind;
import org.spean.settings.GatewaySettings;

/**
 * The call webhooks of gateways: all below {@code /hooks/GATEWAY/voice}, and what the platform tells about calls and recordings.
 */
record VoiceHooks(
        PublicUrl publicUrl,
        Conversations conversations,
        Callers callers,
        Prompts prompts,
        CallParts calls,
        InstantSource clock) {

    /** Adds those of one gateway. */
    void addTo(Hooks hooks, Gate gate, GatewaySettings gateway) {
        boolean demo = gateway.kind() == GatewaySettings.Kind.DEMO;
        CallUrls urls = new CallUrls(publicUrl, gateway.name());
        CallVerbs verbs = CallVerbs.of(gateway, urls, calls.phones());
        VoiceRenderer renderer = new VoiceRenderer(publicUrl, gateway.name(), prompts, demo, verbs);
        VoiceWebhook voice =
                new VoiceWebhook(gateway.name(), conversations, callers, renderer, new ClosedLine(prompts), clock);
        OutCall ours = new OutCall(calls.callBacks().queue(), clock);
        AlertNews alerts = new AlertNews(gateway.name(), calls.callBacks().alerts(), clock);
        Webhook ring = calls.callBacks().missedCall()
                ? new MissedCalls(voice, new CallTargets(calls.callBacks().inService()), clock)
                : voice;
        EndedCalls ended = new EndedCalls(gateway.name(), callers, calls.live(), conversations::callEnded);
        DeskNews people = new DeskNews(calls.desk(), callers, verbs.canRing(), clock);
        hooks.add(gate, "voice", WebhookKind.VOICE, ring)
                .add(gate, "voice/out", WebhookKind.VOICE, new VoiceOut(voice, ours))
                .add(gate, "voice/alert", WebhookKind.VOICE, new AlertOut(voice, alerts))
                .add(gate, "voice/step", WebhookKind.VOICE, new LastStep(voice, ended))
                .add(gate, "voice/person", WebhookKind.VOICE, new LastStep(voice.hearing(people::person), ended))
                .add(gate, "voice/rang", WebhookKind.VOICE, new LastStep(voice.hearing(people::rang), ended))
                .add(gate, "voice/spoken", WebhookKind.VOICE, new LastStep(voice.hearing(SpokenNews::read), ended))
                .add(gate, "voice/whisper", WebhookKind.VOICE, StaffLeg.whisper(urls, prompts))
                .add(gate, "voice/accept", WebhookKind.VOICE, StaffLeg.accept())
                .add(gate, "voice/fallback", WebhookKind.VOICE_FALLBACK, new VoiceFallback(voice))
                .add(gate, "status/voice", WebhookKind.VOICE_STATUS, new VoiceStatus(people, ended, ours, alerts))
                .add(gate, "status/recording", WebhookKind.VOICE_STATUS, new RecordingStatus(calls.recordings()));
    }
}
