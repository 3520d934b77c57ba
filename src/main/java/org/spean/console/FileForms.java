package org.spean.console;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.spean.web.FormType;

/** Reads forms that bring files, into memory: nothing of them touches the disk. */
final class FileForms {
    private static final String FILES = "files of the form";
    private static final long SLOWEST_SECONDS = 60;

    private FileForms() {}

    /** After the gate: the body is still to be read. */
    static void read(PageRoute page, RoutingContext context, Replies replies) {
        HttpServerRequest request = context.request();
        boolean form = FormType.isForm(request);
        if (!form || announced(request) > page.mostBytes()) {
            context.fail(form ? 413 : 415);
            request.resume();
            return;
        }
        Map<String, Form.FilePart> files = new HashMap<>();
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> take(upload, files, context));
        long[] bytes = {0};
        // All of it counts, fields and heads of parts too: a body in chunks announces nothing.
        request.handler(chunk -> {
            bytes[0] += chunk.length();
            if (bytes[0] > page.mostBytes() && !context.failed()) {
                context.fail(413);
            }
        });
        request.resume();
        request.end()
                .timeout(SLOWEST_SECONDS, TimeUnit.SECONDS)
                .onComplete(
                        done -> {
                            if (!context.failed() && !context.response().ended()) {
                                context.put(FILES, files);
                                context.next();
                            }
                        },
                        broken -> {
                            if (!context.failed()) {
                                context.fail(broken instanceof TimeoutException ? 408 : 400);
                            }
                        });
    }

    private static void take(HttpServerFileUpload upload, Map<String, Form.FilePart> files, RoutingContext context) {
        Buffer content = Buffer.buffer();
        upload.handler(chunk -> {
            if (!context.failed()) {
                content.appendBuffer(chunk);
            }
        });
        upload.endHandler(end -> files.putIfAbsent(upload.name(), new Form.FilePart(upload.filename(), content)));
    }

    /** What came, whichever way it was read. */
    static Form of(RoutingContext context) {
        Map<String, Form.FilePart> files = context.get(FILES);
        MultiMap fields = context.request().formAttributes();
        return new Form(fields, files == null ? Map.of() : files);
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException nonsense) {
            return 0;
        }
    }
}
