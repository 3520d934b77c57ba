/**
 * Who works here: added, given other roles, disabled, enabled, let in by a link. Every rule stands in {@link org.spean.staff}; these pages
 * only ask and say. Start reading at {@link org.spean.console.staff.StaffPart}.
 */
@NullMarked
package org.spean.console.staff;

import org.jspecify.annotations.NullMarked;
