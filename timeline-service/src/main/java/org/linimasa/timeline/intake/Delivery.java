package org.linimasa.timeline.intake;

import org.jspecify.annotations.Nullable;
import org.linimasa.message.Message;

/**
 * A message as it came.
 *
 * @param sequence its place in the sender's commit order
 * @param type of the CloudEvent
 * @param message absent when this version does not know the type: a newer sender may say more
 */
record Delivery(long sequence, String type, @Nullable Message message) {}
