/**
 * How many rows reach the database at once. What the rows are is the business of who writes them.
 */
@NullMarked
package org.linimasa.timeline.copy;

import org.jspecify.annotations.NullMarked;
