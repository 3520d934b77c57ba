package org.spean.fake;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which part of the REST API a request is for. */
final class Rest {
    private static final Pattern PATH =
            Pattern.compile("/2010-04-01/Accounts/([^/]+)/(Messages|Calls)(?:/([^/]+))?[.]json");

    private final Gateway gateway;
    private final MessagesApi messages;
    private final CallsApi calls;

    Rest(Gateway gateway, MessagesApi messages, CallsApi calls) {
        this.gateway = gateway;
        this.messages = messages;
        this.calls = calls;
    }

    /** Carries the request out. */
    Reply reply(HttpServerRequest request, Fields fields, SplittableRandom random) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches() || !path.group(1).equals(gateway.setup().account())) {
            return error(404, 20404, "The requested resource was not found");
        }
        try {
            return path.group(2).equals("Messages")
                    ? message(request, path.group(3), fields, random)
                    : call(request, path.group(3), fields, random);
        } catch (IllegalArgumentException e) {
            return error(400, 20001, "Bad parameter");
        }
    }

    private Reply message(HttpServerRequest request, String sid, Fields fields, SplittableRandom random) {
        if (request.method() == HttpMethod.GET) {
            return sid == null ? messages.list(MessageQuery.of(request.params())) : messages.one(sid);
        }
        return sid == null && request.method() == HttpMethod.POST ? messages.create(fields, random) : notAllowed();
    }

    private Reply call(HttpServerRequest request, String sid, Fields fields, SplittableRandom random) {
        if (request.method() == HttpMethod.POST) {
            return sid == null ? calls.create(fields, random) : calls.update(sid, fields);
        }
        return sid != null && request.method() == HttpMethod.GET ? calls.one(sid) : notAllowed();
    }

    private Reply notAllowed() {
        return error(405, 20004, "Method not allowed");
    }

    private Reply error(int status, int code, String message) {
        return Reply.error(gateway.dialect(), status, code, message);
    }
}
