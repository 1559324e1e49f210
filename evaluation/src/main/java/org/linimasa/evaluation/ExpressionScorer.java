package org.linimasa.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linimasa.evaluation.GoldArticle.GoldExpression;
import org.linimasa.tagger.TimeExpression;

/**
 * Counts time expressions as TempEval-3 does: identical spans are paired first, then overlapping ones from the left.
 * Expressions that the gold marks optional are left out on both sides.
 */
final class ExpressionScorer {
    private ExpressionScorer() {}

    static void score(GoldArticle article, List<TimeExpression> found, Score.Sheet sheet) {
        if (article.timeExpressions().isEmpty()) {
            return;
        }
        Map<GoldExpression, TimeExpression> pairs = new HashMap<>();
        List<TimeExpression> free = new ArrayList<>(found);
        pair(article.timeExpressions(), free, pairs, true);
        pair(article.timeExpressions(), free, pairs, false);
        for (GoldExpression gold : article.timeExpressions()) {
            TimeExpression expression = pairs.get(gold);
            if (gold.optional()) {
                continue;
            }
            if (expression == null) {
                addAll(sheet, 0, 0, 0, 0, 1, 0);
                sheet.note("no timex        " + show(article, gold));
                continue;
            }
            boolean strict = expression.begin() == gold.begin() && expression.end() == gold.end();
            boolean type = expression.type().name().equals(gold.type());
            boolean value = expression.value().equals(gold.value());
            addAll(sheet, strict ? 1 : 0, 1, type ? 1 : 0, value ? 1 : 0, 1, 1);
            if (!strict || !type || !value) {
                sheet.note("timex           " + show(article, gold) + " <> " + show(expression));
            }
        }
        for (TimeExpression expression : free) {
            boolean tolerated =
                    article.timeExpressions().stream().anyMatch(gold -> gold.optional() && meet(gold, expression));
            if (!tolerated) {
                addAll(sheet, 0, 0, 0, 0, 0, 1);
                sheet.note("extra timex     " + article.id() + " " + show(expression));
            }
        }
    }

    private static void pair(
            List<GoldExpression> gold,
            List<TimeExpression> free,
            Map<GoldExpression, TimeExpression> pairs,
            boolean identical) {
        for (GoldExpression one : gold) {
            if (pairs.containsKey(one)) {
                continue;
            }
            for (TimeExpression expression : free) {
                boolean fits = identical
                        ? expression.begin() == one.begin() && expression.end() == one.end()
                        : meet(one, expression);
                if (fits) {
                    pairs.put(one, expression);
                    free.remove(expression);
                    break;
                }
            }
        }
    }

    private static boolean meet(GoldExpression gold, TimeExpression expression) {
        return expression.begin() < gold.end() && expression.end() > gold.begin();
    }

    private static void addAll(Score.Sheet sheet, int strict, int relaxed, int type, int value, int gold, int found) {
        sheet.add(Measure.EXPRESSION_STRICT, new Tally(strict, gold, found));
        sheet.add(Measure.EXPRESSION_RELAXED, new Tally(relaxed, gold, found));
        sheet.add(Measure.EXPRESSION_TYPE, new Tally(type, gold, found));
        sheet.add(Measure.EXPRESSION_VALUE, new Tally(value, gold, found));
    }

    private static String show(GoldArticle article, GoldExpression gold) {
        return article.id() + " \"" + gold.quote() + "\" " + gold.type() + " " + gold.value();
    }

    private static String show(TimeExpression expression) {
        return "\"" + expression.text() + "\" " + expression.type() + " " + expression.value();
    }
}
