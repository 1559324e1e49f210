/**
 * Documents: the metadata of the texts that events rest on. Their text stays with the ingest service.
 */
@NullMarked
package org.linimasa.timeline.document;

import org.jspecify.annotations.NullMarked;
