package org.spean.dialogue;

import java.util.Optional;
import java.util.regex.Pattern;
import org.spean.checks.AgencyFound;
import org.spean.checks.AgencyIndex;
import org.spean.content.Agency;
import org.spean.content.AgencyText;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.text.AgencyName;
import org.spean.text.LicenceText;

/**
 * Takes the answer to {@link Step.CheckAgency}, by text and by keys alike: the same number is looked for in the same way, so
 * both hear the same. Nothing of it is kept.
 */
final class AgencyListener {
    /** So many digits that are on no list are a number that is not listed; fewer are a key pressed by mistake. */
    private static final int DIGITS_OF_A_LICENCE = 3;

    private static final Pattern MONEY = Pattern.compile("\\p{Sc}");

    /** What came of an answer. */
    enum Outcome {
        /** Everything is said. */
        ANSWERED,
        /** It is said why not; the question stays open, and this counts as a miss. */
        MISSED
    }

    private final Steps steps;
    private final Questions questions;
    private final AgencyTelling telling;
    private final Optional<Step.CheckAgency> check;

    AgencyListener(Playbook book, Telling telling, Steps steps, Questions questions) {
        this.steps = steps;
        this.questions = questions;
        this.telling = new AgencyTelling(book, telling);
        this.check = book.first(Step.CheckAgency.class);
    }

    /** Whether a text, wherever it was written, names exactly one agency of the list. */
    boolean isNamed(Walk walk, String text) {
        return check.isPresent()
                && walk.moment.facts().agencies().map(index -> index.find(text)).orElse(null)
                        instanceof AgencyFound.One;
    }

    /** Whether a text is like the name of one agency of the list, or of several. */
    boolean isLike(Walk walk, String text) {
        AgencyFound found =
                walk.moment.facts().agencies().map(index -> index.find(text)).orElse(null);
        return found instanceof AgencyFound.One || found instanceof AgencyFound.Few;
    }

    /** Whether {@link #seenIn} would say something. */
    boolean isMentioned(Walk walk, String text) {
        AgencyIndex index = walk.moment.facts().agencies().orElse(null);
        return index != null && check.isPresent() && isMentioned(index.find(text), text);
    }

    private static boolean isMentioned(AgencyFound found, String text) {
        return switch (found) {
            case AgencyFound.One one -> true;
            case AgencyFound.Few few -> AgencyName.of(text).company() || isLicence(text);
            case AgencyFound.None none -> false;
            case AgencyFound.Phone phone -> false;
            case AgencyFound.NotAName nothing -> nothing.reason() == AgencyFound.Reason.DIGITS && isWholeLicence(text);
        };
    }

    /** "Check 0417", "licence 417 ok?": nothing else is meant, though perhaps only a part of the number was written. */
    private static boolean isLicence(String text) {
        LicenceText licence = LicenceText.of(text);
        return licence.isAsked() && licence.digits().length() >= DIGITS_OF_A_LICENCE;
    }

    /** The same, long enough to be said not to be on the list; no amount of money is. */
    private static boolean isWholeLicence(String text) {
        LicenceText licence = LicenceText.of(text);
        return isLicence(text)
                && (licence.isGrouped() || licence.digits().length() > DIGITS_OF_A_LICENCE)
                && !MONEY.matcher(text).find();
    }

    /**
     * Takes a text that was no answer to what stands open: it is one here when it names one agency, when it speaks of a company
     * and several may be meant, or when a licence number is to be checked.
     */
    boolean seenIn(Walk walk, String text) {
        AgencyIndex index = walk.moment.facts().agencies().orElse(null);
        if (index == null || check.isEmpty()) {
            return false;
        }
        AgencyFound found = index.find(text);
        if (!isMentioned(found, text)) {
            return false;
        }
        return switch (found) {
            case AgencyFound.One one -> verdict(walk, check.get(), index, one.agency());
            case AgencyFound.Few few -> choices(walk, check.get(), index, few);
            case AgencyFound.NotAName nothing -> notListed(walk, check.get(), index);
            case AgencyFound.None none -> false;
            case AgencyFound.Phone phone -> false;
        };
    }

    /** Whether a number is the answer to "which of these". */
    boolean picked(Walk walk, int number, Step.CheckAgency step) {
        if (!AgencyChoices.areOpen(walk)) {
            return false;
        }
        AgencyIndex index = walk.moment.facts().agencies().orElse(null);
        Optional<AgencyChoices> choices =
                Optional.ofNullable(index).flatMap(found -> AgencyChoices.of(walk, found.register()));
        if (index == null || choices.isEmpty()) {
            AgencyChoices.forget(walk);
            telling.say(walk, step, AgencyText.CHANGED);
            StepId on = questions.open(walk, step);
            return on == null || arrived(walk, on);
        }
        int offered = choices.get().agencies().size();
        if (number >= 1 && number <= offered) {
            return verdict(walk, step, index, choices.get().agencies().get(number - 1));
        }
        return number == offered + 1 && notListed(walk, step, index);
    }

    /** Looks for the agency that a text means, or the number that was keyed. */
    Outcome hear(Walk walk, String text, Step.CheckAgency step) {
        AgencyIndex index = walk.moment.facts().agencies().orElse(null);
        if (index == null) {
            telling.noList(walk, step);
            arrived(walk, step.listless());
            return Outcome.ANSWERED;
        }
        return switch (index.find(text)) {
            case AgencyFound.One one -> {
                keyed(walk, step, text);
                verdict(walk, step, index, one.agency());
                yield Outcome.ANSWERED;
            }
            case AgencyFound.Few few -> {
                choices(walk, step, index, few);
                yield Outcome.ANSWERED;
            }
            case AgencyFound.None none -> {
                keyed(walk, step, text);
                notListed(walk, step, index);
                yield Outcome.ANSWERED;
            }
            case AgencyFound.Phone phone -> {
                AgencyChoices.forget(walk);
                telling.say(walk, step, AgencyText.PHONE);
                yield !walk.byVoice() && steps.numberIn(walk, text) ? Outcome.ANSWERED : Outcome.MISSED;
            }
            case AgencyFound.NotAName nothing -> notAName(walk, text, step, index, nothing.reason());
        };
    }

    private Outcome notAName(
            Walk walk, String text, Step.CheckAgency step, AgencyIndex index, AgencyFound.Reason reason) {
        long digits = text.chars().filter(Character::isDigit).count();
        if (reason == AgencyFound.Reason.DIGITS && digits >= DIGITS_OF_A_LICENCE) {
            keyed(walk, step, text);
            notListed(walk, step, index);
            return Outcome.ANSWERED;
        }
        AgencyChoices.forget(walk);
        telling.say(
                walk,
                step,
                switch (reason) {
                    case TOO_LONG -> walk.byVoice() ? AgencyText.WANTED : AgencyText.TOO_LONG;
                    case EMPTY, DIGITS, CODE, NO_OWN_WORD -> AgencyText.WANTED;
                });
        return Outcome.MISSED;
    }

    private void keyed(Walk walk, Step.CheckAgency step, String text) {
        if (walk.byVoice()) {
            telling.keyed(walk, step, text);
        }
    }

    private boolean verdict(Walk walk, Step.CheckAgency step, AgencyIndex index, Agency agency) {
        return arrived(walk, telling.verdict(walk, step, index.register(), agency));
    }

    private boolean notListed(Walk walk, Step.CheckAgency step, AgencyIndex index) {
        return arrived(walk, telling.notListed(walk, step, index.register()));
    }

    private boolean choices(Walk walk, Step.CheckAgency step, AgencyIndex index, AgencyFound.Few few) {
        walk.waitAt(step.id());
        AgencyChoices.offer(walk, index.register(), few.agencies());
        telling.which(walk, step, few.agencies());
        return true;
    }

    private boolean arrived(Walk walk, StepId next) {
        AgencyChoices.forget(walk);
        steps.arriveAtOnce(walk, next);
        return true;
    }
}
