/** The doors of the timeline service, tried with real tokens. */
@org.jspecify.annotations.NullMarked
package org.linimasa.timeline.access;
