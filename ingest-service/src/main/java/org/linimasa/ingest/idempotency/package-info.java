/**
 * Requests that may be sent again under a key of the caller's: the operation and its answer are one transaction, and the
 * same request again has the same answer. What an operation does stands elsewhere.
 */
@NullMarked
package org.linimasa.ingest.idempotency;

import org.jspecify.annotations.NullMarked;
