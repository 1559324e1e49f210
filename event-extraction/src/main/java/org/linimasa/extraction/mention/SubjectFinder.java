package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

/** The names that are the subject of a verb, in its clause or in the one that clause hangs on. */
final class SubjectFinder {
    private static final int HEAD_REACH = 3;
    private static final int PLACE_PHRASE = 3;

    private final Reading reading;
    private final NameSurroundings surroundings;
    private final Appositions appositions;
    private final SecondPredicate second;
    private final SegmentedText text;
    private final LanguagePack pack;

    SubjectFinder(Reading reading) {
        this.reading = reading;
        surroundings = new NameSurroundings(reading);
        appositions = new Appositions(reading);
        second = new SecondPredicate(reading);
        text = reading.text();
        pack = reading.pack();
    }

    /** The names before a verb that do what it says. */
    List<NameMention> subject(Trigger trigger, int verb, List<Trigger> inSentence) {
        Clauses clauses = reading.clauses(trigger.sentence());
        Sentence sentence = reading.sentences().get(trigger.sentence());
        Clause clause = trigger.clause();
        Optional<FrontedParticiple> fronted = reading.fronted(sentence);
        if (fronted.filter(one -> verb == sentence.from()).isPresent()) {
            return groupBefore(
                    fronted.get().verb(),
                    fronted.get().comma() + 1,
                    clauses.of(fronted.get().verb()),
                    clauses,
                    sentence);
        }
        Optional<Trigger> coordinated =
                isCoordinatedVerb(verb, sentence) ? verbBefore(trigger, verb, inSentence) : Optional.empty();
        if (coordinated
                .filter(first -> isCarriedBetween(first, verb, inSentence))
                .isPresent()) {
            return List.of();
        }
        if (coordinated.isPresent()) {
            return subject(coordinated.get(), coordinated.get().from(), inSentence);
        }
        Optional<Trigger> speech = saidOfItself(trigger, verb, inSentence);
        if (speech.isPresent()) {
            List<NameMention> speakers = subject(speech.get(), speech.get().from(), inSentence);
            return isOfThing(speech.get().to()) && isPerson(speakers) ? List.of() : speakers;
        }
        if (isDescribing(trigger, sentence)) {
            return reading.nameAt(trigger.from() - 2).map(List::of).orElseGet(List::of);
        }
        int said = isCoordinatedVerb(verb, sentence) ? -1 : lastSaying(trigger, verb, inSentence);
        // "Menurut putranya, Yusuf, almarhumah dirawat": who says so is no subject.
        int behind = said == sentence.from() + 1 ? SpeechTag.behindSpeaker(reading, said, verb) : said;
        int saying = Math.max(
                behind,
                fronted.map(FrontedParticiple::comma)
                        .filter(comma -> comma < verb)
                        .orElse(-1));
        List<NameMention> group = groupBefore(verb, Math.max(clause.begin(), saying), clause, clauses, sentence);
        if (!group.isEmpty() || saying > clause.begin()) {
            return group;
        }
        if (!clause.isMain() && hasOwnSubject(clause, verb)) {
            return List.of();
        }
        if (clause.opener() == Opener.RELATIVE) {
            int head = clause.begin();
            return reading.nameAt(clause.begin() - 1)
                    .or(() -> clause.begin() - 2 >= sentence.from()
                                    && text.token(clause.begin() - 1).is(",")
                            ? reading.nameAt(clause.begin() - 2)
                            : Optional.empty())
                    .map(List::of)
                    .orElseGet(() -> clause.begin() > sentence.from()
                            ? nearest(
                                    groupBefore(
                                            clause.begin(), sentence.from(), clauses.parent(clause), clauses, sentence),
                                    head)
                            : List.of());
        }
        if (!clause.isMain()) {
            Clause main = clauses.parent(clause);
            Optional<Trigger> verbOfMain = inSentence.stream()
                    .filter(other -> !other.nominal()
                            && !other.isSpeech()
                            && other.clause().index() == main.index()
                            && other.to() <= clause.begin())
                    .min(Comparator.comparingInt(Trigger::from));
            if (verbOfMain.isPresent() && (clause.opener() == Opener.LATER || clause.opener() == Opener.PRIOR)) {
                // "Meninjau pabrik Bio Farma sebelum bertolak ke Kuala Lumpur": who visits leaves.
                return subject(verbOfMain.get(), verbOfMain.get().from(), inSentence);
            }
            List<NameMention> before = groupBefore(clause.begin(), sentence.from(), main, clauses, sentence);
            return before.isEmpty() ? firstGroupAfter(verb, main, clauses, sentence) : before;
        }
        return List.of();
    }

    /** The names, where they are what a relative clause hangs on and no other noun stands between. */
    private static List<NameMention> nearest(List<NameMention> group, int clause) {
        boolean near = !group.isEmpty() && clause - group.get(group.size() - 1).fullTo() <= HEAD_REACH;
        return near ? group : List.of();
    }

    /** The subject of a verb, where that is a pronoun for a person: "ia", "she". */
    Optional<Integer> pronoun(Trigger trigger) {
        if (trigger.nominal() && trigger.light() < 0) {
            return Optional.empty();
        }
        int verb = trigger.nominal() ? trigger.light() : trigger.from();
        for (int i = verb - 1; i >= trigger.clause().begin() && verb - i <= 4; i--) {
            if (pack.has(Words.PRONOUN, text.token(i)) && !isOfSaying(i)) {
                return Optional.of(i);
            }
        }
        return governing(trigger).or(() -> secondPredicateOf(trigger, verb));
    }

    /** "He was due | to meet": the pronoun whose clause an infinitive belongs to, with nothing but verbs between. */
    private Optional<Integer> governing(Trigger trigger) {
        Clause clause = trigger.clause();
        if (clause.opener() != Opener.COMPLEMENT || !pack.has(Words.PURPOSE, text.token(clause.begin()))) {
            return Optional.empty();
        }
        int at = clause.begin() - 1;
        while (at > 0 && isVerbal(at)) {
            at--;
        }
        return at >= 0 && pack.has(Words.PRONOUN, text.token(at)) ? Optional.of(at) : Optional.empty();
    }

    private boolean isVerbal(int at) {
        Token word = text.token(at);
        return pack.has(Words.BE, word)
                || pack.has(Words.HAVE, word)
                || pack.has(Words.MODAL, word)
                || pack.has(Words.ADVERB, word)
                || pack.hasVerbShape(word)
                || pack.statusCues().isAt(text, at, at + 1);
    }

    /** "Jadwalnya, kata dia, masih disusun": who says so does nothing else. */
    private boolean isOfSaying(int pronoun) {
        return pack.modifiersFollow()
                && pronoun > 0
                && pack.triggers().allAt(text, pronoun - 1, pronoun).stream()
                        .anyMatch(match -> match.meaning().speech());
    }

    /** "She collapsed in Oslo and was taken to hospital": the second verb has the pronoun that opens the clause. */
    private Optional<Integer> secondPredicateOf(Trigger trigger, int verb) {
        int begin = trigger.clause().begin();
        while (begin < verb
                && (reading.isTime(begin)
                        || text.token(begin).kind() == Token.Kind.PUNCTUATION
                        || pack.has(Words.PREPOSITION_OF_TIME, text.token(begin))
                        || pack.has(Words.ADVERB, text.token(begin)))) {
            begin++;
        }
        return begin < verb && pack.has(Words.PRONOUN, text.token(begin)) && isSecondVerb(begin, verb)
                ? Optional.of(begin)
                : Optional.empty();
    }

    private boolean isSecondVerb(int from, int verb) {
        for (int i = from; i < verb; i++) {
            if (pack.has(Words.COORDINATOR, text.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** "announced it and took delivery": a verb behind a coordinator has the subject of the verb before. */
    private boolean isCoordinatedVerb(int verb, Sentence sentence) {
        return second.isSecond(verb, sentence.from());
    }

    /** "Menyatakan pembangunan akan dimulai pada Juli dan ditargetkan rampung": the verb before is the one that carries a noun. */
    private static boolean isCarriedBetween(Trigger first, int verb, List<Trigger> inSentence) {
        return inSentence.stream()
                .anyMatch(noun -> noun.nominal()
                        && noun.clause().index() == first.clause().index()
                        && noun.from() >= first.to()
                        && noun.light() >= noun.to()
                        && noun.light() < verb);
    }

    private static Optional<Trigger> verbBefore(Trigger trigger, int verb, List<Trigger> inSentence) {
        return inSentence.stream()
                .filter(other -> other != trigger && other.to() <= verb && !other.nominal())
                .filter(other -> other.clause().index() == trigger.clause().index())
                .max(Comparator.comparingInt(Trigger::from));
    }

    /** "Menyatakan akan banding", "said it would appeal": the verb of saying whose subject does it, too. */
    private Optional<Trigger> saidOfItself(Trigger trigger, int verb, List<Trigger> inSentence) {
        // "Membantah telah menyita": the verb of denying is no auxiliary of what is denied.
        int first = Math.max(trigger.clause().begin(), lastSaying(trigger, verb, inSentence));
        int begin = second.groupBegin(verb, first);
        while (begin > trigger.clause().begin()
                && (pack.has(Words.REPORTED_SELF, text.token(begin - 1))
                        || pack.has(Words.THAT, text.token(begin - 1)))) {
            begin--;
        }
        int end = begin;
        return inSentence.stream()
                .filter(other -> other != trigger && other.isSpeech() && other.to() == end && end < verb)
                .findFirst();
    }

    /** "She said it would close": a thing, and not she. */
    private boolean isOfThing(int from) {
        int at = pack.has(Words.THAT, text.token(from)) ? from + 1 : from;
        return at < text.tokens().size() && pack.has(Words.NEUTER, text.token(at));
    }

    private boolean isPerson(List<NameMention> names) {
        return names.stream()
                .allMatch(name -> reading.isOfficeHolder(name.entity().name()));
    }

    /** Where the last verb of saying before the verb ends: who says it is not who does it. */
    static int lastSaying(Trigger trigger, int verb, List<Trigger> inSentence) {
        int end = -1;
        for (Trigger other : inSentence) {
            boolean saying = other.isSpeech() && other != trigger && other.to() <= verb;
            if (saying && other.clause().index() == trigger.clause().index()) {
                end = Math.max(end, other.to());
            }
        }
        return end;
    }

    /** Whether words that are no name stand between a clause's opener and its verb, such as "gunung itu". */
    private boolean hasOwnSubject(Clause clause, int verb) {
        for (int i = clause.begin() + 1; i < verb; i++) {
            Token word = text.token(i);
            boolean small = pack.has(Words.ADVERB, word)
                    || pack.has(Words.BE, word)
                    || pack.has(Words.HAVE, word)
                    || pack.has(Words.MODAL, word)
                    || pack.statusCues().isAt(text, i, i + 1)
                    || reading.isTime(i)
                    || pack.openers().isAt(text, i, i + 1)
                    || text.token(i).kind() == Token.Kind.PUNCTUATION;
            if (!small) {
                return true;
            }
        }
        return false;
    }

    private List<NameMention> groupBefore(int verb, int from, Clause clause, Clauses clauses, Sentence sentence) {
        List<NameMention> candidates = new ArrayList<>();
        for (NameMention name : reading.namesIn(sentence)) {
            boolean here = name.fullTo() <= verb
                    && name.fullFrom() >= from
                    && clauses.of(name.from()).index() == clause.index()
                    && name.entity().kind().canAct();
            if (here
                    && !isInAside(name, verb, sentence)
                    && !surroundings.isOblique(name)
                    && !isQuotation(name)
                    && !surroundings.isPossessor(name)
                    && !surroundings.isCountryOfPlace(name)
                    && !surroundings.describesCounterpart(name)) {
                candidates.add(name);
            }
        }
        if (candidates.isEmpty()) {
            return List.of();
        }
        if (candidates.size() > 1 && isInPhraseOfPlace(candidates.getLast(), sentence)) {
            candidates.removeLast();
        }
        List<NameMention> group = new ArrayList<>();
        NameMention last = candidates.get(candidates.size() - 1);
        group.add(last);
        for (int i = candidates.size() - 2; i >= 0; i--) {
            if (!surroundings.areJoined(candidates.get(i), group.get(0))
                    || surroundings.isCountryOfPerson(candidates.get(i), group.get(0))) {
                break;
            }
            group.add(0, candidates.get(i));
        }
        return group;
    }

    /** "Warga berunjuk rasa di depan kantor KPU menuntut penundaan": whose office it is demands nothing. */
    private boolean isInPhraseOfPlace(NameMention name, Sentence sentence) {
        boolean body = pack.modifiersFollow() && name.entity().kind() == Entity.Kind.ORGANIZATION;
        for (int i = name.fullFrom() - 1; body && i >= sentence.from() && name.fullFrom() - i <= PLACE_PHRASE; i--) {
            Token word = text.token(i);
            if (pack.has(Words.AT, word)) {
                return true;
            }
            if (word.kind() != Token.Kind.WORD || reading.isName(i) || reading.isTime(i) || pack.hasVerbShape(word)) {
                return false;
            }
        }
        return false;
    }

    /** "Spanduk bertuliskan 'Kembalikan Uang Kami'": words between quotation marks, and nobody's name. */
    private boolean isQuotation(NameMention name) {
        return name.fullFrom() > 0
                && text.token(name.fullFrom() - 1).isQuote()
                && IntStream.range(name.fullTo(), Math.min(text.tokens().size(), name.fullTo() + 2))
                        .anyMatch(i -> text.token(i).isQuote());
    }

    /** "A ban on Icelandic catches, imposed last September, remains": a participle of the noun before its comma. */
    private boolean isDescribing(Trigger trigger, Sentence sentence) {
        if (trigger.nominal()
                || trigger.isSpeech()
                || trigger.from() < sentence.from() + 2
                || !text.token(trigger.from() - 1).is(",")
                || pack.modifiersFollow()) {
            return false;
        }
        int close = trigger.to();
        while (close < sentence.to() && !text.token(close).is(",")) {
            close++;
        }
        return close + 1 < sentence.to()
                && (pack.hasVerbShape(text.token(close + 1))
                        || pack.statusCues().isAt(text, close + 1, sentence.to())
                        || pack.has(Words.BE, text.token(close + 1))
                        || pack.has(Words.HAVE, text.token(close + 1)));
    }

    /** "..., officials said": who says it behind it. */
    private boolean isSpeaker(NameMention name, Sentence sentence) {
        return name.fullTo() < sentence.to()
                && pack.triggers().allAt(text, name.fullTo(), sentence.to()).stream()
                        .anyMatch(match -> match.meaning().speech());
    }

    /** "The government, said Ruth Kamau, may pay", "Bo Lind, mayor of Ardmore, Ostby, denied": a name between commas. */
    private boolean isInAside(NameMention name, int verb, Sentence sentence) {
        int open = beforeList(commaBefore(name.fullFrom(), sentence.from()), sentence);
        boolean closed = commaBefore(verb, name.fullTo()) >= name.fullTo();
        if (open <= sentence.from() || !closed) {
            return false;
        }
        boolean said = pack.triggers().allAt(text, open + 1, sentence.to()).stream()
                .anyMatch(match -> match.meaning().speech());
        boolean inside = open + 1 < name.fullFrom() && !reading.isName(open + 1);
        boolean apposed = inside && name.entity().kind() != Entity.Kind.PERSON;
        boolean ofPerson = reading.nameAt(sentence.from())
                .filter(person -> person.entity().kind() == Entity.Kind.PERSON && person.fullTo() <= open)
                .filter(person -> text.token(person.fullTo()).is(","))
                .filter(person -> !text.token(person.fullTo() + 1).isCapitalized()
                        && !pack.has(Words.COORDINATOR, text.token(open + 1)))
                .isPresent();
        boolean ofPart = !inside
                && commaBefore(name.fullFrom(), sentence.from()) == name.fullFrom() - 1
                && appositions.isOfPart(sentence.from(), name.fullFrom() - 1);
        return said || apposed || ofPerson || ofPart;
    }

    /** ", from Chile, Germany and Japan,": the comma before a list of names. */
    private int beforeList(int comma, Sentence sentence) {
        int open = comma;
        while (open > sentence.from() && reading.isName(open - 1)) {
            int before = commaBefore(open - 1, sentence.from());
            boolean preposition = before > sentence.from() && surroundings.opensOblique(before + 1);
            if (!preposition && !(before > sentence.from() && reading.isName(before + 1))) {
                return comma;
            }
            open = before;
            if (preposition) {
                return open;
            }
        }
        return comma;
    }

    /** The last comma before a token that is no part of a name; -1 where there is none. */
    private int commaBefore(int token, int from) {
        int at = token - 1;
        while (at >= from && !(text.token(at).is(",") && !reading.isName(at))) {
            at--;
        }
        return at >= from ? at : -1;
    }

    /** The names of a clause behind another that it follows, before its own verb. */
    private List<NameMention> firstGroupAfter(int from, Clause clause, Clauses clauses, Sentence sentence) {
        List<NameMention> group = new ArrayList<>();
        int verb = clause.begin();
        while (verb < sentence.to()
                && (clauses.of(verb).index() != clause.index() || !clauses.hasVerb(clause.index(), verb, verb + 1))) {
            verb++;
        }
        for (NameMention name : reading.namesIn(sentence)) {
            if (name.fullFrom() < from
                    || clauses.of(name.from()).index() != clause.index()
                    || name.fullFrom() > verb
                    || !name.entity().kind().canAct()
                    || isSpeaker(name, sentence)
                    || surroundings.isOblique(name)) {
                continue;
            }
            if (!group.isEmpty() && !surroundings.areJoined(group.get(group.size() - 1), name)) {
                break;
            }
            group.add(name);
        }
        return group;
    }
}
