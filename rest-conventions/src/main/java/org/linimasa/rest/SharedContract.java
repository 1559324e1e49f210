package org.linimasa.rest;

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
import org.linimasa.message.CloudEvent;
import org.linimasa.message.Message;

/**
 * The records of event-model that both services read from JSON and write to it: they know no framework, so a native
 * image is told of them here.
 */
@RegisterForReflection(
        targets = {
            Alternative.class,
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
            Mention.class,
            Mention.Attribution.class,
            Mention.Trigger.class,
            Message.DocumentChanged.class,
            Message.DocumentPurged.class,
            Message.DocumentPurged.PurgedRevision.class,
            Message.EventPurged.class,
            Message.TimelineChanged.class,
            Message.TokenChanged.class,
            Message.EventChanged.class,
            Message.EventMerged.class,
            Message.EventRetracted.class,
            Participant.class,
            Place.class,
            Plan.class,
            Plan.Step.class,
            Problem.class,
            Problem.FieldError.class,
            Relation.class
        })
final class SharedContract {
    private SharedContract() {}
}
