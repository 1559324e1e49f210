/**
 * What people say of events, as values that hang on mentions. How a correction changes an event is said here; which event
 * it belongs to, and that mentions are merged at all, is not.
 */
@NullMarked
package org.linimasa.extraction.correction;

import org.jspecify.annotations.NullMarked;
