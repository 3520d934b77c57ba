package org.spean.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.spean.audio.ClipLimits;
import org.spean.audio.ClipResult;
import org.spean.broadcast.AlertNumbers;
import org.spean.broadcast.AlertSounds;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.ChangeResult;
import org.spean.model.Language;
import org.spean.staff.Role;

/** What a voice alert says: uploaded, or recorded by telephone under a number. */
public final class SoundRoutes {
    private static final String ONE = "/broadcasts/{id}";

    private final AlertSounds sounds;
    private final AlertNumbers numbers;
    private final Function<byte[], Future<ClipResult>> chain;

    /** @param chain makes a clip for the line of a recording, off the event loop */
    public SoundRoutes(AlertSounds sounds, AlertNumbers numbers, Function<byte[], Future<ClipResult>> chain) {
        this.sounds = sounds;
        this.numbers = numbers;
        this.chain = chain;
    }

    public List<Endpoint> all() {
        return List.of(
                new Endpoint(
                                HttpMethod.PUT,
                                ONE + "/sound/{language}",
                                "What callers hear in this language. It is a draft again, and an approval counts no more.",
                                Access.role(Role.EDITOR),
                                Optional.of(Takes.sound()),
                                List.of(),
                                Map.of(200, "Broadcast"),
                                Map.of(404, "There is no alert of this id.", 409, "It is no draft by voice."),
                                false,
                                call -> known(call, (id, language) -> upload(call, id, language)))
                        .taking(ClipLimits.PROMPT.mostBytes()),
                new Endpoint(
                        HttpMethod.POST,
                        ONE + "/recording-number",
                        "The number to dial on the recording line instead of one of the sheet; good for 14 days.",
                        Access.role(Role.EDITOR),
                        Optional.of(Takes.maybe("Nothing")),
                        List.of(),
                        Map.of(200, "RecordingNumber"),
                        Map.of(404, "There is no alert of this id."),
                        false,
                        this::number));
    }

    private Future<ApiAnswer> number(ApiCall call) {
        String id = call.path("id");
        return BroadcastId.fits(id)
                ? numbers.of(new BroadcastId(id), call.now())
                        .map(number -> ApiAnswer.ok(new JsonObject().put("number", number)))
                : Future.succeededFuture(ApiAnswer.refused(Refusals.NO_SUCH));
    }

    private static Future<ApiAnswer> known(ApiCall call, BiFunction<BroadcastId, Language, Future<ApiAnswer>> work) {
        String id = call.path("id");
        Optional<Language> language = Language.ofCode(call.path("language"));
        return BroadcastId.fits(id) && language.isPresent()
                ? work.apply(new BroadcastId(id), language.get())
                : Future.succeededFuture(ApiAnswer.refused(Refusals.NO_SUCH));
    }

    private Future<ApiAnswer> upload(ApiCall call, BroadcastId id, Language language) {
        return chain.apply(call.bytes().getBytes()).compose(result -> switch (result) {
            case ClipResult.Refused refused ->
                Future.succeededFuture(ApiAnswer.refused(Trouble.of(
                        422,
                        "sound",
                        "This recording cannot be used",
                        refused.why().sentence())));
            case ClipResult.Prepared clip ->
                sounds.keep(id, language, clip.id().value(), clip.wav(), call.by())
                        .map(kept -> answer(call, kept));
        });
    }

    private static ApiAnswer answer(ApiCall call, ChangeResult result) {
        return switch (result) {
            case ChangeResult.Done done -> ApiAnswer.ok(BroadcastView.of(call).json(done.broadcast()));
            case ChangeResult.NotFound none -> ApiAnswer.refused(Refusals.NO_SUCH);
            case ChangeResult.Refused refused -> ApiAnswer.refused(Refusals.of(refused, Optional.empty()));
        };
    }
}
