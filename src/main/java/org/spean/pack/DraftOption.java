package org.spean.pack;

import java.util.List;

/** A choice of a menu as written; whether its key is a digit is {@link OptionKeysCheck}'s to say. */
record DraftOption(String key, Place place, List<Scalar> intents) {}
