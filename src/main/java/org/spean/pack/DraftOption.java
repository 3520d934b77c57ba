package org.spean.pack;

import java.util.List;
import java.util.Optional;
import org.spean.model.Channel;

/** A choice of a menu as written; whether its key is a digit is {@link OptionKeysCheck}'s to say. {@code only} is empty for all channels. */
record DraftOption(String key, Place place, List<Scalar> intents, Optional<Channel> only) {}
