package org.spean.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.spean.dialogue.Dialogue;
import org.spean.dialogue.Input;
import org.spean.dialogue.Moment;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Session;
import org.spean.dialogue.Turn;
import org.spean.model.Country;
import org.spean.model.Mode;
import org.w3c.dom.NodeList;

/** Whether the answers that the load generator will insist on are the right ones: those of the engine, read from the XML. */
final class Oracle {
    private static final int VERIFY_EVERY_DAYS = 60;

    private Oracle() {}

    /** Refuses a walk whose answers are not the engine's, or in which a lost or doubled step could hide. */
    static void check(byte[][] answers) {
        List<List<String>> right = replies();
        if (new HashSet<>(right).size() != right.size()) {
            throw new IllegalStateException("two answers of the walk are equal: change " + Walk.class.getName());
        }
        for (int step = 0; step < answers.length; step++) {
            if (!messages(answers[step]).equals(right.get(step))) {
                throw new IllegalStateException("the answer to step " + (step + 1) + " is not the engine's");
            }
        }
    }

    static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8);
    }

    private static List<List<String>> replies() {
        Dialogue dialogue = new Dialogue(Content.read(), Mode.DEMO, VERIFY_EVERY_DAYS);
        Moment moment = new Moment(Instant.now(), Optional.of(Country.CAMBODIA), "case");
        Session session = Session.fresh(Optional.empty(), moment.from());
        List<List<String>> replies = new ArrayList<>();
        for (String text : Walk.TEXTS) {
            Turn turn = dialogue.turn(session, new Input.Words(text), moment);
            replies.add(turn.replies().stream().map(Oracle::body).toList());
            session = turn.session();
        }
        return replies;
    }

    private static String body(Reply reply) {
        return switch (reply) {
            case Reply.Message message -> message.body();
            case Reply.Spoken spoken -> throw new IllegalStateException("a text is not spoken to");
        };
    }

    private static List<String> messages(byte[] twiml) {
        try {
            NodeList nodes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(twiml))
                    .getElementsByTagName("Message");
            List<String> messages = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                messages.add(nodes.item(i).getTextContent());
            }
            return messages;
        } catch (Exception e) {
            throw new IllegalStateException("an answer that is not XML", e);
        }
    }
}
