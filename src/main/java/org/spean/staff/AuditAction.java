package org.spean.staff;

import java.util.Locale;
import java.util.Optional;

/** What can be done that the audit trail must know. The words are stored: a new one is added, none is ever renamed. */
public enum AuditAction {
    STAFF_ADD,
    STAFF_DISABLE,
    STAFF_ENABLE,
    /** Somebody has other roles now. */
    STAFF_ROLES,
    /** A supervisor wants to give somebody a role; a second colleague must agree. */
    STAFF_ROLES_ASK,
    STAFF_ROLES_DROP,
    /** Which of their languages somebody reads and hears first. */
    STAFF_LANGUAGE,
    STAFF_PIN,
    STAFF_PHONE,
    TOKEN_MAKE,
    TOKEN_REVOKE,
    SHIFTS_REPLACE,
    /** A list of agencies is brought in, to be approved by a second person. */
    AGENCIES_PROPOSE,
    AGENCIES_REJECT,
    /** A list of agencies becomes the live one. */
    AGENCIES_LIVE,
    AGENCIES_ROLL_BACK,
    NUMBERS_IMPORT,
    SUBSCRIBERS_IMPORT,
    NUMBER_REMOVE,
    CORRIDOR_SET,
    STORY_USEFUL,
    STORY_DELETE,
    PERSON_ERASE,
    /** A recording by telephone is kept, approved, or taken out of use. */
    RECORDING_KEEP,
    RECORDING_APPROVE,
    RECORDING_RETIRE,
    ALERT_CREATE,
    ALERT_EDIT,
    ALERT_SUBMIT,
    ALERT_APPROVE,
    /** By somebody who wrote, edited or submitted it. */
    ALERT_APPROVE_REFUSED,
    /** Its words were sent to the phone of whoever asked, and to nobody else. */
    ALERT_TEST,
    ALERT_REJECT,
    ALERT_SCHEDULE,
    ALERT_BEGIN,
    ALERT_PAUSE,
    ALERT_RESUME,
    ALERT_CANCEL,
    ALERT_FINISH,
    STOP_EVERYTHING,
    /** The first of the two people it takes to start again. */
    START_ASK,
    START_AGAIN,
    SIGN_IN,
    /** By a wrong password or code, for an account there is; without what was typed. */
    SIGN_IN_REFUSED,
    SIGN_OUT,
    /** Somebody ends sessions of an account. */
    SESSION_END,
    /** A new link to sign in for the first time, from the command line. */
    INVITE,
    /** A link that nobody took up yet is worth nothing any more. */
    INVITE_REVOKE,
    INVITE_ACCEPT,
    /** Somebody changes their own password. */
    PASSWORD_CHANGE,
    /** Somebody makes themselves new recovery codes. */
    RECOVERY_RENEW,
    FACTOR_RESET_ASK,
    /** The second colleague agrees to a new link. */
    FACTOR_RESET,
    FACTOR_RESET_DROP,
    /** Somebody looks at a case: one entry a look. */
    CASE_VIEW,
    /** Somebody listens to what was spoken in a case. */
    CASE_LISTEN,
    CASE_CLAIM,
    CASE_RELEASE,
    CASE_HAND_OVER,
    CASE_REPLY,
    CASE_NOTE,
    CASE_REFER,
    CASE_VERDICT,
    CASE_CLOSE,
    CASE_REOPEN,
    /** It is deleted sooner than by itself. */
    CASE_SHORTEN,
    /** The next on shift is told that somebody waits. */
    CASE_ESCALATE,
    /** Somebody sees a whole number. */
    NUMBER_REVEAL,
    /** Somebody takes over from the shift before, with what was open. */
    SHIFT_TAKE,
    /** Numbers or entries of the trail leave the house as a file; the subject says which. */
    EXPORT,
    /** A supervisor wants rows as a file; a second colleague must agree. */
    EXPORT_ASK,
    EXPORT_AGREE,
    EXPORT_DROP,
    /** A help number was called to see whether it is right. */
    HOTLINE_CALL,
    /** A native reader approved a Khmer wording. */
    WORDING_APPROVE,
    /** A copy of the store leaves the house, sealed. */
    BACKUP,
    /** The store was put back to what it was when the backup was made; what came later is gone. */
    RESTORE,
    /** Entries of the trail itself are dropped by age. */
    AUDIT_FORGET;

    /** As stored and shown, e.g. {@code staff-add}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AuditAction> ofWord(String word) {
        for (AuditAction action : values()) {
            if (action.word().equals(word)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }
}
