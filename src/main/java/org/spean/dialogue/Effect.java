package org.spean.dialogue;

import java.util.Map;
import java.util.Optional;
import org.spean.content.CaseKind;
import org.spean.model.Country;
import org.spean.model.Language;

/**
 * Something that must be true once the turn is committed. Written in the same script as the session, so state and effect
 * cannot part (design section 4). All of them may be applied twice without harm.
 */
public sealed interface Effect {
    /** No message but an answer may go to this person until {@link OptIn}. */
    record OptOut() implements Effect {}

    /** Takes back {@link OptOut}. */
    record OptIn() implements Effect {}

    /** Keeps language and country beyond the session. */
    record Remember(Optional<Language> language, Optional<Country> country) implements Effect {}

    /**
     * The person agreed to alerts.
     *
     * @param province two-digit code, or {@code all}
     * @param topic alert topic id, or {@code all}
     * @param consentVersion which wording they agreed to
     */
    record Subscribe(String province, String topic, Language language, String consentVersion) implements Effect {}

    /**
     * Opens a case, or raises the open one: kind and facts are merged, the more urgent kind wins.
     *
     * @param facts short values by slot name; stored encrypted
     */
    record OpenCase(String caseId, CaseKind kind, Map<String, String> facts) implements Effect {
        public OpenCase {
            facts = Map.copyOf(facts);
        }
    }

    /**
     * What the person wrote joins the case.
     *
     * @param label the slot it answers, e.g. {@code what-happened}
     * @param text their words, at most 1,600 letters; stored encrypted
     */
    record AddToCase(String caseId, String label, String text) implements Effect {}

    /** Erases everything about the person but the opt-out mark. Nothing else of the same turn is kept. */
    record Erase() implements Effect {}
}
