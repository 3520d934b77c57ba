package org.spean.staff;

/** Why nobody may have a password. */
public enum PasswordFault {
    /** Fewer than {@link PasswordRule#LEAST} letters. */
    TOO_SHORT,
    /** More than {@link PasswordRule#MOST} letters. */
    TOO_LONG,
    /** Among those that everybody tries first: common words, a row of keys, something short again and again. */
    COMMON,
    /** The name of the person, or of this service. */
    NAME
}
