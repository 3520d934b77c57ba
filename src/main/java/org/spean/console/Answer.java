package org.spean.console;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.function.Consumer;

/** What a page or an action answers. */
public sealed interface Answer {
    /** A page, rendered. */
    record Page(int status, String html) implements Answer {}

    /** After an action: look there (303). */
    record Moved(String path) implements Answer {}

    /** There is no such thing, or not for this person. */
    record Missing() implements Answer {}

    /** This person may not do this. */
    record Forbidden() implements Answer {}

    /**
     * A file of ours, never one that a person sent as they sent it.
     *
     * @param name proposed for saving; empty: shown in the page (a picture, a sound)
     */
    record Bytes(String type, Buffer bytes, String name) implements Answer {}

    /** This is no form of ours. */
    record Unreadable() implements Answer {}

    /** This form was sent before, with something else in it. */
    record SentAlready() implements Answer {}

    /** The same as {@code answer}, and these headers: cookies beside others, all else instead of what every answer says. */
    record WithHeaders(Answer answer, List<Header> headers) implements Answer {}

    /** A line of the answer's head. */
    record Header(String name, String value) {}

    /** An answer that goes on: whoever begins it writes and ends it. */
    record Stream(Consumer<HttpServerRequest> begin) implements Answer {}

    /** A page that is fine. */
    static Future<Answer> page(Consumer<HtmlTemplateOutput> template) {
        return page(200, template);
    }

    /** A page with another status: 422 when a form is not right, 409 when something changed meanwhile. */
    static Future<Answer> page(int status, Consumer<HtmlTemplateOutput> template) {
        return Future.succeededFuture(new Page(status, render(template)));
    }

    /** The same, and its scripts may ask for the microphone. No other page may. */
    static Answer withMicrophone(Answer answer) {
        return new WithHeaders(answer, List.of(Headers.MICROPHONE));
    }

    /** A template as text. */
    static String render(Consumer<HtmlTemplateOutput> template) {
        StringOutput text = new StringOutput(8_192);
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }

    /** @param path below {@code /console} */
    static Future<Answer> moved(String path) {
        return Future.succeededFuture(new Moved(path));
    }

    static Future<Answer> missing() {
        return Future.succeededFuture(new Missing());
    }

    static Future<Answer> forbidden() {
        return Future.succeededFuture(new Forbidden());
    }
}
