package org.linimasa.extraction.mention;

import java.util.List;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** "..., the operator warned": a verb of saying that closes its sentence behind what is said. */
final class SpeechTag {
    private static final int REACH = 8;

    private SpeechTag() {}

    /** Index of the tag's first token, behind its comma; that of the sentence where the verb is no such tag. */
    static int begin(Reading reading, Trigger speech, List<Trigger> inSentence) {
        Sentence sentence = reading.sentences().get(speech.sentence());
        if (!closesSentence(reading, speech, sentence)) {
            return sentence.from();
        }
        for (int i = speech.from() - 1; i > Math.max(sentence.from(), speech.from() - REACH); i--) {
            boolean comma = reading.text().token(i).is(",") && !reading.isName(i);
            if (comma) {
                int at = i;
                boolean said = inSentence.stream().anyMatch(other -> !other.isSpeech() && other.to() <= at);
                return said ? i + 1 : sentence.from();
            }
        }
        return sentence.from();
    }

    /** Whether nothing but a date follows the verb. */
    private static boolean closesSentence(Reading reading, Trigger speech, Sentence sentence) {
        for (int i = speech.to(); i < sentence.to(); i++) {
            boolean word = reading.text().token(i).kind() == Token.Kind.WORD;
            boolean ofTime = reading.isTime(i)
                    || reading.pack()
                            .has(
                                    Words.PREPOSITION_OF_TIME,
                                    reading.text().token(i).lower());
            if (word && !ofTime) {
                return false;
            }
        }
        return true;
    }
}
