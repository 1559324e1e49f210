/**
 * How many events lie where in time. What an event is and how it is found is the business of {@code event} and
 * {@code filter}.
 */
@NullMarked
package org.linimasa.timeline.histogram;

import org.jspecify.annotations.NullMarked;
