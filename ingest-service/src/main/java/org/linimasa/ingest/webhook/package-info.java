/**
 * Webhooks: receivers on the web that are told what changes. Messages are noted from the outbox and sent until somebody
 * took them or all attempts failed; what came of each is kept.
 */
@NullMarked
package org.linimasa.ingest.webhook;

import org.jspecify.annotations.NullMarked;
