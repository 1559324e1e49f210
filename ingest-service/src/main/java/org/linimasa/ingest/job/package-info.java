/** Work that takes longer than a request: how far it has come. What is done is other packages' business. */
@NullMarked
package org.linimasa.ingest.job;

import org.jspecify.annotations.NullMarked;
