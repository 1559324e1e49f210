/**
 * Events: what is kept of them, the list, the single event with its mentions and revisions. How a request's words become
 * a filter is the business of {@code filter}.
 */
@NullMarked
package org.linimasa.timeline.event;

import org.jspecify.annotations.NullMarked;
