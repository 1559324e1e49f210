/**
 * The tokens that an admin issues, and the record of who wrote what. How a caller is let in is common to both services and
 * lives in rest-conventions.
 */
@NullMarked
package org.linimasa.ingest.access;

import org.jspecify.annotations.NullMarked;
