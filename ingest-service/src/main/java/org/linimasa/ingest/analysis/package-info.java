/** The dry run: what documents say, and what it would become. Nothing is stored. */
@NullMarked
package org.linimasa.ingest.analysis;

import org.jspecify.annotations.NullMarked;
