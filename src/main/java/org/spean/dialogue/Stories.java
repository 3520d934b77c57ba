package org.spean.dialogue;

import java.util.Map;
import java.util.Optional;
import org.spean.content.StepId;

/**
 * Stories of people who went away, told in several texts or as a voice message. While it is being told, the conversation knows
 * the story's id; the story never knows the person, and when the conversation rests nothing links the two any more.
 */
public final class Stories {
    /** How the id of a story begins; no case id does. */
    public static final String PREFIX = "story-";

    /** The slot with the id of the story that is being told. */
    private static final String SLOT = "story";

    private static final String FLOW = "story-flow";

    Stories() {}

    void begin(Walk walk, Map<String, String> facts) {
        String id = walk.causes.newStoryId();
        walk.fill(SLOT, id);
        walk.causes.add(new Effect.BeginStory(id, facts));
    }

    /** Adds words; a story whose beginning is lost is begun anew, so that nothing told is. */
    void add(Walk walk, String text) {
        if (walk.slot(SLOT).isEmpty()) {
            begin(walk, Map.of());
        }
        walk.slot(SLOT).ifPresent(id -> walk.causes.add(new Effect.AddToStory(id, text)));
    }

    /** Adds what was spoken at a step of the flow that began the story; false when there is none. */
    boolean speak(Walk walk, StepId at, String recording, int seconds) {
        Optional<String> id = walk.slot(SLOT).filter(story -> walk.slot(FLOW).equals(Optional.of(at.flow())));
        id.ifPresent(story -> walk.causes.add(new Effect.SpeakStory(story, recording, seconds)));
        return id.isPresent();
    }

    /** Notes in which flow the story is told. */
    void beginIn(Walk walk, StepId step, Map<String, String> facts) {
        begin(walk, facts);
        walk.fill(FLOW, step.flow());
    }
}
