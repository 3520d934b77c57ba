package org.spean.pack;

/** One word or sentence of a file, without the blanks around it. */
record Scalar(String value, Place place) {}
