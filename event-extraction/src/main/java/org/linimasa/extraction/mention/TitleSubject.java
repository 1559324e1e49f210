package org.linimasa.extraction.mention;

import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Of whom or what a title tells, in the words of the text. */
final class TitleSubject {
    private static final int SUBJECT_WORDS = 9;
    private static final int MODIFIERS = 3;

    private final TitleAsides asides;
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    TitleSubject(Reading reading) {
        asides = new TitleAsides(reading);
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** Whether words that can be a subject stand between a title's begin and its verb. */
    boolean hasSubject(int from, int verb) {
        for (int i = from; i < verb; i++) {
            int cue = pack.statusCues()
                    .longestAt(text, i, verb + 1)
                    .map(match -> match.to() - 1)
                    .orElse(-1);
            boolean small = isSmall(i)
                    || pack.has(Words.COORDINATOR, text.token(i).lower())
                    || i + 1 == verb && pack.has(Words.ORDINAL, text.token(i).lower())
                    || pack.openers().isAt(text, i, i + 1);
            if (cue < 0 && !small) {
                return true;
            }
            i = Math.max(i, cue);
        }
        return false;
    }

    boolean isSmall(int at) {
        String word = text.token(at).lower();
        return pack.has(Words.BE, word)
                || pack.has(Words.HAVE, word)
                || pack.has(Words.MODAL, word)
                || pack.has(Words.ADVERB, word)
                || reading.isTime(at) && !isAttributive(at)
                || text.token(at).kind() == Token.Kind.PUNCTUATION && !text.isOfNumber(at)
                || pack.statusCues().isAt(text, at, at + 1);
    }

    /**
     * Where the second of two predicates of one subject begins: "declared a day of mourning and | cancelled a trip". The
     * first token of the sentence where the verb is the only one.
     */
    int secondPredicate(int verb, Trigger trigger, Sentence sentence, Clauses clauses) {
        int begin = verb;
        while (begin > sentence.from() && isSmall(begin - 1) && !pack.has(Words.COORDINATOR, lower(begin - 1))) {
            begin--;
        }
        if (begin == sentence.from() || !pack.has(Words.COORDINATOR, lower(begin - 1))) {
            return sentence.from();
        }
        for (int i = begin - 2; i >= sentence.from(); i--) {
            boolean here = clauses.of(i).index() == trigger.clause().index();
            boolean first = !reading.isName(i)
                    && !reading.isTime(i)
                    && (pack.hasVerbShape(lower(i)) || asides.isVerbTrigger(i, sentence));
            if (here && first) {
                return begin;
            }
        }
        return sentence.from();
    }

    /** "A panel taken from a museum | was handed back": the helping verb behind a participle of its subject is another's. */
    boolean isReducedBefore(Trigger trigger, int at) {
        boolean helping = pack.has(Words.BE, lower(at)) || pack.has(Words.HAVE, lower(at));
        return helping
                && !pack.has(Words.POSSESSIVE, lower(at))
                && !pack.modifiersFollow()
                && !trigger.nominal()
                && !trigger.isSpeech()
                && trigger.from() > 0
                && asides.isLink(trigger.to())
                && pack.hasVerbShape(lower(trigger.from()))
                && !isSmall(trigger.from() - 1);
    }

    /** "Will" of "the museum will close in May and | reopen in June": what helps a bare second verb, too. */
    String sharedModal(int verb, Trigger trigger, Clauses clauses) {
        boolean bare = !pack.modifiersFollow()
                && !pack.hasVerbShape(lower(verb))
                && !lower(verb).endsWith("s");
        for (int i = verb - 1; bare && i >= trigger.clause().begin(); i--) {
            if (clauses.of(i).index() == trigger.clause().index() && pack.has(Words.MODAL, lower(i))) {
                return text.token(i).text() + " ";
            }
        }
        return "";
    }

    private String lower(int at) {
        return text.token(at).lower();
    }

    /** Where a noun's phrase begins: "a private lunar launch" has its adjectives before it, not its article. */
    int nounPhraseBegin(Trigger trigger, Sentence sentence, Clauses clauses) {
        int from = trigger.from();
        if (!pack.modifiersFollow() && from > sentence.from() && reading.isName(from - 1)) {
            return reading.nameAt(from - 1).orElseThrow().from();
        }
        if (pack.modifiersFollow()) {
            return from;
        }
        while (from > sentence.from() && trigger.from() - from < MODIFIERS && isModifier(from - 1, trigger, clauses)) {
            from--;
        }
        return possessorBegin(from, sentence);
    }

    /** "The bank's [next meeting]", "India's [crewed capsule]": where whose it is begins; the place given where nobody's. */
    private int possessorBegin(int noun, Sentence sentence) {
        int at = noun - 1;
        while (at > sentence.from() && pack.has(Words.ORDINAL, lower(at))) {
            at--;
        }
        boolean possessive = at > sentence.from() && isMarkOfPossession(at);
        if (!possessive) {
            return noun;
        }
        int owner = at - 1;
        if (reading.isName(owner)) {
            return reading.nameAt(owner).orElseThrow().fullFrom();
        }
        return owner > sentence.from() && pack.has(Words.ARTICLE, lower(owner - 1)) ? owner - 1 : owner;
    }

    /** "Jadwalnya, kata dia, masih disusun". */
    private boolean isSaying(int at) {
        return pack.triggers().allAt(text, at, text.tokens().size()).stream()
                .anyMatch(match -> match.meaning().speech());
    }

    /** "Bandara Sultan Ilir, Riau, ...": where the subject lies. */
    private boolean isPlace(int from, int to) {
        return reading.nameAt(from)
                .filter(name -> name.fullTo() == to)
                .filter(name -> name.entity().kind() == Entity.Kind.PLACE
                        || name.entity().kind() == Entity.Kind.COUNTRY)
                .isPresent();
    }

    private boolean isMarkOfPossession(int at) {
        return pack.has(Words.POSSESSIVE, lower(at))
                && text.token(at - 1).end() == text.token(at).begin();
    }

    private boolean isModifier(int at, Trigger trigger, Clauses clauses) {
        Token token = text.token(at);
        String word = token.lower();
        boolean function = pack.has(Words.ARTICLE, word)
                || pack.has(Words.AT, word)
                || pack.has(Words.TO, word)
                || pack.has(Words.WITH, word)
                || pack.has(Words.BY, word)
                || pack.has(Words.OBLIQUE, word)
                || pack.has(Words.BETWEEN, word)
                || pack.has(Words.COORDINATOR, word)
                || pack.has(Words.PREPOSITION_OF_TIME, word)
                || pack.has(Words.POSSESSIVE, word)
                || pack.has(Words.LIGHT, word)
                || pack.has(Words.QUANTIFIER, word);
        boolean verb = pack.hasVerbShape(word) || pack.triggers().isAt(text, at, at + 1);
        return token.kind() == Token.Kind.WORD
                && !function
                && !verb
                && !isSmall(at)
                && clauses.of(at).index() == trigger.clause().index()
                && !pack.openers().isAt(text, at, at + 1);
    }

    /** "The companies expect" of "the companies expect to close the deal"; empty where no such clause governs. */
    String governor(Trigger trigger, Sentence sentence, Clauses clauses, int after, String subject) {
        Clause clause = trigger.clause();
        boolean infinitive = clause.opener() == Opener.COMPLEMENT
                && !pack.has(Words.THAT, text.token(clause.begin()).lower());
        if (!infinitive) {
            return "";
        }
        int parent = clauses.parent(clause).index();
        int from = clause.begin();
        while (from > Math.max(sentence.from(), after) && clauses.of(from - 1).index() == parent) {
            boolean coordinator = pack.has(Words.COORDINATOR, text.token(from).lower());
            // "Contractors began on 13 January and were to finish": the second predicate alone governs.
            boolean predicate = from + 1 < clause.begin()
                    && (isSmall(from + 1) || pack.statusCues().isAt(text, from + 1, clause.begin() + 1));
            boolean with = pack.has(Words.WITH, text.token(from).lower())
                    && text.token(from - 1).is(",");
            if (with || coordinator && (text.token(from - 1).is(",") || predicate)) {
                break;
            }
            from--;
        }
        while (from < clause.begin()
                && (pack.has(Words.COORDINATOR, text.token(from).lower())
                        || pack.has(Words.WITH, text.token(from).lower())
                        || text.token(from).kind() == Token.Kind.PUNCTUATION
                        || opensClause(clauses.parent(clause), from)
                        || reading.isTime(from))) {
            from++;
        }
        String words = from < clause.begin() ? words(from, clause.begin()) : "";
        boolean bare = !words.isEmpty() && (isSmall(from) || !hasSubject(from, clause.begin()));
        String governing =
                bare && subject.isEmpty() ? headOf(clauses.parent(clause), after, from, sentence, clauses) : subject;
        if (words.isEmpty() || bare && governing.isEmpty()) {
            return "";
        }
        return (bare ? governing + " " : "")
                + words
                + " "
                + text.token(clause.begin()).text();
    }

    /** "[That] the bank planned to": the word that opens a clause is no part of what it says. */
    private boolean opensClause(Clause clause, int at) {
        boolean that = clause.opener() == Opener.COMPLEMENT && pack.has(Words.THAT, lower(at));
        return clause.begin() == at && (that || clause.opener() == Opener.RELATIVE);
    }

    /** What a clause tells of: its first words, or those before a relative clause. */
    private String headOf(Clause clause, int after, int verb, Sentence sentence, Clauses clauses) {
        return clause.opener() == Opener.RELATIVE && clause.begin() > sentence.from()
                ? before(clause.begin(), sentence)
                : firstOf(clause, Math.max(clause.begin(), after), verb, clauses);
    }

    /** The words before a relative clause, or the first words of the clause: what the verb is said of. */
    String raw(Trigger trigger, Sentence sentence, int verb, Clauses clauses, int after) {
        Clause clause = trigger.clause();
        // A clause that no word opens has its own subject: "the euros | it received" is told with both.
        boolean relative = clause.opener() == Opener.RELATIVE && clause.begin() > sentence.from();
        if (relative && !pack.openers().isAt(text, clause.begin(), sentence.to())) {
            int head = clause.begin();
            while (head > sentence.from() && belongs(head - 1) && !asides.isLink(head - 1)) {
                head--;
            }
            return words(head, clause.begin()) + " " + firstOf(clause, clause.begin(), verb, clauses);
        }
        boolean participle = !relative
                && verb > sentence.from() + 1
                && text.token(verb - 1).is(",")
                && clauses.of(verb - 2).index() == clause.index();
        if (relative) {
            return asides.isFreeRelative(clause, sentence) ? "" : before(clause.begin(), sentence);
        }
        if (!participle) {
            String own = firstOf(clause, Math.max(clause.begin(), after), verb, clauses);
            return own.isEmpty() && sharesSubject(clause) ? ofParent(clause, sentence, clauses) : own;
        }
        // "The householder, a dealer aged 74, was questioned", "dua orang, berinisial SW, ditangkap": the aside is not
        // whom the sentence is about.
        int aside = asideBegin(verb - 1, sentence);
        if (clauses.of(aside - 1).index() != clause.index()) {
            return firstOf(clause, Math.max(clause.begin(), after), verb, clauses);
        }
        int begin = phraseBegin(clause, after, clauses);
        int counted = countedEnd(begin, verb);
        if (counted > begin) {
            return words(begin, counted);
        }
        Appositions appositions = new Appositions(reading);
        if (reading.isName(aside + 1) && appositions.isOfPart(begin, aside)) {
            return words(begin, aside - begin > SUBJECT_WORDS ? appositions.firstPreposition(begin, aside) : aside);
        }
        boolean apposition = aside < verb - 1
                && (pack.has(Words.ARTICLE, lower(aside + 1))
                        || pack.has(Words.GENITIVE, lower(aside + 2))
                        || isSaying(aside + 1)
                        || pack.modifiersFollow() && isPlace(aside + 1, verb - 1)
                        || asides.isPhraseAt(aside + 1, sentence)
                        || isPlain(aside + 1, verb - 1));
        String near = apposition ? "" : before(verb - 1, sentence);
        return near.isEmpty() ? before(aside, sentence) : near;
    }

    /**
     * "The pool was to be painted, but has been put off", "Rovers advanced after beating Town", "they are to reach Lagos and
     * will fly home": a clause without a subject tells of that of the clause before.
     */
    private boolean sharesSubject(Clause clause) {
        return switch (clause.opener()) {
            case CONTRAST, PRIOR, LATER, SAME, RESULT -> true;
            case COMPLEMENT -> pack.has(Words.PURPOSE, lower(clause.begin()));
            case RELATIVE, CONDITION -> false;
            case null -> false;
        };
    }

    /** "Three climbers, A, B and C, were rescued": where the words before the names end. */
    private int countedEnd(int begin, int verb) {
        if (!isCounted(lower(begin))) {
            return begin;
        }
        int comma = begin;
        while (comma < verb && !text.token(comma).is(",")) {
            comma++;
        }
        boolean listed = comma < verb - 1 && reading.isName(comma + 1) && !reading.isName(comma);
        return listed ? comma : begin;
    }

    /** Whether a word says how many there are: "two", "sejumlah". */
    boolean isCounted(String word) {
        return pack.has(Words.QUANTIFIER, word) || word.chars().allMatch(Character::isDigit);
    }

    /** The subject of the clause before, or of the one behind where a sentence begins with "since arriving,". */
    private String ofParent(Clause clause, Sentence sentence, Clauses clauses) {
        Clause parent = clauses.parent(clause);
        if (parent.begin() < clause.begin()) {
            return firstOf(parent, parent.begin(), clause.begin(), clauses);
        }
        int verb = parent.begin();
        while (verb < sentence.to() && !clauses.hasVerb(parent.index(), verb, verb + 1)) {
            verb++;
        }
        return firstOf(parent, parent.begin(), verb, clauses);
    }

    /** "Worth 2 million euros": words between commas that name nobody. */
    private boolean isPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.isName(i) || pack.has(Words.COORDINATOR, lower(i))) {
                return false;
            }
        }
        return from < to;
    }

    /** Where the first words of a clause begin that can be its subject. */
    private int phraseBegin(Clause clause, int after, Clauses clauses) {
        int begin = Math.max(clause.begin(), after);
        while (begin < text.tokens().size() - 1
                && clauses.of(begin).index() == clause.index()
                && (reading.saysWhen(begin) || text.token(begin).kind() == Token.Kind.PUNCTUATION)) {
            begin++;
        }
        return begin;
    }

    /** The comma that opens an aside which a comma closes: "The festival, due in May, ...". */
    private int asideBegin(int comma, Sentence sentence) {
        int at = comma - 1;
        while (at > sentence.from() && !text.token(at).is(",")) {
            at--;
        }
        return at > sentence.from() ? at : comma;
    }

    private String before(int clause, Sentence sentence) {
        int end = clause;
        while (end > sentence.from() + 1
                && (text.token(end - 1).is(",")
                        || reading.isTime(end - 1)
                        || pack.has(Words.COORDINATOR, lower(end - 1)) && !reading.isName(end - 1)
                        || pack.has(Words.DURING, text.token(end - 1).lower())
                        || pack.has(
                                Words.PREPOSITION_OF_TIME, text.token(end - 1).lower()))) {
            end--;
        }
        int begin = end;
        while (begin > Math.max(sentence.from(), end - SUBJECT_WORDS)
                && belongs(begin - 1)
                && !pack.has(Words.CAUSE, lower(begin - 1))
                && !(pack.modifiersFollow() && pack.has(Words.OBLIQUE, lower(begin - 1)))) {
            begin--;
        }
        while (begin < end
                && (pack.has(Words.GENITIVE, lower(begin))
                        || pack.has(Words.BY, lower(begin))
                        || pack.has(Words.COORDINATOR, lower(begin)))) {
            begin++;
        }
        return begin < end ? words(begin, end) : "";
    }

    private String firstOf(Clause clause, int from, int verb, Clauses clauses) {
        int begin = from;
        while (begin < verb
                && (clauses.of(begin).index() != clause.index()
                        || reading.saysWhen(begin)
                        || text.token(begin).kind() == Token.Kind.PUNCTUATION
                        || begin > from && reading.isTime(begin - 1) && pack.has(Words.POSSESSIVE, lower(begin))
                        || pack.openers().isAt(text, begin, begin + 1)
                        || pack.has(Words.COORDINATOR, text.token(begin).lower()))) {
            begin++;
        }
        int end = begin;
        while (end < Math.min(verb, begin + SUBJECT_WORDS)
                && belongs(end)
                && !(end > begin && (isSmall(end) && !reading.isName(end) || pack.has(Words.MADE_FOR, lower(end))))
                && clauses.of(end).index() == clause.index()) {
            end++;
        }
        while (end > begin
                && end < verb
                && reading.isTime(end)
                && pack.has(Words.PREPOSITION_OF_TIME, text.token(end - 1).lower())) {
            end--;
        }
        return begin < end ? words(begin, end) : "";
    }

    private boolean belongs(int at) {
        Token token = text.token(at);
        boolean mark = token.kind() == Token.Kind.PUNCTUATION
                && !reading.isName(at)
                && !isJoined(at)
                && !text.isOfNumber(at)
                && !text.isAbbreviationDot(at);
        return !mark
                && (!reading.isTime(at) || isAttributive(at))
                && (isJoined(at) || !pack.has(Words.BE, token.lower()))
                && !pack.has(Words.HAVE, token.lower())
                && !pack.has(Words.COMPARISON, token.lower())
                && (isDescribing(at)
                        || !pack.has(Words.LIGHT, token.lower())
                                && !(pack.hasVerbShape(token.lower()) && !reading.isName(at)));
    }

    /** "A sixteenth-century panel": between an article and its noun a time only describes. */
    private boolean isAttributive(int at) {
        int begin = at;
        while (begin > 0 && reading.isTime(begin - 1)) {
            begin--;
        }
        int end = at + 1;
        while (end < text.tokens().size() && reading.isTime(end)) {
            end++;
        }
        return begin > 0
                && end < text.tokens().size()
                && pack.has(Words.ARTICLE, lower(begin - 1))
                && text.token(end).kind() == Token.Kind.WORD
                && !isSmall(end)
                && !pack.hasVerbShape(lower(end))
                && !pack.has(Words.PREPOSITION_OF_TIME, lower(end))
                && !pack.has(Words.OBLIQUE, lower(end))
                && !pack.has(Words.AT, lower(end));
    }

    /** A hyphen inside a word or the mark of possession, written without a space before it. */
    private boolean isJoined(int at) {
        boolean possessive =
                pack.has(Words.POSSESSIVE, lower(at)) || text.token(at).is("-");
        return text.isJoiningDash(at)
                || possessive
                        && at > 0
                        && text.token(at - 1).end() == text.token(at).begin();
    }

    /** "The stage", "India's crewed capsule", "a sketch attributed to Lind": a form of a verb that tells nothing. */
    private boolean isDescribing(int at) {
        if (pack.modifiersFollow() || at == 0) {
            return false;
        }
        String before = lower(at - 1);
        boolean marked = pack.has(Words.ARTICLE, before) || pack.has(Words.POSSESSIVE, before);
        String next = at + 1 < text.tokens().size() ? lower(at + 1) : "";
        boolean reduced = pack.hasVerbShape(lower(at))
                && !pack.has(Words.BE, before)
                && !pack.has(Words.HAVE, before)
                && (pack.has(Words.TO, next) || pack.has(Words.BY, next));
        return marked || reduced;
    }

    private String words(int from, int to) {
        return text.between(from, to).replaceAll("\\s+", " ");
    }
}
