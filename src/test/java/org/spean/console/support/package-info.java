/** What the browser tests of the console stand on: one Chromium, staff who sit at it, a look for barriers. */
@NullMarked
package org.spean.console.support;

import org.jspecify.annotations.NullMarked;
