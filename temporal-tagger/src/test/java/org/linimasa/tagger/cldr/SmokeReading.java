package org.linimasa.tagger.cldr;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.tagger.TimeExpression;

/** Reads one phrase and compares. */
final class SmokeReading {
    private SmokeReading() {}

    /** What is read instead of the phrase's value; null where it is read right. */
    static @Nullable String problem(TemporalTagger tagger, String language, CldrPhrase phrase) {
        TaggingContext context = new TaggingContext(language, CldrPhrase.TODAY.atTime(12, 0), CldrPhrase.TODAY, null);
        List<TimeExpression> read = tagger.tag(phrase.text(), context).expressions();
        if (read.size() == 1 && read.getFirst().value().equals(phrase.value())) {
            return null;
        }
        return read.stream()
                .map(each -> each.text() + " = " + each.value())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
