package org.linimasa.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.TimeBounds;
import org.linimasa.evaluation.EventPairing.Days;

/**
 * The scores of a set of articles.
 *
 * @param byArticle in the order of the articles
 */
record Evaluation(Map<String, Score> byArticle) {
    /** Reads every article with the system as it is shipped. */
    static Evaluation of(List<GoldArticle> articles) {
        Reader reader = new Reader();
        Map<String, Score> scores = new LinkedHashMap<>();
        for (GoldArticle article : articles) {
            Reader.Reading reading = reader.read(article);
            Score.Sheet sheet = new Score.Sheet();
            EventScorer.score(article, reading.events(), sheet);
            ExpressionScorer.score(article, reading.tagging().expressions(), sheet);
            documentTime(article, reading.tagging().documentTime().edtf(), sheet);
            scores.put(article.id(), sheet.score());
        }
        return new Evaluation(scores);
    }

    Score total() {
        return byArticle.values().stream().reduce(Score.EMPTY, Score::plus);
    }

    /** Only where it must be read from the text: right when it meets the days the annotator allows, within a month. */
    private static void documentTime(GoldArticle article, @Nullable String edtf, Score.Sheet sheet) {
        if (article.publishedOn() != null || article.documentDateEarliest() == null) {
            return;
        }
        boolean agrees = false;
        if (edtf != null) {
            TimeBounds bounds = Edtf.parse(edtf).bounds();
            LocalDate first = dayOf(bounds.start().earliest());
            LocalDate last = bounds.end().latest() == null
                    ? null
                    : bounds.end().latest().minusSeconds(1).toLocalDate();
            Days allowed = Days.of(
                    new GoldArticle.GoldTime(null, article.documentDateEarliest(), article.documentDateLatest()));
            agrees = first != null
                    && last != null
                    && !first.plusMonths(1).isBefore(last)
                    && allowed.meets(new Days(first.toEpochDay(), last.toEpochDay()));
        }
        sheet.add(Measure.DOCUMENT_TIME, Tally.ofPair(agrees));
        if (!agrees) {
            sheet.note("written    " + article.id() + " " + article.documentDateEarliest() + ".."
                    + article.documentDateLatest() + " <> " + edtf);
        }
    }

    private static @Nullable LocalDate dayOf(java.time.@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}
