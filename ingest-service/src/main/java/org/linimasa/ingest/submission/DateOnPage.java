package org.linimasa.ingest.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.TaggingContext;
import org.linimasa.tagger.TemporalTagger;
import org.linimasa.tagger.TimeExpression;

/** The day that a page shows to its readers as that of its publication: "Published: 3 March 2024", "Terbit 3 Maret 2024". */
final class DateOnPage {
    private static final TemporalTagger TAGGER = TemporalTagger.withBundledPacks();
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private DateOnPage() {}

    /**
     * The first day that one of these lines names in full, with its year.
     *
     * @param language BCP 47, of the page; absent where it does not say
     * @param last the last day on which it can have been published: later ones are those of what it announces
     */
    static @Nullable String of(List<String> lines, @Nullable String language, LocalDate last) {
        return lines.stream()
                .flatMap(line -> day(line, language).stream())
                .filter(day -> day.compareTo(last.toString()) <= 0)
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> day(String line, @Nullable String language) {
        // What counts from some other day is no date of its own; so any day will do to count from.
        var context = new TaggingContext(language, LocalDate.EPOCH.atStartOfDay(), LocalDate.EPOCH, null);
        return TAGGER.tag(line, context).expressions().stream()
                .filter(expression -> expression.anchor() == null)
                .map(TimeExpression::time)
                .flatMap(time -> Optional.ofNullable(time.edtf()).stream())
                .map(edtf -> edtf.split("T", 2)[0])
                .filter(day -> DAY.matcher(day).matches())
                .findFirst();
    }
}
