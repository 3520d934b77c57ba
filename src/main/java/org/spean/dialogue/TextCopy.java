package org.spean.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.spean.content.SystemText;
import org.spean.model.Language;

/** What was said in a call, as the texts that somebody who asks by text would get. */
final class TextCopy {
    private TextCopy() {}

    /** The messages of {@code saying}, with how to get on at the end; none when it says nothing. */
    static List<String> of(Playbook book, Walk call, Consumer<Walk> saying) {
        Walk text = new Walk(call.before, call.moment);
        saying.accept(text);
        Language language = text.language().orElse(Language.KM);
        String last = book.pack.text(SystemText.WHAT_NEXT).in(language);
        List<String> bodies = new ArrayList<>();
        for (Reply reply : text.speech.replies(SystemText.WHAT_NEXT.key(), last)) {
            switch (reply) {
                case Reply.Message message -> bodies.add(message.body());
                case Reply.Spoken spoken -> {} // it is a text
            }
        }
        return bodies;
    }
}
