/** The lights of the health page, fault by fault. */
@NullMarked
package org.spean.console.overview;

import org.jspecify.annotations.NullMarked;
