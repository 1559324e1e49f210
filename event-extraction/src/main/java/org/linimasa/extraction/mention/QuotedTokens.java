package org.linimasa.extraction.mention;

import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Which tokens of a text stand between quotation marks, also where the quotation began in a sentence before. */
final class QuotedTokens {
    private QuotedTokens() {}

    /** One flag a token of the text. A quotation goes on in the next sentence, but not in the next paragraph. */
    static boolean[] in(SegmentedText text) {
        boolean[] quoted = new boolean[text.tokens().size()];
        boolean inside = false;
        int paragraph = -1;
        for (Sentence sentence : text.sentences()) {
            inside &= sentence.paragraph() == paragraph;
            paragraph = sentence.paragraph();
            for (int i = sentence.from(); i < sentence.to(); i++) {
                inside = insideAfter(text.token(i), inside);
                quoted[i] = inside;
            }
        }
        return quoted;
    }

    private static boolean insideAfter(Token token, boolean inside) {
        boolean opening = token.is("“") || token.is("„") || token.is("«");
        boolean closing = token.is("”") || token.is("»");
        return token.isQuote() ? opening || !closing && !inside : inside;
    }
}
