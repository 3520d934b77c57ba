package org.spean.text;

/** The writing or language of one keyword variant. Only ROMANISED ones have a skeleton. */
public enum Writing {
    KHMER,
    ROMANISED,
    ENGLISH,
    THAI,
    VIETNAMESE
}
