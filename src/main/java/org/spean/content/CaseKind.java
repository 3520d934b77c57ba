package org.spean.content;

/** Why staff should look: decides the queue's order, most urgent first. */
public enum CaseKind {
    /** Somebody is in danger now. */
    DANGER,
    /** Asked for a person. */
    PERSON,
    /** Asked to be called. */
    CALLBACK,
    /** Reported a broker, an agency or an offer. */
    REPORT,
    /** Opened by the machine: a flood, an unknown send. */
    FLAG
}
