/** Feeds that are read again and again; each article of theirs is a document. */
@NullMarked
package org.linimasa.ingest.feed;

import org.jspecify.annotations.NullMarked;
