/**
 * Which events a reader asks for: query parameters read into a filter, and the filter as SQL conditions.
 */
@NullMarked
package org.linimasa.timeline.filter;

import org.jspecify.annotations.NullMarked;
