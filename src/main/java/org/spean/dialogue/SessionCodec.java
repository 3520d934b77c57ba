package org.spean.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.content.StepId;
import org.spean.model.Country;
import org.spean.model.Language;

/**
 * Sessions as bytes: compact, versioned, at most {@link #MAX_BYTES}. What cannot be read (an older version, damage) is a
 * fresh session, never an exception: the person starts at the main menu.
 */
public final class SessionCodec {
    /** The most a stored session takes. */
    public static final int MAX_BYTES = 1024;

    private static final char VERSION = 'a';
    private static final int MAX_NUMBER = 999;
    private static final int MAX_CASE_ID = 64;

    private SessionCodec() {}

    /**
     * The session as bytes. One that would be larger loses its oldest way back, then its slots: what is kept is where the
     * person stands.
     */
    public static byte[] encode(Session session) {
        byte[] bytes = write(session, session.back(), session.slots());
        for (int from = 1; bytes.length > MAX_BYTES && from <= session.back().size(); from++) {
            bytes = write(session, session.back().subList(from, session.back().size()), session.slots());
        }
        return bytes.length > MAX_BYTES ? write(session, List.of(), Map.of()) : bytes;
    }

    /** Reads what {@link #encode} wrote; anything else is {@link Session#fresh} with nothing known. */
    public static Session decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return unknown();
        }
        Fields.Reader in = new Fields.Reader(bytes, VERSION);
        Session session = new Session(
                language(in),
                country(in),
                step(in),
                steps(in),
                in.number(MAX_NUMBER),
                in.number(MAX_NUMBER),
                slots(in),
                texts(in, Session.MAX_ASKED),
                in.optional());
        return in.broken() || !in.atEnd() ? unknown() : session;
    }

    private static Session unknown() {
        return Session.fresh(Optional.empty(), Optional.empty());
    }

    private static byte[] write(Session session, List<StepId> back, Map<String, String> slots) {
        Fields.Writer out = new Fields.Writer(VERSION);
        out.put(session.language().map(Language::code));
        out.put(session.country().map(Country::code));
        out.put(session.step().map(StepId::toString));
        out.put(Math.min(back.size(), Session.MAX_BACK));
        for (StepId step : back.subList(Math.max(0, back.size() - Session.MAX_BACK), back.size())) {
            out.put(step.toString());
        }
        out.put(Math.clamp(session.misses(), 0, MAX_NUMBER));
        out.put(Math.clamp(session.page(), 0, MAX_NUMBER));
        out.put(Math.min(slots.size(), Session.MAX_SLOTS));
        int written = 0;
        for (Map.Entry<String, String> slot : slots.entrySet()) {
            if (written++ < Session.MAX_SLOTS) {
                out.put(slot.getKey());
                out.put(slot.getValue());
            }
        }
        out.put(Math.min(session.asked().size(), Session.MAX_ASKED));
        for (String intent : session.asked().subList(0, Math.min(session.asked().size(), Session.MAX_ASKED))) {
            out.put(intent);
        }
        out.put(session.caseId().filter(id -> id.length() <= MAX_CASE_ID));
        return out.bytes();
    }

    private static Optional<Language> language(Fields.Reader in) {
        Optional<String> code = in.optional();
        return code.flatMap(Language::ofCode);
    }

    private static Optional<Country> country(Fields.Reader in) {
        Optional<String> code = in.optional();
        if (code.isPresent() && !Country.fits(code.get())) {
            in.fail();
            return Optional.empty();
        }
        return code.map(Country::new);
    }

    private static Optional<StepId> step(Fields.Reader in) {
        Optional<String> text = in.optional();
        if (text.isPresent() && !StepId.fits(text.get())) {
            in.fail();
            return Optional.empty();
        }
        return text.map(StepId::of);
    }

    private static List<StepId> steps(Fields.Reader in) {
        List<StepId> steps = new ArrayList<>();
        for (String text : texts(in, Session.MAX_BACK)) {
            if (!StepId.fits(text)) {
                in.fail();
                return List.of();
            }
            steps.add(StepId.of(text));
        }
        return steps;
    }

    private static Map<String, String> slots(Fields.Reader in) {
        int count = in.number(Session.MAX_SLOTS);
        Map<String, String> slots = new HashMap<>();
        for (int i = 0; i < count && !in.broken(); i++) {
            slots.put(in.text(), in.text());
        }
        return slots;
    }

    private static List<String> texts(Fields.Reader in, int most) {
        int count = in.number(most);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count && !in.broken(); i++) {
            texts.add(in.text());
        }
        return texts;
    }
}
