package org.spean.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Style, scripts and fonts, for everybody and for ever: their names change with their content. */
final class AssetPages {
    private AssetPages() {}

    static void serve(RoutingContext context) {
        Optional<Assets.Asset> found =
                Assets.find(String.valueOf(context.request().path()));
        if (found.isEmpty()) {
            context.fail(404);
            return;
        }
        Assets.Asset asset = found.get();
        Buffer packed = asset.packed();
        String takes = context.request().getHeader("Accept-Encoding");
        boolean pack = packed != null && takes != null && takes.contains("gzip");
        HttpServerResponse response = context.response()
                .putHeader("Content-Type", asset.type())
                .putHeader("Cache-Control", "public, max-age=31536000, immutable")
                .putHeader("Vary", "Accept-Encoding");
        if (pack) {
            response.putHeader("Content-Encoding", "gzip");
        }
        response.end(pack ? packed : asset.plain());
    }
}
