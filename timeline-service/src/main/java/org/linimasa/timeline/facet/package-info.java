/**
 * How the matching events divide by what can be filtered. What a filter is, is the business of {@code filter}.
 */
@NullMarked
package org.linimasa.timeline.facet;

import org.jspecify.annotations.NullMarked;
