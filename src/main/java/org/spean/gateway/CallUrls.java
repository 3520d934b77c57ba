package org.spean.gateway;

import org.spean.model.Language;

/** The addresses of one gateway's call webhooks, whole, and ready to stand in XML. All that act on a call carry its step token. */
final class CallUrls {
    private final PublicUrl publicUrl;
    private final String hooks;

    CallUrls(PublicUrl publicUrl, String gateway) {
        this.publicUrl = publicUrl;
        this.hooks = "/hooks/" + gateway + "/";
    }

    /** A key, or silence. */
    String step(int n) {
        return at("voice/step?n=" + n);
    }

    /** A key, or silence, in a call of ours that nobody has confirmed: the mark says so also when the store cannot. */
    String unconfirmed(int n) {
        return at("voice/step?n=" + n + "&amp;" + VoiceStep.UNCONFIRMED);
    }

    /** Somebody of ours is looked for. */
    String person(int n, Language language) {
        return at("voice/person?n=" + n + in(language));
    }

    /** What came of ringing our people. */
    String rang(int n, Language language) {
        return at("voice/rang?n=" + n + in(language));
    }

    /** The caller has spoken. */
    String spoken(int n) {
        return at("voice/spoken?n=" + n);
    }

    /** What a person of ours hears before the caller. */
    String whisper(int n, Language language) {
        return at("voice/whisper?n=" + n + in(language));
    }

    /** Whether the person of ours takes the caller. */
    String accept(int n) {
        return at("voice/accept?n=" + n);
    }

    /** The next step of a call to the recording line of our own people. */
    String record(int n) {
        return at("voice/record?n=" + n);
    }

    String recordingNews() {
        return at("status/recording");
    }

    /** A file we serve, e.g. {@code /prompts/two-tone.wav}. */
    String file(String path) {
        return publicUrl.at(path);
    }

    private static String in(Language language) {
        return "&amp;l=" + language.code();
    }

    private String at(String path) {
        return publicUrl.at(hooks + path);
    }
}
