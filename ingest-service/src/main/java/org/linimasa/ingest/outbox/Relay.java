package org.linimasa.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.linimasa.ingest.outbox.TimelineIntake.DeliveryException;

/**
 * Tells the next messages. The claim, the answer and the mark are one transaction: a crash between the answer and the
 * mark tells the messages again, which the receiver does not mind. While one replica tells, the others do not.
 */
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final OutboxRepository repository;
    private final TimelineIntake intake;
    private final RelaySettings settings;

    Relay(OutboxRepository repository, TimelineIntake intake, RelaySettings settings) {
        this.repository = repository;
        this.intake = intake;
        this.settings = settings;
    }

    /** How an attempt ended. */
    sealed interface Attempt {
        /** So many messages were applied. */
        record Told(int messages) implements Attempt {}

        /** There was nothing to tell; the receiver is up to date. */
        record UpToDate() implements Attempt {}

        /** Another replica is telling. */
        record NotOurTurn() implements Attempt {}
    }

    /**
     * Tells up to {@code maxMessages}, or only how far the log goes when none wait.
     *
     * @throws DeliveryException if it is not certain that they arrived: they stay in the outbox
     */
    @Transactional(rollbackOn = DeliveryException.class)
    Attempt tellNext(int maxMessages) throws DeliveryException, InterruptedException {
        Optional<DeliveryEntity> claim = repository.claimDelivery();
        if (claim.isEmpty()) {
            return new Attempt.NotOurTurn();
        }
        DeliveryEntity delivery = claim.get();
        List<OutboxEntity> batch = limit(repository.findAfter(delivery.sentThrough, maxMessages));
        long last = batch.isEmpty() ? delivery.sentThrough : sequence(batch.getLast());
        long watermark = intake.deliver(batch, delivery.sentThrough, Math.max(last, repository.head()));
        if (watermark >= last) {
            delivery.sentThrough = last;
            return batch.isEmpty() ? new Attempt.UpToDate() : new Attempt.Told(batch.size());
        }
        return goBack(delivery, watermark, batch.size());
    }

    /** The receiver knows less than it once confirmed: its projection was emptied or restored, so tell it again. */
    private static Attempt goBack(DeliveryEntity delivery, long watermark, int sent) throws DeliveryException {
        if (watermark >= delivery.sentThrough) {
            throw new DeliveryException("the timeline service took a batch but stays at " + watermark);
        }
        LOG.warnf(
                "The timeline service is at %d although it had confirmed %d: telling it again from there",
                watermark, delivery.sentThrough);
        delivery.sentThrough = watermark;
        return new Attempt.Told(sent);
    }

    private List<OutboxEntity> limit(List<OutboxEntity> messages) {
        List<OutboxEntity> batch = new ArrayList<>();
        long chars = 0;
        for (OutboxEntity message : messages) {
            chars += message.data.length();
            if (!batch.isEmpty() && chars > settings.maxBatchChars()) {
                break;
            }
            batch.add(message);
        }
        return batch;
    }

    @SuppressWarnings("NullAway") // a stored row has its key
    private static long sequence(OutboxEntity message) {
        return message.sequence;
    }
}
