package org.linimasa.evaluation;

import java.util.List;
import org.linimasa.evaluation.GoldArticle.GoldExpression;
import org.linimasa.evaluation.timex.Timex;
import org.linimasa.evaluation.timex.TimexPairing;
import org.linimasa.tagger.TimeExpression;

/**
 * Counts time expressions as TempEval-3 does. Expressions that the gold marks optional are left out on both sides.
 */
final class ExpressionScorer {
    private ExpressionScorer() {}

    static void score(GoldArticle article, List<TimeExpression> found, Score.Sheet sheet) {
        List<GoldExpression> gold = article.timeExpressions();
        if (gold.isEmpty()) {
            return;
        }
        TimexPairing pairing = new TimexPairing(
                gold.stream().map(ExpressionScorer::timex).toList(),
                found.stream().map(Timex::of).toList());
        for (int g = 0; g < gold.size(); g++) {
            GoldExpression one = gold.get(g);
            if (one.optional()) {
                continue;
            }
            if (pairing.foundFor(g) < 0) {
                addAll(sheet, 0, 0, 0, 0, 1, 0);
                sheet.note("no timex        " + show(article, one));
                continue;
            }
            TimeExpression expression = found.get(pairing.foundFor(g));
            boolean strict = expression.begin() == one.begin() && expression.end() == one.end();
            boolean type = expression.type().name().equals(one.type());
            boolean value = expression.value().equals(one.value());
            addAll(sheet, strict ? 1 : 0, 1, type ? 1 : 0, value ? 1 : 0, 1, 1);
            if (!strict || !type || !value) {
                sheet.note("timex           " + show(article, one) + " <> " + show(expression));
            }
        }
        for (int f = 0; f < found.size(); f++) {
            TimeExpression expression = found.get(f);
            boolean tolerated = gold.stream().anyMatch(one -> one.optional() && meet(one, expression));
            if (pairing.goldFor(f) < 0 && !tolerated) {
                addAll(sheet, 0, 0, 0, 0, 0, 1);
                sheet.note("extra timex     " + article.id() + " " + show(expression));
            }
        }
    }

    private static Timex timex(GoldExpression gold) {
        return new Timex(gold.begin(), gold.end(), gold.type(), gold.value(), gold.quote());
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
