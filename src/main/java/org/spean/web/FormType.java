package org.spean.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/** The types in which browsers send forms. What only looks like one makes the decoder throw before there is an answer. */
public final class FormType {
    private static final Pattern FORM = Pattern.compile(
            "multipart/form-data *;.*boundary=(\"[^\"]{1,70}\"|[^\";, ]{1,70}).*|application/x-www-form-urlencoded *(;.*)?",
            Pattern.CASE_INSENSITIVE);

    private FormType() {}

    /** Whether a form can be read. One without a type is empty. */
    public static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type == null || FORM.matcher(type).matches();
    }

    /** Whether it claims to be a form, and is none. */
    static boolean isBroken(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).contains("multipart/") && !isForm(request);
    }
}
