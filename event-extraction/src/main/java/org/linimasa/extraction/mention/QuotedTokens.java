package org.linimasa.extraction.mention;

import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Which tokens of a sentence stand between quotation marks, also where the quotation began in a sentence before. */
final class QuotedTokens {
    private QuotedTokens() {}

    /** One flag a token of the sentence. */
    static boolean[] in(SegmentedText text, Sentence sentence) {
        boolean[] quoted = new boolean[sentence.to() - sentence.from()];
        boolean inside = opensInside(text, sentence);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            inside = insideAfter(text.token(i), inside);
            quoted[i - sentence.from()] = inside;
        }
        return quoted;
    }

    /** Whether a quotation of several sentences goes on from those before in the paragraph. */
    private static boolean opensInside(SegmentedText text, Sentence sentence) {
        boolean inside = false;
        for (Sentence before : text.sentences()) {
            if (before.paragraph() != sentence.paragraph() || before.from() >= sentence.from()) {
                continue;
            }
            for (int i = before.from(); i < before.to(); i++) {
                inside = insideAfter(text.token(i), inside);
            }
        }
        return inside;
    }

    private static boolean insideAfter(Token token, boolean inside) {
        boolean opening = token.is("“") || token.is("„") || token.is("«");
        boolean closing = token.is("”") || token.is("»");
        return token.isQuote() ? opening || !closing && !inside : inside;
    }
}
