package org.linimasa.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;

/** What tests say about a tagger: a value and all the ways to say it, and what must stay unread. */
final class Readings {
    static final LocalDate WEDNESDAY = LocalDate.of(2024, 1, 17);
    static final LocalDate RECEIVED = LocalDate.of(2025, 6, 1);
    static final TemporalTagger TAGGER = TemporalTagger.withBundledPacks();

    private final String language;
    private final LocalDate written;

    private Readings(String language, LocalDate written) {
        this.language = language;
        this.written = written;
    }

    static Readings in(String language) {
        return new Readings(language, WEDNESDAY);
    }

    static Readings in(String language, LocalDate written) {
        return new Readings(language, written);
    }

    /** Each sentence holds one expression, whose TIMEX3 value it is. */
    void reads(String value, String... sentences) {
        for (String sentence : sentences) {
            assertEquals(
                    List.of(value),
                    tag(sentence).stream().map(TimeExpression::value).toList(),
                    sentence);
        }
    }

    /** Each sentence holds one expression, whose EDTF it is. */
    void dates(String edtf, String... sentences) {
        for (String sentence : sentences) {
            assertEquals(
                    List.of(edtf),
                    tag(sentence).stream()
                            .map(e -> String.valueOf(e.time().edtf()))
                            .toList(),
                    sentence);
        }
    }

    void ignores(String... sentences) {
        for (String sentence : sentences) {
            assertEquals(
                    List.of(), tag(sentence).stream().map(TimeExpression::text).toList(), sentence);
        }
    }

    List<TimeExpression> tag(String text) {
        return TAGGER.tag(text, new TaggingContext(language, written.atStartOfDay(), RECEIVED, null))
                .expressions();
    }

    /** A text without metadata. */
    static Tagging undated(String text) {
        return TAGGER.tag(text, new TaggingContext(null, null, RECEIVED, null));
    }

    /** The expression with these words. */
    static TimeExpression find(Tagging tagging, String words) {
        return tagging.expressions().stream()
                .filter(e -> e.text().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not among " + tagging.expressions()));
    }
}
