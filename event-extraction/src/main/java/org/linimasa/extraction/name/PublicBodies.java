package org.linimasa.extraction.name;

import java.util.Locale;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * Ministries and agencies with the list of what they are for inside their name: "Ministry of Trade and Industry", "the
 * Food and Drug Authority (FDA)", "Badan Meteorologi, Klimatologi, dan Geofisika". Its fields are known words, or an
 * acronym behind the name has their initials.
 */
final class PublicBodies {
    private final SegmentedText text;
    private final LanguagePack pack;

    PublicBodies(SegmentedText text, LanguagePack pack) {
        this.text = text;
        this.pack = pack;
    }

    /** Where the name of such a body that begins here ends; {@code at} where none begins. */
    int end(int at, Sentence sentence) {
        if (!text.token(at).isCapitalized()) {
            return at;
        }
        int fields = isHead(at) ? behindLink(at + 1, sentence) : pack.modifiersFollow() ? at : at - 1;
        if (fields == at) {
            return at;
        }
        boolean headFirst = fields > at;
        int from = headFirst ? fields : at;
        int known = fieldsEnd(from, sentence, true);
        int any = fieldsEnd(from, sentence, false);
        int knownEnd = headFirst ? known : behindHead(known, from, sentence);
        int anyEnd = headFirst ? any : behindHead(any, from, sentence);
        if (anyEnd > from && hasAcronymBehind(at, anyEnd, sentence)) {
            return anyEnd;
        }
        return knownEnd > from ? knownEnd : at;
    }

    private boolean isHead(int at) {
        return text.token(at).isCapitalized() && pack.has(Words.ORGANIZATION_WORD, text.token(at));
    }

    /** Behind "of" or "for", where the language links a body to its fields so; else where the fields begin. */
    private int behindLink(int at, Sentence sentence) {
        boolean link = at < sentence.to()
                && !pack.modifiersFollow()
                && (pack.has(Words.GENITIVE, text.token(at)) || pack.has(Words.DURING, text.token(at)));
        return link || pack.modifiersFollow() ? at + (link ? 1 : 0) : at - 1;
    }

    /** Where the last of several fields that commas and a coordinator join ends; {@code from} where there is but one. */
    private int fieldsEnd(int from, Sentence sentence, boolean known) {
        int end = from;
        int at = from;
        boolean joined = false;
        while (at < sentence.to()) {
            int behind = fieldEnd(at, sentence, known);
            if (behind == at) {
                break;
            }
            boolean last = at > from && isCoordinator(at - 1);
            // "Pendidikan dan Kebudayaan" may be one entry of the list of fields.
            joined |= last || holdsCoordinator(at, behind);
            end = joined ? behind : end;
            at = behindSeparator(behind, sentence);
            if (at == behind) {
                break;
            }
        }
        return end;
    }

    private int fieldEnd(int at, Sentence sentence, boolean known) {
        Token token = text.token(at);
        if (!token.isCapitalized() || isHead(at) && !pack.modifiersFollow()) {
            return at;
        }
        int phrase = pack.phrases(Words.PORTFOLIO)
                .longestAt(text, at, sentence.to())
                .map(Phrases.Match::to)
                .orElse(at);
        return phrase > at || known ? phrase : at + 1;
    }

    private int behindSeparator(int at, Sentence sentence) {
        int next = at;
        if (next < sentence.to() && text.token(next).is(",")) {
            next++;
        }
        if (next < sentence.to() && isCoordinator(next)) {
            next++;
        }
        return next;
    }

    private boolean isCoordinator(int at) {
        return pack.has(Words.COORDINATOR, text.token(at));
    }

    private boolean holdsCoordinator(int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            if (isCoordinator(i)) {
                return true;
            }
        }
        return false;
    }

    /** Behind "Authority" of "Food and Drug Authority"; {@code none} where no such word follows. */
    private int behindHead(int fields, int none, Sentence sentence) {
        int at = fields;
        return at > none && at < sentence.to() && isHead(at) ? at + 1 : none;
    }

    private boolean hasAcronymBehind(int from, int to, Sentence sentence) {
        if (to + 1 >= sentence.to() || !text.token(to).is("(")) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (text.token(i).isCapitalized()) {
                initials.appendCodePoint(text.token(i).text().codePointAt(0));
            }
        }
        return text.token(to + 1).text().toUpperCase(Locale.ROOT).contentEquals(initials);
    }
}
