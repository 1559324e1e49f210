/**
 * What was announced and what became of it: a view of the same events, read as plans.
 */
@NullMarked
package org.linimasa.timeline.plan;

import org.jspecify.annotations.NullMarked;
