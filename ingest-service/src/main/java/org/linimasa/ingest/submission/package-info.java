/** Texts as callers hand them in, checked before anything reads them. What is done with them is other packages' business. */
@NullMarked
package org.linimasa.ingest.submission;

import org.jspecify.annotations.NullMarked;
