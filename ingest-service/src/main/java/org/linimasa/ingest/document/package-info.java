/**
 * Documents: receiving, keeping and reading texts with their metadata. What a text says becomes events elsewhere.
 */
@NullMarked
package org.linimasa.ingest.document;

import org.jspecify.annotations.NullMarked;
