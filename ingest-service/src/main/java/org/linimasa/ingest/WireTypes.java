package org.linimasa.ingest;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.linimasa.edtf.Bound;
import org.linimasa.event.Alternative;
import org.linimasa.event.Cause;
import org.linimasa.event.Conflict;
import org.linimasa.event.DocumentTime;
import org.linimasa.event.Event;
import org.linimasa.event.EventTime;
import org.linimasa.event.Evidence;
import org.linimasa.event.ExplanationStep;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.event.Plan;
import org.linimasa.event.Relation;
import org.linimasa.extraction.LiveMention;
import org.linimasa.message.CloudEvent;
import org.linimasa.message.Message;
import org.linimasa.rest.Problem;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.TimeExpression;

/** The records of the libraries that JSON is made of: they know no framework, so a native image is told of them here. */
@RegisterForReflection(
        targets = {
            Alternative.class,
            Anchor.class,
            Bound.class,
            Cause.class,
            CloudEvent.class,
            Conflict.class,
            Conflict.Claim.class,
            DocumentTime.class,
            Event.class,
            EventTime.class,
            Evidence.class,
            ExplanationStep.class,
            LiveMention.class,
            Mention.class,
            Mention.Attribution.class,
            Mention.Trigger.class,
            Message.DocumentChanged.class,
            Message.EventChanged.class,
            Message.EventMerged.class,
            Message.EventRetracted.class,
            Participant.class,
            Place.class,
            Plan.class,
            Plan.Step.class,
            Problem.class,
            Problem.FieldError.class,
            Relation.class,
            TimeExpression.class
        })
final class WireTypes {
    private WireTypes() {}
}
