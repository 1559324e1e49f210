package org.linimasa.extraction.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document cut into tokens and sentences. Tokens of datelines, bylines and boilerplate belong to no sentence. Immutable. */
public final class SegmentedText {
    /** So many tokens a parenthesis holds at most that is only an aside in a phrase. */
    private static final int PARENTHESIS = 7;

    private final String text;
    private final List<Token> tokens;
    /** The same tokens: each is looked at hundreds of times, which an array answers without a call. */
    private final Token[] byIndex;

    private final List<Sentence> sentences;

    /**
     * Copies the lists.
     *
     * @param text as received
     * @param tokens in text order
     * @param sentences in text order, never overlapping
     */
    public SegmentedText(String text, List<Token> tokens, List<Sentence> sentences) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
        this.sentences = List.copyOf(sentences);
        byIndex = tokens.toArray(Token[]::new);
    }

    /** As received. */
    public String text() {
        return text;
    }

    /** In text order. */
    public List<Token> tokens() {
        return tokens;
    }

    /** In text order, never overlapping. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /**
     * The token at an index; behind the last one a mark that is nothing, so that whoever looks at the next word need not ask
     * whether the text goes on.
     */
    public Token token(int index) {
        return index < byIndex.length ? byIndex[index] : Token.NOTHING;
    }

    /** The original text from the first token to the last, {@code to} exclusive. */
    public String between(int from, int to) {
        return text.substring(token(from).begin(), token(to - 1).end());
    }

    /** Whether a token is a hyphen or an en dash that joins: "Harapan–Sentosa", but not "Harapan – kota kecil". */
    public boolean isJoiningDash(int index) {
        Token dash = token(index);
        boolean spaced = index > 0
                && index + 1 < tokens.size()
                && token(index - 1).end() < dash.begin()
                && dash.end() < token(index + 1).begin();
        return (dash.is("-") || dash.is("–")) && !spaced;
    }

    /** Whether a token stands in a short parenthesis or is a mark of it: "(ITN)", "(91 tahun)". */
    public boolean isInParenthesis(int index) {
        int open = index;
        while (open > 0 && index - open < PARENTHESIS && !token(open).is("(")) {
            if (open < index && token(open).is(")")) {
                return false;
            }
            open--;
        }
        int close = index;
        while (close < tokens.size() - 1
                && close - open < PARENTHESIS
                && !token(close).is(")")) {
            if (close > index && token(close).is("(")) {
                return false;
            }
            close++;
        }
        return token(open).is("(") && token(close).is(")");
    }

    /** Whether a token is the full stop of an abbreviation: one inside a sentence, as in "the No. 2 machine". */
    public boolean isAbbreviationDot(int index) {
        return token(index).is(".")
                && index > 0
                && token(index - 1).end() == token(index).begin()
                && isInsideSentence(index);
    }

    private boolean isInsideSentence(int index) {
        Sentence sentence = sentenceOf(index);
        return sentence != null && sentence.contains(index + 1);
    }

    /** The sentence that holds a token; null where none does. */
    public @Nullable Sentence sentenceOf(int token) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).to() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < sentences.size() && sentences.get(low).contains(token) ? sentences.get(low) : null;
    }

    /** The index of the first token that ends after the offset; the number of tokens where there is none. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** "$110", "2:07:15": whether a mark has a number right behind it. */
    public boolean isApostrophe(int at) {
        return at > 0
                && (token(at).is("'") || token(at).is("’"))
                && token(at - 1).kind() == Token.Kind.WORD
                && token(at - 1).lower().endsWith("s")
                && token(at - 1).end() == token(at).begin();
    }

    /** Whether a mark belongs to the number behind it: "£9m". */
    public boolean isOfNumber(int at) {
        return at + 1 < tokens.size()
                && token(at).kind() == Token.Kind.PUNCTUATION
                && !token(at).is("(")
                && Character.isDigit(token(at + 1).text().charAt(0))
                && token(at).end() == token(at + 1).begin();
    }
}
