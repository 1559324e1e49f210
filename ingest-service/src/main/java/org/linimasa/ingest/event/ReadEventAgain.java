package org.linimasa.ingest.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.linimasa.event.Cause;
import org.linimasa.extraction.LiveMention;
import org.linimasa.ingest.event.MentionRepository.StoredMention;
import org.linimasa.ingest.event.MentionRepository.Submission;
import org.linimasa.rest.ProblemException;

/** Reads structured events again, from what their submitters wrote, in the order in which they came. */
@ApplicationScoped
public class ReadEventAgain {
    private static final Logger LOG = Logger.getLogger(ReadEventAgain.class);

    private final MentionRepository mentions;
    private final EventReading reading;
    private final EventMerging merging;
    private final Clock clock;

    ReadEventAgain(MentionRepository mentions, EventReading reading, EventMerging merging, Clock clock) {
        this.mentions = mentions;
        this.reading = reading;
        this.merging = merging;
        this.clock = clock;
    }

    /** How many there are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long count() {
        return mentions.countStructured();
    }

    /** The place of the next one. */
    @Transactional
    public Optional<Long> findAfter(long position) {
        return mentions.findStructuredAfter(position);
    }

    /**
     * Reads and merges one again. The caller holds the writer's turn.
     *
     * @return whether anything is other than before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean read(long position) {
        return mentions.findAt(position)
                .map(known -> merging.applyAgain(
                        new SourceChange(known.source(), List.of(again(known)), new Cause("REPLAY", null, null, null)),
                        clock.instant()))
                .orElse(false);
    }

    /** As the present engine reads it; as it was read where it was not kept, or this engine cannot read it. */
    private LiveMention again(StoredMention known) {
        Optional<Submission> kept = mentions.submission(known.id());
        if (kept.isEmpty()) {
            return known.state();
        }
        Submission submission = kept.get();
        try {
            StructuredEvent event = StructuredEventReader.read(submission.event());
            return reading.read(event, known.assumedAnchor().orElse(submission.on()))
                    .mention();
        } catch (ProblemException e) {
            LOG.warnf("structured event %s stays as it was read: %s", known.id(), e.getMessage());
            return known.state();
        }
    }
}
