package org.spean.pack;

import java.util.List;
import org.spean.content.Fact;

/**
 * Something that must have a source.
 *
 * @param owner as a sentence begins: {@code The hotline kh_police_117}
 */
record DraftFact(String owner, Place place, List<Found<Fact.Source>> sources) {}
