package org.linimasa.ingest;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.linimasa.extraction.LiveMention;
import org.linimasa.extraction.correction.Apart;
import org.linimasa.extraction.correction.FieldChange;
import org.linimasa.extraction.correction.FieldValues;
import org.linimasa.extraction.correction.Together;
import org.linimasa.extraction.mention.Opening;
import org.linimasa.extraction.mention.Wording;
import org.linimasa.tagger.Anchor;
import org.linimasa.tagger.TimeExpression;
import org.linimasa.tagger.TimePoint;

/**
 * The records of the libraries that JSON is made of here and nowhere else: they know no framework, so a native image is
 * told of them.
 */
@RegisterForReflection(
        targets = {
            Anchor.class,
            Apart.class,
            FieldChange.class,
            FieldValues.class,
            LiveMention.class,
            Opening.class,
            Wording.class,
            TimeExpression.class,
            TimePoint.class,
            Together.class
        })
final class WireTypes {
    private WireTypes() {}
}
