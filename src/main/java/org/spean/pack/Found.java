package org.spean.pack;

/** A thing and where it stands. */
record Found<T>(T thing, Place place) {}
