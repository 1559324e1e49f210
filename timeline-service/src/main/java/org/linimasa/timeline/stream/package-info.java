/**
 * The changes of the timeline as they happen: server-sent events in commit order. What a change is and which ones a
 * filter lets through is the business of {@code event}.
 */
@NullMarked
package org.linimasa.timeline.stream;

import org.jspecify.annotations.NullMarked;
