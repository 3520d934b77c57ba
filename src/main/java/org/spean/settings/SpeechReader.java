package org.spean.settings;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where the machine is that speaks drafts, and its key (khmer.md section 4.4, Azure). */
final class SpeechReader {
    private static final Pattern REGION = Pattern.compile("[a-z0-9]{2,40}");
    /** What a header can carry; anything else would end as an error that prints the key. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,256}");

    private final Lookup lookup;

    SpeechReader(Lookup lookup) {
        this.lookup = lookup;
    }

    Settings.Speech read() {
        Optional<URI> region = region();
        return new Settings.Speech(url().or(() -> region), key());
    }

    private Optional<URI> region() {
        return shaped(
                        Key.SPEECH_REGION,
                        REGION,
                        "This is not a region.",
                        "Copy it from the page of the speech resource, like southeastasia.")
                .map(region -> URI.create("https://" + region + ".tts.speech.microsoft.com"));
    }

    private Optional<Secret> key() {
        return shaped(Key.SPEECH_KEY, KEY, "This is not a key.", "Copy it from the page of the speech resource.")
                .map(Secret::new);
    }

    private Optional<URI> url() {
        Optional<Raw> raw = lookup.raw(Key.SPEECH_URL);
        Optional<String> text = lookup.text(raw);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> url = Urls.http(Urls.base(text.get()))
                .filter(uri -> uri.getRawQuery() == null)
                .filter(uri -> Urls.https(uri) || Urls.loopback(uri));
        if (url.isEmpty()) {
            lookup.problem(
                    raw.orElseThrow(),
                    "This is not the base of a speech service.",
                    "Write it like https://speech.example.org; http only on this machine.");
        }
        return url;
    }

    private Optional<String> shaped(Key key, Pattern shape, String what, String todo) {
        Optional<Raw> raw = lookup.raw(key);
        Optional<String> text = lookup.text(raw);
        if (text.isPresent() && !shape.matcher(text.get()).matches()) {
            lookup.problem(raw.orElseThrow(), what, todo);
            return Optional.empty();
        }
        return text;
    }
}
