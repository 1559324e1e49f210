/** Tests of webhooks. */
@NullMarked
package org.linimasa.ingest.webhook;

import org.jspecify.annotations.NullMarked;
