package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** The clauses of one sentence: which clause each token belongs to. */
final class Clauses {
    private static final int PHRASE_OF_TIME = 3;

    private final SegmentedText text;
    private final LanguagePack pack;
    private final Sentence sentence;
    private final TokenSet times;
    private final TokenSet names;
    private final VerbGroups verbs;
    private final OpeningWords openings;
    private final NounLists lists;
    private final CoordinateClauses coordinate;
    private final MainVerbs mainVerbs;
    private final RelativeClauses relatives;
    private final List<Clause> clauses = new ArrayList<>();
    private final int[] clauseOf;
    private final boolean[] quoted;
    /** The clauses that have had a verb so far. */
    private final BitSet verbIn = new BitSet();
    /** Those whose only verb so far may be a participle that describes a noun: "a sketch attributed to Lind". */
    private final BitSet participleIn = new BitSet();

    /** @param quoted one flag a token of the text */
    Clauses(
            SegmentedText text,
            LanguagePack pack,
            Sentence sentence,
            TokenSet times,
            TokenSet names,
            boolean[] quoted) {
        this.text = text;
        this.pack = pack;
        this.sentence = sentence;
        this.times = times;
        this.names = names;
        verbs = new VerbGroups(text, pack, sentence, times, names);
        openings = new OpeningWords(text, pack, sentence, times, names);
        lists = new NounLists(text, pack, sentence, verbs, names);
        coordinate = new CoordinateClauses(text, pack, sentence, verbs, lists, times, names);
        mainVerbs = new MainVerbs(text, pack, sentence, verbs, names);
        relatives = new RelativeClauses(text, pack, sentence, verbs, times, names);
        clauseOf = new int[sentence.to() - sentence.from()];
        this.quoted = quoted;
        split();
    }

    Clause of(int token) {
        return clauses.get(clauseOf[token - sentence.from()]);
    }

    Clause parent(Clause clause) {
        return clauses.get(clause.parent());
    }

    List<Clause> all() {
        return clauses;
    }

    /** Whether a word between two tokens that belongs to a clause is a verb by its form. */
    boolean hasVerb(int clause, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean verb = of(i).index() == clause
                    && !names.contains(i)
                    && !times.contains(i)
                    && pack.hasVerbShape(text.token(i));
            if (verb) {
                return true;
            }
        }
        return false;
    }

    boolean isQuoted(int token) {
        return quoted[token];
    }

    private void split() {
        clauses.add(new Clause(0, sentence.from(), null, 0));
        int current = 0;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Token token = text.token(i);
            int at = i;
            int opened = current;
            Optional<Phrases.Match<Opener>> opener = openings.at(i)
                    .filter(match ->
                            !(match.meaning() == Opener.RESULT && (opensWith(at - 1) || isMainVerb(at, opened))));
            if (opener.isPresent()) {
                Opener meaning = relatives.isRelative(opener.get(), waits(current))
                        ? Opener.RELATIVE
                        : opener.get().meaning();
                boolean present = meaning == Opener.RELATIVE
                        && !pack.modifiersFollow()
                        && relatives.isPresentVerb(opener.get().to());
                current = open(
                        i,
                        meaning,
                        isSecondInfinitive(i, current) ? clauses.get(current).parent() : current);
                if (present) {
                    verbIn.set(current);
                }
                mark(i, opener.get().to(), current);
                i = opener.get().to() - 1;
                continue;
            }
            while (resumesMain(i, current)) {
                current = clauses.get(relativeOf(current)).parent();
            }
            if (relatives.opensContact(i, verbIn.get(current), waits(current))) {
                current = open(i, Opener.RELATIVE, current);
            }
            if (coordinate.goesOnBehindCause(i, clauses.get(current), verbIn.get(current))) {
                current = mainOf(current);
            }
            if (coordinate.startsHelpedClause(i, clauses.get(current), verbIn.get(current))) {
                current = open(i, null, 0);
            }
            clauseOf[i - sentence.from()] = current;
            if (verbs.isFiniteVerb(i)) {
                (verbs.isReduced(i) && !isFirstOfRelative(current) ? participleIn : verbIn).set(current);
            }
            if (token.is(";") || token.is("—") || token.is("–") && !text.isJoiningDash(i)) {
                current = open(i + 1, null, 0);
            } else if (token.is(",") && i + 1 < sentence.to()) {
                if (coordinate.startsClause(i + 1)) {
                    current = open(i + 1, null, 0);
                } else if (!isNameOfSubject(i, current) && closesAside(i, current) || closesAim(i, current)) {
                    current = outerOf(current);
                } else if ((closesAtComma(clauses.get(current)) || isInAside(current))
                        && !isApposition(i)
                        && !isNameOfSubject(i, current)
                        && !isDateOfPhrase(i)
                        && !lists.isInside(i)
                        && !opensParticiple(i + 1)) {
                    current = outerOf(current);
                }
            }
        }
    }

    /**
     * "The fair that she was to open | will go ahead", "Ujian yang sedianya dimulai Senin | diundur": behind a relative
     * clause of the subject a second verb is the one that the clause before still lacks.
     */
    private boolean resumesMain(int at, int current) {
        return resumesBehindRelative(at, current)
                || resumesBehindPurpose(at, current)
                || resumesBehindPhrase(at, current);
    }

    private boolean resumesBehindRelative(int at, int current) {
        Clause clause = clauses.get(relativeOf(current));
        if (clause.opener() != Opener.RELATIVE || at <= clause.begin() + 1) {
            return false;
        }
        boolean adjective = mainVerbs.isAdjective(clause.begin() + 1, at);
        boolean lacks = adjective || lacksVerb(clause.parent(), at);
        boolean begun =
                verbIn.get(clause.index()) && (clause.index() == current || verbs.isHelpingVerb(at)) || adjective;
        if (pack.modifiersFollow() && verbIn.get(clause.index()) && mainVerbs.isOffBehindPlan(clause.begin(), at)) {
            return true;
        }
        // "Klub yang berdiri pada 1986 tersebut | kembali tampil": the word that points back closes the subject.
        boolean closed = pack.modifiersFollow()
                && verbIn.get(clause.index())
                && !verbIn.get(clause.parent())
                && pack.has(Words.BACK_AFTER, text.token(at - 1))
                && !times.contains(at - 1)
                && !names.contains(at);
        if (closed) {
            return true;
        }
        return begun && lacks && (verbs.isVerbGroup(at) || mainVerbs.isPlainSaying(at)) && !goesOn(at);
    }

    /** "A tunnel promised after the flood | was never dug": what "after" opens held no verb, and was no clause. */
    private boolean resumesBehindPhrase(int at, int current) {
        Clause clause = clauses.get(current);
        return !pack.modifiersFollow()
                && (clause.opener() == Opener.PRIOR || clause.opener() == Opener.LATER)
                && clause.begin() > sentence.from()
                && !text.token(clause.begin() - 1).is(",")
                && at > clause.begin() + 1
                && !verbIn.get(current)
                && waits(clause.parent())
                && verbs.isHelpingVerb(at)
                && !pack.has(Words.POSSESSIVE, text.token(at))
                && !pack.has(Words.PRONOUN, text.token(at - 1))
                && !pack.has(Words.REPORTED_SELF, text.token(at - 1))
                && !pack.hasProgressiveShape(text.token(clause.begin() + 1))
                && !verbs.goesOnFrom(at - 1);
    }

    /** Whether a clause still waits for its verb, or the one that a relative clause stands in does. */
    private boolean lacksVerb(int index, int at) {
        Clause clause = clauses.get(index);
        if (clause.opener() == Opener.RELATIVE && verbIn.get(index)) {
            return !pack.modifiersFollow() && lacksVerb(clause.parent(), at);
        }
        return !verbIn.get(index) && (!participleIn.get(index) || verbs.isHelpingVerb(at));
    }

    private boolean goesOn(int at) {
        return verbs.goesOnFrom(at - 1) && !(verbs.isHelped(at) && verbs.isFiniteVerb(at - 1));
    }

    /** "Rapat untuk memilih penggantinya | ditunda", "the meeting to choose a successor | was put off". */
    private boolean resumesBehindPurpose(int at, int current) {
        Clause clause = clauses.get(current);
        boolean purpose = clause.opener() == Opener.COMPLEMENT
                && pack.has(Words.PURPOSE, text.token(clause.begin()))
                && clauses.get(clause.parent()).isMain();
        return purpose
                && (verbs.isPassiveGroup(at) || verbs.isHelpingVerb(at) || isVerbOfHead(at, clause))
                && at > clause.begin() + 2
                // English opens no infinitive without its verb, whose bare form could be a noun, too.
                && (verbIn.get(current) || !pack.modifiersFollow())
                && !verbIn.get(clause.parent())
                && (!participleIn.get(clause.parent())
                        || mainVerbs.isMadeFor(clause.begin())
                        || isPlannedFor(clauses.get(clause.parent()), clause.begin()))
                && !verbs.goesOnFrom(at - 1);
    }

    /** "An attempt to combine the two firms | collapsed in 2017": the subject of the infinitive's head still lacks its verb. */
    private boolean isVerbOfHead(int at, Clause infinitive) {
        int head = infinitive.begin() - 1;
        return !pack.modifiersFollow()
                && head > sentence.from()
                && verbs.isPlainWord(head)
                && waits(infinitive.parent())
                && !participleIn.get(infinitive.parent())
                && verbs.isFiniteVerb(at)
                && verbs.isPlainWord(at - 1)
                && !hasFiniteVerbBehind(at + 1);
    }

    /** "Plans | to name a minister and | to travel to Nairobi": both hang on the one verb. */
    private boolean isSecondInfinitive(int at, int current) {
        Clause first = clauses.get(current);
        return pack.has(Words.PURPOSE, text.token(at))
                && at > first.begin() + 1
                && first.opener() == Opener.COMPLEMENT
                && pack.has(Words.PURPOSE, text.token(first.begin()))
                && pack.has(Words.COORDINATOR, text.token(at - 1));
    }

    /** Where the first of the infinitives begins that one of them stands in a row with. */
    int firstOfRow(Clause infinitive) {
        Clause first = infinitive;
        while (first.begin() > sentence.from()
                && pack.has(Words.COORDINATOR, text.token(first.begin() - 1))
                && of(first.begin() - 1).opener() == Opener.COMPLEMENT
                && of(first.begin() - 1).parent() == first.parent()) {
            first = of(first.begin() - 1);
        }
        return first.begin();
    }

    private boolean hasFiniteVerbBehind(int from) {
        for (int i = from; i < sentence.to() && !(text.token(i).is(",") && !names.contains(i)); i++) {
            if (pack.openers().isAt(text, i, i + 1)) {
                return false;
            }
            if (verbs.isFiniteVerb(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * "A show planned for Saturday | to mark the day | has been moved", "a fair due | to take place | has been cancelled": the
     * participle only describes the subject.
     */
    private boolean isPlannedFor(Clause subject, int to) {
        for (int i = subject.begin(); i < to; i++) {
            boolean planned = pack.hasVerbShape(text.token(i))
                    && pack.statusCues()
                            .longestAt(text, i, to)
                            .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                            .isPresent();
            if (planned && clauseOf[i - sentence.from()] == subject.index()) {
                return times.contains(to - 1) || i + 1 == to;
            }
        }
        return false;
    }

    /** The relative clause that infinitives belong to: "that the band had planned | to hold"; else the clause itself. */
    private int relativeOf(int current) {
        Clause clause = clauses.get(current);
        while (hangsOn(clause)) {
            clause = clauses.get(clause.parent());
        }
        return clause.opener() == Opener.RELATIVE ? clause.index() : current;
    }

    /** An infinitive, or what a word of time opens: "that has been closed | since a fire gutted it | will open". */
    private boolean hangsOn(Clause clause) {
        return switch (clause.opener()) {
            case COMPLEMENT -> pack.has(Words.PURPOSE, text.token(clause.begin()));
            case PRIOR, LATER, SAME -> verbIn.get(clause.index());
            case RELATIVE, CONDITION, CONTRAST, RESULT -> false;
            case null -> false;
        };
    }

    /** "Threw out a plan | to raise it, final results showed on Monday": who says so closes the aim. */
    private boolean closesAim(int comma, int current) {
        Clause clause = clauses.get(current);
        boolean aim = clause.opener() == Opener.COMPLEMENT
                && !pack.modifiersFollow()
                && pack.has(Words.PURPOSE, text.token(clause.begin()))
                && !names.contains(comma);
        int at = comma + 1;
        while (aim && at < sentence.to() && (verbs.isPlainWord(at) || names.contains(at))) {
            at++;
        }
        boolean tag = aim && at > comma + 1 && at < sentence.to() && verbs.isFiniteVerb(at) && !verbs.isHelpingVerb(at);
        for (int i = at + 1; tag && i < sentence.to() - 1 && !(text.token(i).is(",") && !times.contains(i)); i++) {
            tag = times.contains(i) || pack.has(Words.PREPOSITION_OF_TIME, text.token(i));
        }
        return tag;
    }

    /** "A case, due to start in May, has been adjourned": an auxiliary right behind the comma is the main clause's. */
    private boolean closesAside(int comma, int current) {
        Token word = text.token(comma + 1);
        boolean auxiliary = pack.has(Words.BE, word) || pack.has(Words.HAVE, word) || pack.has(Words.MODAL, word);
        // "Dr Lind, whose campaign led Ardi to test infants, died": the main clause still waits for its verb.
        boolean awaited = waits(mainOf(current)) && verbs.isFiniteVerb(comma + 1) && !opensParticiple(comma + 1);
        return (auxiliary || awaited) && !clauses.get(current).isMain() && !names.contains(comma);
    }

    /** Whether a clause is a main clause that has had no verb. */
    private boolean waits(int index) {
        return clauses.get(index).isMain() && !verbIn.get(index);
    }

    private int open(int begin, @Nullable Opener opener, int from) {
        int index = clauses.size();
        boolean ofMain = opener == Opener.CONTRAST || opener == Opener.RESULT;
        int parent = opener == null ? index : ofMain ? mainOf(from) : from;
        clauses.add(new Clause(index, begin, opener, parent));
        return index;
    }

    private void mark(int from, int to, int clause) {
        Arrays.fill(clauseOf, from - sentence.from(), to - sentence.from(), clause);
    }

    /** "Denied that the plant, | which employs 730 people, | would be shut": what is said still waits for its verb. */
    private int outerOf(int index) {
        Clause relative = clauses.get(relativeOf(index));
        Clause said = clauses.get(relative.parent());
        boolean inside = relative.opener() == Opener.RELATIVE
                && said.opener() == Opener.COMPLEMENT
                && pack.has(Words.THAT, text.token(said.begin()))
                && relative.begin() > said.begin() + 1
                && !verbIn.get(said.index());
        return inside ? said.index() : mainOf(index);
    }

    private int mainOf(int index) {
        Clause clause = clauses.get(index);
        while (!clause.isMain()) {
            clause = clauses.get(clause.parent());
        }
        return clause.index();
    }

    /** ", whose members were | to vote on Tuesday, put off ...": what hangs on a clause between commas ends with it. */
    private boolean isInAside(int current) {
        Clause relative = clauses.get(relativeOf(current));
        return relative.index() != current
                && relative.begin() > sentence.from()
                && text.token(relative.begin() - 1).is(",");
    }

    /** A clause that stands inside the sentence does; so does one of cause or purpose that the sentence begins with. */
    private boolean closesAtComma(Clause clause) {
        return !clause.isMain() && (clause.opener() != Opener.COMPLEMENT || clause.begin() == sentence.from());
    }

    /** "After the previous election, | held in November 2008, a court ordered": it describes the noun before its comma. */
    private boolean opensParticiple(int at) {
        boolean participle = !pack.modifiersFollow()
                && at + 1 < sentence.to()
                && pack.hasVerbShape(text.token(at))
                && !verbs.isHelpingVerb(at)
                && (pack.has(Words.AT, text.token(at + 1))
                        || pack.has(Words.BY, text.token(at + 1))
                        || pack.has(Words.PREPOSITION_OF_TIME, text.token(at + 1)));
        for (int i = at + 1; participle && i < sentence.to(); i++) {
            if (text.token(i).is(",") && !names.contains(i)) {
                return true;
            }
        }
        return false;
    }

    /** "Yang terjadi pada masa tenang, 5-7 Juni": the date tells which time the phrase before the comma means. */
    private boolean isDateOfPhrase(int comma) {
        int at = comma - 1;
        while (at > sentence.from() && comma - at <= PHRASE_OF_TIME && verbs.isPlainWord(at)) {
            at--;
        }
        return times.contains(comma + 1)
                && !times.contains(comma - 1)
                && at < comma - 1
                && pack.has(Words.PREPOSITION_OF_TIME, text.token(at));
    }

    /** "A hatchery that | closed in 2011", "a station the town | requested in 2010": the first verb of a relative clause. */
    private boolean isFirstOfRelative(int current) {
        return clauses.get(current).opener() == Opener.RELATIVE && !verbIn.get(current) && !participleIn.get(current);
    }

    /** "When an auditor, Priya Lind, | spotted it": the commas around a name while the clause still waits for its verb. */
    private boolean isNameOfSubject(int comma, int current) {
        Token opener = text.token(clauses.get(current).begin());
        boolean verbless = !verbIn.get(current)
                && !participleIn.get(current)
                && (pack.has(Words.SAME_MOMENT, opener)
                        || pack.has(Words.THAT, opener)
                        || pack.has(Words.CAUSE, opener));
        boolean opens = verbless && comma > clauses.get(current).begin() + 1 && names.contains(comma + 1);
        int close = comma + 1;
        while (opens && close < sentence.to() - 1 && names.contains(close)) {
            close++;
        }
        boolean closes = verbless && comma + 1 < sentence.to() && verbs.isFiniteVerb(comma + 1);
        return opens && text.token(close).is(",") && verbs.isFiniteVerb(close + 1)
                || closes && names.contains(comma - 1);
    }

    /** A comma inside a name with its apposition closes nothing. */
    private boolean isApposition(int comma) {
        return names.contains(comma);
    }

    /** "Hukuman itu | membuat Neneng gagal tampil": the verb that the main clause still lacks. */
    private boolean isMainVerb(int at, int current) {
        return pack.modifiersFollow() && waits(current) && !text.token(at - 1).is(",");
    }

    /** "After beating Holt": behind a clause's opening word the gerund is that clause's verb. */
    private boolean opensWith(int at) {
        Clause clause = of(at);
        return clause.begin() == at && clause.opener() != null;
    }
}
