package org.linimasa.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.evaluation.GoldArticle.GoldTime;

/**
 * The scores of a set of articles.
 *
 * @param byArticle in the order of the articles
 */
record Evaluation(Map<String, Score> byArticle) {
    private static final int LONGEST_MONTH = 31;

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

    /** Only where it must be read from the text: right when it is known to the month and meets the days allowed. */
    private static void documentTime(GoldArticle article, @Nullable String edtf, Score.Sheet sheet) {
        if (article.publishedOn() != null || article.documentDateEarliest() == null) {
            return;
        }
        Days allowed = Days.of(new GoldTime(null, article.documentDateEarliest(), article.documentDateLatest()));
        boolean agrees = false;
        if (edtf != null) {
            Days found = Days.of(Edtf.parse(edtf).bounds());
            agrees = found.isWithin(LONGEST_MONTH) && found.meets(allowed);
        }
        sheet.add(Measure.DOCUMENT_TIME, Tally.ofPair(agrees));
        if (!agrees) {
            sheet.note("written         " + article.id() + " " + article.documentDateEarliest() + ".."
                    + article.documentDateLatest() + " <> " + edtf);
        }
    }
}
