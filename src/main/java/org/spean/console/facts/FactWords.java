package org.spean.console.facts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spean.console.Frame;
import org.spean.content.Agency;
import org.spean.content.Corridor;
import org.spean.content.Step;
import org.spean.registers.RegisterChange;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;

/** The keys of words for what the rooms below know by a constant. */
public final class FactWords {
    private FactWords() {}

    public static String key(Agency.Status status) {
        return switch (status) {
            case LICENSED -> "facts.agency.licensed";
            case SUSPENDED -> "facts.agency.suspended";
            case REVOKED -> "facts.agency.revoked";
            case EXPIRED -> "facts.agency.expired";
            case UNKNOWN -> "facts.agency.unknown";
        };
    }

    public static String key(Corridor.Status status) {
        return switch (status) {
            case OPEN -> "facts.corridor.open";
            case RESTRICTED -> "facts.corridor.restricted";
            case CLOSED -> "facts.corridor.closed";
            case UNKNOWN -> "facts.corridor.unknown";
        };
    }

    /** What a step of a flow does. */
    public static String key(Step step) {
        return switch (step) {
            case Step.Say one -> "facts.step.say";
            case Step.Menu one -> "facts.step.menu";
            case Step.Ask one -> "facts.step.ask";
            case Step.Advice one -> "facts.step.advice";
            case Step.Hotlines one -> "facts.step.hotlines";
            case Step.CorridorStatus one -> "facts.step.corridor";
            case Step.Places one -> "facts.step.places";
            case Step.Report one -> "facts.step.report";
            case Step.Story one -> "facts.step.story";
            case Step.Callback one -> "facts.step.callback";
            case Step.Subscribe one -> "facts.step.subscribe";
            case Step.OptOut one -> "facts.step.opt-out";
            case Step.OptIn one -> "facts.step.opt-in";
            case Step.Erase one -> "facts.step.erase";
            case Step.ChooseLanguage one -> "facts.step.language";
            case Step.Transfer one -> "facts.step.transfer";
            case Step.Voicemail one -> "facts.step.voicemail";
            case Step.CheckOffer one -> "facts.step.check-offer";
            case Step.CheckAgency one -> "facts.step.check-agency";
            case Step.CheckNumber one -> "facts.step.check-number";
            case Step.End one -> "facts.step.end";
        };
    }

    /** What somebody did with a list of agencies. */
    public static String key(AuditAction action) {
        if (action == AuditAction.AGENCIES_LIVE) {
            return "facts.agencies.did.live";
        }
        if (action == AuditAction.AGENCIES_ROLL_BACK) {
            return "facts.agencies.did.roll-back";
        }
        return action == AuditAction.AGENCIES_PROPOSE ? "facts.agencies.did.propose" : "facts.agencies.did.reject";
    }

    /** The day of the list that an entry of the trail is about; empty where it names none. */
    public static String day(Frame frame, AuditEntry entry) {
        try {
            return frame.words().day(LocalDate.parse(entry.details().getOrDefault("date", "")));
        } catch (DateTimeParseException none) {
            return "";
        }
    }

    /** What a list would change, by the key of its heading, in the order of the page. */
    public static Map<String, List<Agency>> parts(RegisterChange change) {
        Map<String, List<Agency>> parts = new LinkedHashMap<>();
        parts.put("facts.agencies.removed", change.removed());
        parts.put("facts.agencies.changed", change.changed());
        parts.put("facts.agencies.added", change.added());
        return parts;
    }
}
