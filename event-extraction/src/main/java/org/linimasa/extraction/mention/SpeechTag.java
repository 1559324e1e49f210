package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Optional;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** "..., the operator warned", "..., kata Wali Kota Ardi Budi Santosa": a verb of saying behind what is said. */
final class SpeechTag {
    private static final int REACH = 12;

    private SpeechTag() {}

    /** Index of the tag's first token, behind its comma; that of the sentence where the verb is no such tag. */
    static int begin(Reading reading, Trigger speech, List<Trigger> inSentence) {
        Sentence sentence = reading.sentences().get(speech.sentence());
        boolean added = isParted(reading, speech)
                && hasFiniteVerb(sentence.from(), speech.from() - 1, speech.sentence(), reading);
        if (added || speakerBehind(reading, speech).isPresent() || isBareForm(reading, speech)) {
            return speech.from();
        }
        if (!closesSentence(reading, speech, sentence)) {
            return sentence.from();
        }
        for (int i = speech.from() - 1; i > Math.max(sentence.from(), speech.from() - REACH); i--) {
            boolean comma = reading.text().token(i).is(",") && !reading.isName(i);
            if (comma) {
                return isSaid(i, speech, inSentence, reading) ? i + 1 : sentence.from();
            }
        }
        return sentence.from();
    }

    /** Where "..., Solberg said" begins behind a trigger; the end of its sentence where nothing of that kind does. */
    static int behind(Reading reading, Trigger trigger, List<Trigger> inSentence) {
        int tag = reading.sentences().get(trigger.sentence()).to();
        for (Trigger other : inSentence) {
            if (other.isSpeech() && other.from() >= trigger.to()) {
                int begin = begin(reading, other, inSentence);
                tag = begin > trigger.to() ? Math.min(tag, begin) : tag;
            }
        }
        return tag;
    }

    /** Whoever is named right behind a verb that a comma or a quotation mark parts from what is said. */
    static Optional<NameMention> speakerBehind(Reading reading, Trigger speech) {
        SegmentedText text = reading.text();
        Sentence sentence = reading.sentences().get(speech.sentence());
        int at = speech.to();
        while (at < sentence.to() && reading.pack().has(Words.ARTICLE, text.token(at))) {
            at++;
        }
        if (!isParted(reading, speech) || at >= sentence.to()) {
            return Optional.empty();
        }
        return reading.nameAt(at)
                .filter(name -> !hasFiniteVerb(name.fullTo(), sentence.to(), speech.sentence(), reading));
    }

    /**
     * "Menurut seorang teknisi yang enggan disebut namanya, | uji beban ...": behind the comma that closes the speaker; the
     * first token itself where none does.
     */
    static int behindSpeaker(Reading reading, int from, int verb) {
        SegmentedText text = reading.text();
        for (int i = from; i < verb - 1; i++) {
            boolean closes = text.token(i).is(",")
                    && !reading.isName(i)
                    && !reading.isName(i + 1)
                    && !reading.pack().openers().isAt(text, i + 1, verb);
            if (closes) {
                return i + 1;
            }
        }
        return from;
    }

    /** "..., kata penjaga pantai": a bare form of an Indonesian verb of saying stands only behind what is said. */
    private static boolean isBareForm(Reading reading, Trigger speech) {
        return reading.pack().modifiersFollow()
                && !reading.pack().hasVerbShape(reading.text().token(speech.from()))
                && isParted(reading, speech);
    }

    private static boolean isParted(Reading reading, Trigger speech) {
        boolean first =
                speech.from() == reading.sentences().get(speech.sentence()).from();
        Token before = first ? null : reading.text().token(speech.from() - 1);
        return before != null && (before.is(",") || before.isQuote());
    }

    /** Whether what stands before the comma is told by a verb or an event: "on Friday, the mayor said" has none. */
    private static boolean isSaid(int comma, Trigger speech, List<Trigger> inSentence, Reading reading) {
        int begin = reading.sentences().get(speech.sentence()).from();
        return inSentence.stream().anyMatch(other -> !other.isSpeech() && other.to() <= comma)
                || comma + 1 < speech.from() && hasFiniteVerb(begin, comma, speech.sentence(), reading);
    }

    private static boolean hasFiniteVerb(int from, int to, int sentence, Reading reading) {
        LanguagePack pack = reading.pack();
        for (int i = from; i < to; i++) {
            Token word = reading.text().token(i);
            boolean verb = pack.hasVerbShape(word)
                    || pack.has(Words.BE, word)
                    || pack.has(Words.HAVE, word)
                    || pack.has(Words.MODAL, word);
            boolean free = !reading.isName(i)
                    && !reading.isTime(i)
                    && reading.text().token(i).kind() == Token.Kind.WORD;
            if (verb && free && reading.clauses(sentence).of(i).isMain()) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but a date follows the verb, or a comma parts it from what follows: "..., police said, ...". */
    private static boolean closesSentence(Reading reading, Trigger speech, Sentence sentence) {
        if (speech.to() < sentence.to() && reading.text().token(speech.to()).is(",")) {
            return true;
        }
        for (int i = speech.to(); i < sentence.to(); i++) {
            boolean word = reading.text().token(i).kind() == Token.Kind.WORD;
            boolean ofTime = reading.isTime(i)
                    || reading.pack()
                            .has(Words.PREPOSITION_OF_TIME, reading.text().token(i));
            if (word && !ofTime) {
                return false;
            }
        }
        return true;
    }
}
