package org.linimasa.extraction.mention;

import java.util.Optional;
import java.util.stream.IntStream;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Of whom or what a title tells, in the words of the text. */
final class TitleSubject {
    private static final int SUBJECT_WORDS = 9;

    private final TitleAsides asides;
    private final SubjectWords words;
    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    TitleSubject(Reading reading) {
        asides = new TitleAsides(reading);
        words = new SubjectWords(reading);
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
            boolean small = words.isSmall(i)
                    || pack.has(Words.COORDINATOR, text.token(i))
                    || i + 1 == verb && pack.has(Words.ORDINAL, text.token(i))
                    || pack.openers().isAt(text, i, i + 1);
            if (cue < 0 && !small) {
                return true;
            }
            i = Math.max(i, cue);
        }
        return false;
    }

    /**
     * "A show planned for May | at a gallery in Poole | was cancelled", "the pair, | both from Leeds, | were found": no
     * subject begins with a preposition, and none with an aside.
     */
    boolean isPhraseBehindParticiple(int from, Sentence sentence) {
        if (from > sentence.from() && text.token(from - 1).is(",") && pack.has(Words.ASIDE, text.token(from))) {
            return true;
        }
        boolean behind = from > sentence.from()
                && (reading.isTime(from - 1) || !pack.modifiersFollow() && pack.hasVerbShape(text.token(from - 1)));
        return behind && asides.isLink(from) && !reading.isName(from);
    }

    /**
     * Where the second of two predicates of one subject begins: "declared a day of mourning and | cancelled a trip". The
     * first token of the sentence where the verb is the only one.
     */
    int secondPredicate(int verb, Trigger trigger, Sentence sentence, Clauses clauses) {
        int begin = verb;
        while (begin > sentence.from()
                && words.isSmall(begin - 1)
                && !pack.has(Words.COORDINATOR, text.token(begin - 1))) {
            begin--;
        }
        if (begin == sentence.from() || !pack.has(Words.COORDINATOR, text.token(begin - 1))) {
            return sentence.from();
        }
        for (int i = begin - 2; i >= sentence.from(); i--) {
            boolean here = clauses.of(i).index() == trigger.clause().index();
            boolean first = !reading.isName(i)
                    && !reading.isTime(i)
                    && (pack.hasVerbShape(text.token(i))
                            || pack.has(Words.BE, text.token(i))
                            || asides.isVerbTrigger(i, sentence));
            if (here && first) {
                return begin;
            }
        }
        return sentence.from();
    }

    /** "A panel taken from a museum | was handed back": the helping verb behind a participle of its subject is another's. */
    boolean isReducedBefore(Trigger trigger, int at) {
        boolean helping = pack.has(Words.BE, text.token(at)) || pack.has(Words.HAVE, text.token(at));
        return helping
                && !pack.has(Words.POSSESSIVE, text.token(at))
                && !pack.modifiersFollow()
                && !trigger.nominal()
                && !trigger.isSpeech()
                && trigger.from() > 0
                && asides.isLink(trigger.to())
                && pack.hasVerbShape(text.token(trigger.from()))
                && !words.isSmall(trigger.from() - 1);
    }

    /** "Will" of "the museum will close in May and | reopen in June": what helps a bare second verb, or a participle, too. */
    String sharedAuxiliary(int verb, Trigger trigger, Clauses clauses) {
        boolean bare = !pack.modifiersFollow()
                && !pack.hasVerbShape(text.token(verb))
                && !text.token(verb).lower().endsWith("s");
        // "Was elected in 2004 and defeated in 2012".
        boolean participle = trigger.passive()
                && pack.has(Words.COORDINATOR, text.token(verb - 1))
                && (reading.isTime(trigger.to())
                        || pack.has(Words.PREPOSITION_OF_TIME, text.token(trigger.to()))
                                && reading.isTime(trigger.to() + 1));
        int behind = trigger.to();
        while (participle
                && behind < text.tokens().size()
                && (reading.isTime(behind) || pack.has(Words.PREPOSITION_OF_TIME, text.token(behind)))) {
            behind++;
        }
        participle &= behind >= text.tokens().size()
                || !pack.has(Words.MODAL, text.token(behind))
                        && !pack.has(Words.BE, text.token(behind))
                        && !pack.has(Words.HAVE, text.token(behind));
        for (int i = verb - 1; participle && i >= trigger.clause().begin(); i--) {
            if (clauses.of(i).index() == trigger.clause().index() && pack.has(Words.BE, text.token(i))) {
                return text.token(i).text() + " ";
            }
        }
        for (int i = verb - 1; bare && i >= trigger.clause().begin(); i--) {
            if (clauses.of(i).index() == trigger.clause().index() && pack.has(Words.MODAL, text.token(i))) {
                return text.token(i).text() + " ";
            }
        }
        return "";
    }

    /**
     * "The dam was" of "Built in 1962, the dam burst": the subject behind the comma, with what English helps its passive by.
     *
     * @param named the subject's name; empty where it has none
     */
    Optional<String> fronted(Trigger trigger, Sentence sentence, String named) {
        return reading.fronted(sentence)
                .map(one -> words.firstOf(
                        trigger.clause(), one.comma() + 1, one.verb(), reading.clauses(trigger.sentence())))
                .map(subject -> named.isEmpty() || Character.isLowerCase(named.charAt(0)) ? subject : named)
                .filter(subject -> !subject.isEmpty())
                .map(subject -> pack.modifiersFollow() ? subject : subject + " " + pack.first(Words.PAST_BE));
    }

    /** "The companies expect" of "the companies expect to close the deal"; empty where no such clause governs. */
    String governor(Trigger trigger, Sentence sentence, Clauses clauses, int after, String subject) {
        Clause clause = trigger.clause();
        boolean infinitive = clause.opener() == Opener.COMPLEMENT && !pack.has(Words.THAT, text.token(clause.begin()));
        if (!infinitive) {
            return "";
        }
        int parent = clauses.parent(clause).index();
        int first = clauses.firstOfRow(clause);
        int from = first;
        while (from > Math.max(sentence.from(), after) && clauses.of(from - 1).index() == parent) {
            boolean coordinator = pack.has(Words.COORDINATOR, text.token(from));
            // "Contractors began on 13 January and were to finish": the second predicate alone governs.
            boolean predicate = from + 1 < first
                    && (words.isSmall(from + 1) || pack.statusCues().isAt(text, from + 1, first + 1));
            boolean with = pack.has(Words.WITH, text.token(from))
                    && text.token(from - 1).is(",");
            if (with || coordinator && (text.token(from - 1).is(",") || predicate)) {
                break;
            }
            from--;
        }
        while (from < first
                && (pack.has(Words.COORDINATOR, text.token(from))
                        || pack.has(Words.WITH, text.token(from))
                        || text.token(from).kind() == Token.Kind.PUNCTUATION
                        || opensClause(clauses.parent(clause), from)
                        || reading.isTime(from))) {
            from++;
        }
        String verbs = from < first ? words.between(from, first) : "";
        boolean bare = !verbs.isEmpty() && (words.isSmall(from) || !hasSubject(from, first));
        String governing =
                bare && subject.isEmpty() ? headOf(clauses.parent(clause), after, from, sentence, clauses) : subject;
        if (verbs.isEmpty() || bare && governing.isEmpty()) {
            return "";
        }
        return (bare ? governing + " " : "")
                + verbs
                + " "
                + text.token(clause.begin()).text();
    }

    /** "[That] the bank planned to": the word that opens a clause is no part of what it says. */
    private boolean opensClause(Clause clause, int at) {
        boolean that = clause.opener() == Opener.COMPLEMENT && pack.has(Words.THAT, text.token(at));
        return clause.begin() == at && (that || clause.opener() == Opener.RELATIVE);
    }

    /** What a clause tells of: its first words, or those before a relative clause. */
    private String headOf(Clause clause, int after, int verb, Sentence sentence, Clauses clauses) {
        return clause.opener() == Opener.RELATIVE && clause.begin() > sentence.from()
                ? words.before(clause.begin(), sentence)
                : words.firstOf(clause, Math.max(clause.begin(), after), verb, clauses);
    }

    /** The words before a relative clause, or the first words of the clause: what the verb is said of. */
    String raw(Trigger trigger, Sentence sentence, int verb, Clauses clauses, int after) {
        Clause clause = trigger.clause();
        // A clause that no word opens has its own subject: "the euros | it received" is told with both.
        boolean relative = clause.opener() == Opener.RELATIVE && clause.begin() > sentence.from();
        if (relative && !pack.openers().isAt(text, clause.begin(), sentence.to())) {
            int head = clause.begin();
            while (head > sentence.from() && words.belongs(head - 1) && !asides.isLink(head - 1)) {
                head--;
            }
            return words.between(head, clause.begin()) + " " + words.firstOf(clause, clause.begin(), verb, clauses);
        }
        boolean participle = !relative
                && verb > sentence.from() + 1
                && text.token(verb - 1).is(",")
                && clauses.of(verb - 2).index() == clause.index();
        if (relative) {
            return asides.isFreeRelative(clause, sentence) ? "" : headOfRelative(clause, sentence, clauses);
        }
        if (!participle) {
            String own = words.firstOf(clause, Math.max(clause.begin(), after), verb, clauses);
            return own.isEmpty() && sharesSubject(clause) ? ofParent(clause, sentence, clauses) : own;
        }
        // "The householder, a dealer aged 74, was questioned", "dua orang, berinisial SW, ditangkap": the aside is not
        // whom the sentence is about.
        int aside = asides.begin(verb - 1, sentence);
        if (clauses.of(aside - 1).index() != clause.index()) {
            return words.firstOf(clause, Math.max(clause.begin(), after), verb, clauses);
        }
        int begin = phraseBegin(clause, after, clauses);
        if (aside == verb - 1 && holdsPredicate(begin, aside)) {
            // "Perundingan dimulai pada Oktober, terhenti pada November": no aside, but the first of two verbs.
            return words.firstOf(clause, begin, verb, clauses);
        }
        int counted = countedEnd(begin, verb);
        if (counted > begin) {
            return words.between(begin, counted);
        }
        Appositions appositions = new Appositions(reading);
        if (reading.isName(aside + 1) && appositions.isOfPart(begin, aside)) {
            return words.between(
                    begin, aside - begin > SUBJECT_WORDS ? appositions.firstPreposition(begin, aside) : aside);
        }
        boolean apposition = asides.isAside(aside, verb - 1, sentence);
        if (pack.modifiersFollow() && holdsVerb(begin, aside, clause, clauses)) {
            // "Lomba perahu memperebutkan piala bupati, yang semula diadakan Sabtu, ditiadakan".
            return words.between(begin, aside);
        }
        boolean whole = apposition
                && begin < aside
                && aside - begin <= (holdsBetween(begin, aside) ? 2 * SUBJECT_WORDS : SUBJECT_WORDS)
                && clauses.of(begin).index() == clause.index()
                && IntStream.range(begin, aside)
                        .noneMatch(i -> text.token(i).kind() == Token.Kind.PUNCTUATION && !isOfList(begin, i)
                                || pack.hasVerbShape(text.token(i)) && !reading.isName(i));
        if (whole) {
            // "A mission for a German university, planned for May, was cancelled".
            return words.between(begin, aside);
        }
        String near = apposition ? "" : words.before(verb - 1, sentence);
        return near.isEmpty() ? words.before(aside, sentence) : near;
    }

    /**
     * What a relative clause tells of: "Elba Quinchao, who died in 1962", "sent photographs to a newspaper, | which published
     * them"; else all words before it that can belong together.
     */
    private String headOfRelative(Clause clause, Sentence sentence, Clauses clauses) {
        String all = words.before(clause.begin(), sentence);
        int comma = clause.begin() - 1;
        if (pack.modifiersFollow() || !text.token(comma).is(",")) {
            return all;
        }
        Optional<NameMention> name = reading.nameAt(comma - 1).filter(head -> head.fullTo() == comma);
        if (name.isPresent() && name.get().entity().kind() == Entity.Kind.PERSON) {
            return words.between(name.get().fullFrom(), comma);
        }
        int goal = comma - 1;
        while (goal > sentence.from() && words.belongs(goal) && !pack.has(Words.TO, text.token(goal))) {
            goal--;
        }
        Clause parent = clauses.of(comma);
        boolean sent = pack.has(Words.TO, text.token(goal))
                && goal < comma - 1
                && clauses.hasVerb(parent.index(), parent.begin(), goal);
        return sent ? words.between(goal + 1, comma) : all;
    }

    /**
     * "The pool was to be painted, but has been put off", "Rovers advanced after beating Town", "they are to reach Lagos and
     * will fly home": a clause without a subject tells of that of the clause before.
     */
    private boolean sharesSubject(Clause clause) {
        return switch (clause.opener()) {
            case CONTRAST, PRIOR, LATER, SAME, RESULT -> true;
            case COMPLEMENT -> pack.has(Words.PURPOSE, text.token(clause.begin()));
            case RELATIVE, CONDITION -> false;
            // "Tiba di bandara, Minggu malam, | dan akan dikirim".
            case null -> clause.index() > 0 && pack.has(Words.COORDINATOR, text.token(clause.begin()));
        };
    }

    /** "Three climbers, A, B and C, were rescued": where the words before the names end. */
    private int countedEnd(int begin, int verb) {
        if (!isCounted(text.token(begin).lower())) {
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
        Clause parent = clause.opener() == null ? clauses.all().get(0) : clauses.parent(clause);
        if (parent.begin() < clause.begin()) {
            return words.firstOf(parent, parent.begin(), clause.begin(), clauses);
        }
        int verb = parent.begin();
        while (verb < sentence.to() && !clauses.hasVerb(parent.index(), verb, verb + 1)) {
            verb++;
        }
        return words.firstOf(parent, parent.begin(), verb, clauses);
    }

    /** "The 2020 season" of "the 2020 season was cancelled": a time that is itself what the verb is said of; else empty. */
    String timeBefore(int verb, Sentence sentence) {
        int end = verb;
        while (end > sentence.from() && words.isSmall(end - 1) && !reading.isTime(end - 1)) {
            end--;
        }
        int begin = end;
        while (begin > sentence.from() && reading.isTime(begin - 1)) {
            begin--;
        }
        boolean subject = begin < end && !pack.modifiersFollow() && pack.has(Words.ARTICLE, text.token(begin));
        return subject ? text.between(begin, end) + " " : "";
    }

    private boolean holdsBetween(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> pack.has(Words.BETWEEN, text.token(i)));
    }

    /** "An arrangement between the European Union, Norway and the Faroe Islands". */
    private boolean isOfList(int begin, int comma) {
        return text.token(comma).is(",")
                && reading.isName(comma - 1)
                && (reading.isName(comma + 1) || pack.has(Words.ARTICLE, text.token(comma + 1)))
                && holdsBetween(begin, comma);
    }

    private boolean holdsPredicate(int from, int to) {
        boolean time = !pack.modifiersFollow() || IntStream.range(from, to).anyMatch(reading::saysWhen);
        return time && IntStream.range(from, to).anyMatch(i -> pack.hasVerbShape(text.token(i)) && !reading.isName(i));
    }

    /** Where the first words of a clause begin that can be its subject. */
    private int phraseBegin(Clause clause, int after, Clauses clauses) {
        int begin = Math.max(clause.begin(), after);
        while (begin < text.tokens().size() - 1
                && clauses.of(begin).index() == clause.index()
                && (reading.saysWhen(begin)
                        || text.token(begin).kind() == Token.Kind.PUNCTUATION
                        || opensClause(clause, begin))) {
            begin++;
        }
        return begin;
    }

    private boolean holdsVerb(int from, int to, Clause clause, Clauses clauses) {
        return to - from <= SUBJECT_WORDS
                && !pack.hasVerbShape(text.token(from))
                && clauses.of(from).index() == clause.index()
                && clauses.hasVerb(clause.index(), from, to);
    }
}
