package org.linimasa.extraction.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.NameEntry;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Names by their shape: words with capitals, weighed by how the document writes the same words elsewhere. */
final class Capitals {
    private static final int LONGEST_NAME = 6;
    private static final int SHORT_WORD = 3;
    private static final String MEETING = "MEETING";
    private static final String SPORT = "SPORT";

    private final SegmentedText text;
    private final LanguagePack pack;
    private final Lexicon lexicon;
    private final Set<String> lowerCased = new HashSet<>();
    private final Set<String> insideSentences = new HashSet<>();
    /** Words that names begin with inside sentences, and where they first do. */
    private final Map<String, Integer> nameStarts = new HashMap<>();
    /** Words of which another capital is right beside them, and neither is an office's. */
    private final Set<String> inLongerNames = new HashSet<>();

    Capitals(SegmentedText text, LanguagePack pack, Lexicon lexicon) {
        this.text = text;
        this.pack = pack;
        this.lexicon = lexicon;
        learnShapes();
    }

    private void learnShapes() {
        for (Sentence sentence : text.sentences()) {
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Token token = text.token(i);
                if (token.kind() != Token.Kind.WORD) {
                    continue;
                }
                if (!token.isCapitalized()) {
                    lowerCased.add(token.lower());
                } else if (i > firstWord(sentence)
                        && (text.token(i - 1).kind() != Token.Kind.PUNCTUATION
                                || text.token(i - 1).is(","))
                        && sentence.role() != Sentence.Role.HEADLINE) {
                    insideSentences.add(token.lower());
                    if (isNameBeside(i - 1, i, sentence)) {
                        inLongerNames.add(token.lower());
                        inLongerNames.add(text.token(i - 1).lower());
                    }
                    if (!text.token(i - 1).isCapitalized()) {
                        nameStarts.putIfAbsent(token.lower(), i);
                    }
                }
            }
        }
    }

    private boolean isNameBeside(int before, int at, Sentence sentence) {
        return before >= sentence.from()
                && text.token(before).isCapitalized()
                && !pack.has(Words.NOT_NAME, text.token(before))
                && !pack.has(Words.PLACE_WORD, text.token(before))
                && pack.names().allAt(text, before, before + 1).isEmpty()
                && IntStream.rangeClosed(Math.max(sentence.from(), before - 2), before)
                        .noneMatch(from -> lexicon.at(from, at)
                                .filter(match -> match.to() == at)
                                .isPresent());
    }

    /** Whether the text writes a word as part of a longer name, too: "Wali Kota Risma" of "Tri Risma". */
    boolean isPartOfLongerName(int at) {
        return inLongerNames.contains(text.token(at).lower());
    }

    /** Where a sequence of capitalized words that begins here ends; {@code at} where none begins. */
    int end(int at, Sentence sentence) {
        if (!isNameWord(at, sentence, at == firstWord(sentence))) {
            return at;
        }
        int end = at + 1;
        while (end < sentence.to() && end - at < LONGEST_NAME) {
            Token token = text.token(end);
            boolean particle = pack.has(Words.PARTICLE, token)
                    && token.kind() == Token.Kind.WORD
                    && !token.isCapitalized()
                    && end + 1 < sentence.to()
                    && isNameWord(end + 1, sentence, false)
                    && !isWhereFrom(at, end, sentence);
            boolean initial = token.is(".") && text.token(end - 1).isInitials();
            boolean number = token.kind() == Token.Kind.NUMBER
                    && token.text().length() <= 2
                    && text.token(end - 1).kind() == Token.Kind.WORD
                    && !isCounting(end + 1);
            if (!particle
                    && !initial
                    && !isNameWord(end, sentence, false)
                    && !number
                    && !isShortInside(end, sentence)
                    && !(end == at + 1 && isSurname(end, sentence))
                    && !isOfficeInside(end, sentence)) {
                break;
            }
            if (end > at
                    && lexicon.at(end, sentence.to())
                            .filter(match -> match.meaning().kind() == NameEntry.Kind.TITLE
                                    && !text.token(at).isAcronym()
                                    && match.to() - match.from() > 1)
                            .isPresent()) {
                break;
            }
            end++;
        }
        return end;
    }

    /** "Wang Shiyuan of China": where somebody is from. */
    private boolean isWhereFrom(int name, int particle, Sentence sentence) {
        return pack.has(Words.GENITIVE, text.token(particle))
                && particle - name >= 2
                && !lexicon.isOrganization(name, particle)
                && lexicon.at(particle + 1, sentence.to())
                        .filter(match -> match.meaning().kind() == NameEntry.Kind.COUNTRY)
                        .isPresent();
    }

    /** "Kantor Bupati Sumenep": an office between what an office has and its place. */
    private boolean isOfficeInside(int at, Sentence sentence) {
        Token before = text.token(at - 1);
        return text.token(at).isCapitalized()
                && pack.modifiersFollow()
                && (pack.has(Words.ORGANIZATION_WORD, before) || pack.has(Words.PLACE_WORD, before))
                && pack.phrases(Words.OFFICE).isAt(text, at, sentence.to())
                && at + 1 < sentence.to()
                && isNameWord(at + 1, sentence, false);
    }

    /** "Surya Hakim": the word for a group or an office behind a given name, where the name ends. */
    private boolean isSurname(int at, Sentence sentence) {
        boolean last = at + 1 >= sentence.to() || !text.token(at + 1).isCapitalized();
        return last
                && text.token(at).isCapitalized()
                && !text.token(at).isAcronym()
                && pack.has(Words.GIVEN_NAME, text.token(at - 1));
    }

    /** "Lim Jun Hao": what is short and stands between two words of a name is one of its words. */
    private boolean isShortInside(int at, Sentence sentence) {
        Token token = text.token(at);
        return token.isCapitalized()
                && token.text().length() == SHORT_WORD
                && at + 1 < sentence.to()
                && isNameWord(at + 1, sentence, false);
    }

    /** "7/5", "18-21": what stands behind a number that is no part of a name. */
    private boolean isCounting(int at) {
        return at < text.tokens().size() && (text.token(at).is("/") || text.isJoiningDash(at));
    }

    private int firstWord(Sentence sentence) {
        int first = sentence.from();
        while (first < sentence.to() - 1 && text.token(first).kind() == Token.Kind.PUNCTUATION) {
            first++;
        }
        return first;
    }

    private boolean isNameWord(int at, Sentence sentence, boolean first) {
        Token token = text.token(at);
        if (!token.isCapitalized() || pack.has(Words.NOT_NAME, token) || isAttribute(token)) {
            return false;
        }
        if (!first) {
            return true;
        }
        boolean nextIsName = at + 1 < sentence.to()
                && text.token(at + 1).isCapitalized()
                && !isNamedBefore(at + 1)
                && !pack.has(Words.NOT_NAME, text.token(at + 1));
        boolean possessive = at + 1 < sentence.to() && pack.has(Words.POSSESSIVE, text.token(at + 1));
        boolean heads = at + 1 < sentence.to()
                && text.token(at + 1).isCapitalized()
                && (pack.has(Words.ORGANIZATION_WORD, token)
                        || pack.has(Words.PLACE_WORD, token)
                        || pack.phrases(Words.ORGANIZATION_WORD).isAt(text, at, sentence.to())
                        || pack.phrases(Words.PLACE_WORD).isAt(text, at, sentence.to()));
        return possessive
                || heads
                || at + 1 < sentence.to() && isSurname(at + 1, sentence)
                || isLoneSubject(at, sentence)
                || isLoneTeam(at, sentence)
                || insideSentences.contains(token.lower())
                || nextIsName && !lowerCased.contains(token.lower()) && !looksLikeCommonWord(token);
    }

    /** "Defender Ostby scored", where "Ostby" was told of before: what begins a sentence then is no part of the name. */
    private boolean isNamedBefore(int at) {
        return nameStarts.getOrDefault(text.token(at).lower(), at) < at;
    }

    /** "Chicago-based". */
    private boolean isAttribute(Token token) {
        int hyphen = token.text().lastIndexOf('-');
        return hyphen > 0 && pack.has(Words.ATTRIBUTE_ENDING, token.lower().substring(hyphen));
    }

    /**
     * Whether a sentence begins with somebody's only name: "Rahmah bertemu Menteri ...", "Moray and ranger Lars Eide". What
     * meets somebody who is named, or stands beside somebody who is, is a person unless it looks like a common noun.
     */
    boolean isLoneSubject(int at, Sentence sentence) {
        return isLone(at, sentence)
                && (meetsSomebody(at + 1, sentence)
                        || pack.has(Words.COORDINATOR, text.token(at + 1)) && isSomebody(at + 2, sentence));
    }

    /** "Oldport beat Lindal", "Oldport will play Karvik": what has a name as its opponent is no common noun. */
    private boolean isLoneTeam(int at, Sentence sentence) {
        if (!isLone(at, sentence)) {
            return false;
        }
        int verb = at + 1;
        while (verb < sentence.to() - 1 && isHelping(verb)) {
            verb++;
        }
        return pack.triggers().allAt(text, verb, sentence.to()).stream()
                .filter(match -> match.meaning().partOfSpeech() == TriggerRule.PartOfSpeech.VERB
                        && match.meaning().category().equals(SPORT))
                .anyMatch(match -> match.to() < sentence.to()
                        && text.token(match.to()).isCapitalized()
                        && !pack.has(Words.NOT_NAME, text.token(match.to())));
    }

    /** Whether a sentence begins with a single word that nothing says is a common noun. */
    private boolean isLone(int at, Sentence sentence) {
        Token token = text.token(at);
        return at == firstWord(sentence)
                && at + 2 < sentence.to()
                && token.isCapitalized()
                && !token.isAcronym()
                && !lowerCased.contains(token.lower())
                && !pack.has(Words.NOT_NAME, token)
                && !pack.hasCommonShape(token)
                && !looksLikeCommonWord(token)
                && lexicon.at(at, sentence.to()).isEmpty();
    }

    /** "Choe pulang", "Holm resigned": only people do so. */
    boolean doesWhatPeopleDo(int from, Sentence sentence) {
        int verb = from;
        while (verb < sentence.to() - 1 && isHelping(verb)) {
            verb++;
        }
        return verb < sentence.to() && pack.phrases(Words.PERSONAL_VERB).isAt(text, verb, sentence.to());
    }

    private boolean isHelping(int at) {
        Token word = text.token(at);
        return pack.has(Words.ADVERB, word)
                || pack.has(Words.MODAL, word)
                || pack.has(Words.HAVE, word)
                || pack.has(Words.BE, word);
    }

    private boolean meetsSomebody(int from, Sentence sentence) {
        int verb = from;
        while (verb < sentence.to() - 1
                && (pack.has(Words.ADVERB, text.token(verb))
                        || pack.has(Words.MODAL, text.token(verb))
                        || pack.has(Words.HAVE, text.token(verb)))) {
            verb++;
        }
        return pack.triggers().allAt(text, verb, sentence.to()).stream()
                .filter(match -> match.meaning().partOfSpeech() != TriggerRule.PartOfSpeech.NOUN
                        && match.meaning().type().family().equals(MEETING))
                .anyMatch(match -> isSomebody(behindSmallWords(match.to(), sentence), sentence));
    }

    /** "Met with", "bertemu dengan", "met the mayor": behind a preposition and an article. */
    private int behindSmallWords(int at, Sentence sentence) {
        int next = at;
        while (next < sentence.to()
                && (pack.has(Words.WITH, text.token(next)) || pack.has(Words.ARTICLE, text.token(next)))) {
            next++;
        }
        return next;
    }

    private boolean isSomebody(int at, Sentence sentence) {
        if (at >= sentence.to()) {
            return false;
        }
        Optional<Phrases.Match<NameEntry>> known = lexicon.at(at, sentence.to());
        boolean office = known.filter(match -> match.meaning().kind() == NameEntry.Kind.TITLE
                        || match.meaning().kind() == NameEntry.Kind.REGIONAL_TITLE)
                .isPresent();
        int described = known.filter(match -> match.meaning().kind() == NameEntry.Kind.COUNTRY)
                .map(Phrases.Match::to)
                .orElse(at);
        int name = described < sentence.to() ? lexicon.behindDescription(described, sentence.to()) : described;
        return office || name < sentence.to() && end(name, sentence) - name >= 2;
    }

    /** At the start of a sentence every word has a capital: a trigger or a small word is no name there. */
    private boolean looksLikeCommonWord(Token token) {
        int at = text.tokenAt(token.begin());
        return pack.triggers().isAt(text, at, at + 1)
                || pack.has(Words.ADVERB, token)
                || pack.has(Words.LIGHT, token)
                || pack.has(Words.GENERIC_BEFORE, token)
                || pack.openers().isAt(text, at, at + 1)
                || pack.hasVerbShape(token);
    }
}
