/**
 * Requests and answers of many lines, read and written as they come and never held as a whole. What a line means is other
 * packages' business.
 */
@NullMarked
package org.linimasa.ingest.stream;

import org.jspecify.annotations.NullMarked;
