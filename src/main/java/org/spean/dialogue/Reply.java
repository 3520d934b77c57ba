package org.spean.dialogue;

/** Something said back. Sealed so that a renderer must handle every member. */
public sealed interface Reply {
    /**
     * One message.
     *
     * @param textId the text or step it came from: the prompt id by voice, a label in tests
     * @param body ready to send: one language, no placeholders, no ZWSP
     */
    record Message(String textId, String body) implements Reply {}
}
