package org.spean.gateway;

import io.vertx.core.Future;
import java.util.stream.Collectors;
import org.spean.metrics.WebhookOutcome;
import org.spean.model.Language;

/**
 * What one of our people hears when rung, before the caller does: press 1, so that an answering machine never swallows a caller
 * (issue 3, item 6). Nothing is stored, so a repeat gets the same bytes.
 */
final class StaffLeg {
    /** Recorded in both languages; until then everybody hears the English words. */
    private static final String WHISPER = "staff-whisper";

    static final String WORDS = "A caller of the line is waiting. To take the call, press 1.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>";
    private static final String TAIL = "</Response>";

    private StaffLeg() {}

    /** Asks for the key. */
    static Webhook whisper(CallUrls urls, Prompts prompts) {
        return webhook((form, query) -> {
            Language language = VoiceStep.language(query);
            String words = prompts.forStaff(WHISPER, language)
                    .map(clips -> clips.stream()
                            .map(clip -> "<Play>" + urls.file("/prompts/" + clip + ".wav") + "</Play>")
                            .collect(Collectors.joining()))
                    .orElse("<Say language=\"en-US\">" + WORDS + "</Say>");
            String accept = urls.accept(VoiceStep.of(query).orElse(VoiceStep.FIRST_AFTER_FAULT));
            return HEAD + "<Gather action=\"" + accept
                    + "\" method=\"POST\" numDigits=\"1\" timeout=\"5\" finishOnKey=\"\" actionOnEmptyResult=\"true\">"
                    + words + "</Gather>" + CallVerbs.redirect(accept) + TAIL;
        });
    }

    /** An empty document joins the two; anything but 1 hangs up, and the caller goes on. */
    static Webhook accept() {
        return webhook((form, query) ->
                HEAD + (form.only("Digits").filter("1"::equals).isPresent() ? "" : "<Hangup/>") + TAIL);
    }

    private interface Document {
        String of(Form form, String query);
    }

    private static Webhook webhook(Document document) {
        return new Webhook() {
            @Override
            public Future<Answered> answer(Form form, String query) {
                boolean ours = form.only("CallSid").isPresent()
                        && !query.isEmpty()
                        && VoiceStep.of(query).isPresent();
                return Future.succeededFuture(
                        ours
                                ? Answered.twiml(document.of(form, query), WebhookOutcome.ANSWERED)
                                : Answered.BAD_REQUEST);
            }

            @Override
            public Answered whenBroken(Form form, String query) {
                return Answered.twiml(HEAD + "<Hangup/>" + TAIL, WebhookOutcome.SAFETY);
            }
        };
    }
}
