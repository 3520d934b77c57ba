package org.spean.app.support;

/** One person's telephone. */
public record Phone(Platform platform, String number) {
    /** Sends a text and reads the answer. */
    public Twiml text(String body) {
        return Twiml.of(platform.send(form(body)));
    }

    /** The text as the platform would hand it over, with a new MessageSid. */
    public TextForm form(String body) {
        return platform.text(number, body);
    }

    @Override
    public String toString() {
        return "a phone";
    }
}
