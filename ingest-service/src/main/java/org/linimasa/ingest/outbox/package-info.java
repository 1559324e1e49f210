/**
 * What has yet to be told to the timeline service: messages are appended in the transaction that makes them true, and
 * a relay tells them in commit order. What the messages mean is the business of the packages that append them.
 */
@NullMarked
package org.linimasa.ingest.outbox;

import org.jspecify.annotations.NullMarked;
