/** Holds the published descriptions of both APIs to what they promised: within a version older clients keep working. */
@NullMarked
package org.linimasa.rest.contract;

import org.jspecify.annotations.NullMarked;
