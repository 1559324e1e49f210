/**
 * States as they lie in the database: JSON of the shared contract.
 */
@NullMarked
package org.linimasa.timeline.state;

import org.jspecify.annotations.NullMarked;
