package org.linimasa.tagger.meaning;

/**
 * A verb of saying with the time of what it says: "he said on 1 March", "ujarnya, Senin (4/3)". Offsets are UTF-16 code
 * units from the start of the text.
 *
 * @param date which of the text's expressions says when
 * @param begin of the verb or the date, whichever comes first
 * @param end of the other, exclusive
 * @param verbEnd of the verb, exclusive
 * @param sentenceBegin of its sentence
 * @param sentenceEnd exclusive
 * @param scopeBegin where another verb of saying before it ends, else the sentence's begin
 * @param scopeEnd where another verb of saying after it begins, else the sentence's end
 * @param sure whether it is the verb's own date even where nothing is quoted
 * @param closes whether nothing but marks follows it in its sentence
 */
public record SpeechClause(
        int date,
        int begin,
        int end,
        int verbEnd,
        int sentenceBegin,
        int sentenceEnd,
        int scopeBegin,
        int scopeEnd,
        boolean sure,
        boolean closes) {}
