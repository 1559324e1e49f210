@NullMarked
package org.linimasa.ingest.idempotency;

import org.jspecify.annotations.NullMarked;
