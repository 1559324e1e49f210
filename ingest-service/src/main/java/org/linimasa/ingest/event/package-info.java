/**
 * Canonical events: the live mentions they rest on, their state, their revisions, and events that people submit.
 * Documents, which bring most mentions, are another package's business.
 */
@NullMarked
package org.linimasa.ingest.event;

import org.jspecify.annotations.NullMarked;
