package org.spean.dialogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.content.ContentPack;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.content.StepId;

/** Acts on a keyword that was understood. */
final class Intents {
    private final Playbook book;
    private final Steps steps;
    private final Questions questions;
    private final Answers answers;
    private final ProtectedWords protectedWords;

    Intents(Playbook book, Steps steps, Questions questions, Answers answers, ProtectedWords protectedWords) {
        this.book = book;
        this.steps = steps;
        this.questions = questions;
        this.answers = answers;
        this.protectedWords = protectedWords;
    }

    /** Whether the keyword meant something here; then everything is done. */
    boolean act(Walk walk, String intent, Heard heard, Step.@Nullable Waiting at) {
        Optional<ProtectedWord> word = ProtectedWord.ofIntent(intent);
        if (word.isPresent()) {
            protectedWords.act(walk, word.get(), heard, at);
            return true;
        }
        if (at != null && (answers.intent(walk, intent, at) || moved(walk, intent, at))) {
            return true;
        }
        StepId entry = book.pack.entries().get(intent);
        if (entry == null && !intent.equals(Playbook.GREETING)) {
            return false;
        }
        steps.arrive(walk, entry == null ? ContentPack.MAIN_MENU : entry);
        return true;
    }

    /** Whether {@link #act} would do something. */
    boolean isMeant(String intent, Step.@Nullable Waiting at) {
        return ProtectedWord.ofIntent(intent).isPresent()
                || book.pack.entries().containsKey(intent)
                || intent.equals(Playbook.GREETING)
                || (at != null && (book.intentsAt(at).contains(intent) || isMove(intent)));
    }

    private static boolean isMove(String intent) {
        return intent.equals(Playbook.BACK) || intent.equals(Playbook.REPEAT);
    }

    /** BACK and REPEAT in words. */
    boolean moved(Walk walk, String intent, Step.Waiting at) {
        return switch (intent) {
            case Playbook.BACK -> {
                back(walk, at);
                yield true;
            }
            case Playbook.REPEAT -> {
                questions.again(walk, at);
                yield true;
            }
            default -> false;
        };
    }

    /** To the question before; from the first one to the main menu. */
    void back(Walk walk, Step.@Nullable Waiting at) {
        StepId target = walk.goBack().orElse(ContentPack.MAIN_MENU);
        if (at != null && target.equals(at.id())) {
            questions.again(walk, at);
        } else {
            steps.arrive(walk, target);
        }
    }
}
