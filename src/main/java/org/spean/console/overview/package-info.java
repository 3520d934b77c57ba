/**
 * The numbers of the day, the state of the machine, and the audit trail. All of it is counts, words of ours and ids: nobody's text, no
 * number, so that {@code it} may see every page here. Start reading at {@link org.spean.console.overview.OverviewPages}.
 */
@NullMarked
package org.spean.console.overview;

import org.jspecify.annotations.NullMarked;
