package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linimasa.extraction.name.Entity;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.EventType;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** Who takes part in what a trigger reports, and where it happens. */
final class ActorFinder {
    private static final int OBJECT_REACH = 14;
    private static final int NOUN_REACH = 14;
    private static final int HEAD_REACH = 3;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    ActorFinder(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    /** In text order, each entity once. */
    List<Actor> actors(Trigger trigger, List<Trigger> inSentence) {
        Map<Entity, Actor> actors = new LinkedHashMap<>();
        if (trigger.nominal()) {
            nounActors(trigger, inSentence, actors);
        } else {
            verbActors(trigger, inSentence, actors);
        }
        return List.copyOf(actors.values());
    }

    private void verbActors(Trigger trigger, List<Trigger> inSentence, Map<Entity, Actor> actors) {
        Optional<NameMention> speaker =
                trigger.isSpeech() ? SpeechTag.speakerBehind(reading, trigger) : Optional.empty();
        if (speaker.isPresent()) {
            put(actors, speaker.get(), Actor.SPEAKER);
            return;
        }
        boolean affected = trigger.passive() || trigger.rule().undergo();
        String subjectRole = trigger.isSpeech() ? Actor.SPEAKER : affected ? Actor.AFFECTED : Actor.AGENT;
        for (NameMention name : subject(trigger, trigger.from(), inSentence)) {
            put(actors, name, subjectRole);
        }
        String objectRole = isTwoSided(trigger) ? Actor.COUNTERPART : Actor.AFFECTED;
        Optional<NameMention> visited = visited(trigger);
        for (NameMention name : objects(trigger, inSentence)) {
            if (visited.filter(name::equals).isPresent()) {
                continue;
            }
            boolean agent = isAfter(name, Words.BY) || isBareAgent(trigger, name);
            put(actors, name, agent ? Actor.AGENT : objectRole);
        }
    }

    /** "ditangkap KPK": behind a verb that is passive by its form, the agent needs no preposition. */
    private boolean isBareAgent(Trigger trigger, NameMention name) {
        return name.fullFrom() == trigger.to()
                && pack.hasPassiveShape(text.token(trigger.from()).lower());
    }

    private static boolean isTwoSided(Trigger trigger) {
        return trigger.rule().type().shape() == EventType.Shape.TWO_SIDED
                || trigger.rule().type().family().equals("VISIT");
    }

    private void nounActors(Trigger trigger, List<Trigger> inSentence, Map<Entity, Actor> actors) {
        List<NameMention> own = nounNames(trigger, inSentence);
        if (trigger.light() >= 0 && trigger.light() < trigger.from()) {
            boolean passive = pack.hasPassiveShape(text.token(trigger.light()).lower());
            if (!passive) {
                subject(trigger, trigger.light(), inSentence).forEach(name -> put(actors, name, Actor.AGENT));
            }
        }
        boolean during = trigger.from() > 0
                && pack.has(Words.DURING, text.token(trigger.from() - 1).lower());
        if (actors.isEmpty() && own.isEmpty() && during) {
            subject(trigger, trigger.from(), inSentence).forEach(name -> put(actors, name, Actor.AGENT));
        }
        boolean first = actors.isEmpty();
        for (NameMention name : own) {
            boolean invited = trigger.rule().type().family().equals("VISIT") && !first && !isCoordinated(name);
            String role = first || isCoordinated(name) && actors.isEmpty()
                    ? Actor.AGENT
                    : isTwoSided(trigger) || invited ? Actor.COUNTERPART : Actor.AFFECTED;
            put(actors, name, isAfter(name, Words.BY) ? Actor.AGENT : role);
            first = false;
        }
    }

    private static void put(Map<Entity, Actor> actors, NameMention name, String role) {
        if (name.entity().kind().canAct()) {
            actors.putIfAbsent(name.entity(), new Actor(name, role));
        }
    }

    /** The names of a noun's own phrase: "pertemuan antara A dan B", "A's visit", "serangan udara Israel". */
    private List<NameMention> nounNames(Trigger trigger, List<Trigger> inSentence) {
        List<NameMention> names = new ArrayList<>();
        Sentence sentence = reading.sentences().get(trigger.sentence());
        Clauses clauses = reading.clauses(trigger.sentence());
        possessor(trigger, sentence).ifPresent(names::add);
        int limit = Math.min(sentence.to(), trigger.to() + NOUN_REACH);
        for (int i = trigger.to(); i < limit; i++) {
            if (reading.isTime(i)) {
                continue;
            }
            Optional<NameMention> name = reading.nameAt(i);
            if (name.isPresent()) {
                boolean place = isPlaceAt(name.get());
                boolean oblique = isAfter(name.get(), Words.OBLIQUE) && !isAfter(name.get(), Words.GENITIVE);
                if (!place
                        && !oblique
                        && name.get().entity().kind().canAct()
                        && clauses.of(i).index() == trigger.clause().index()) {
                    names.add(name.get());
                    limit = Math.min(sentence.to(), Math.max(limit, name.get().fullTo() + 4));
                }
                i = name.get().fullTo() - 1;
                continue;
            }
            if (!carriesOn(i, trigger, inSentence)) {
                break;
            }
        }
        return names;
    }

    /** Whether a noun's phrase can still go on after this word. */
    private boolean carriesOn(int at, Trigger trigger, List<Trigger> inSentence) {
        String word = text.token(at).lower();
        boolean connector = pack.has(Words.COORDINATOR, word)
                || pack.has(Words.BETWEEN, word)
                || pack.has(Words.WITH, word)
                || pack.has(Words.BY, word)
                || pack.has(Words.TO, word)
                || pack.has(Words.AT, word)
                || pack.has(Words.BACK_AFTER, word)
                || pack.has(Words.ARTICLE, word)
                || word.equals("of")
                || text.token(at).is(",") && at + 1 < text.tokens().size() && reading.isName(at + 1);
        boolean verb = pack.phrases(Words.LIGHT).isAt(text, at, text.tokens().size())
                || pack.hasVerbShape(word)
                || pack.has(Words.BE, word)
                || pack.has(Words.MODAL, word)
                || pack.statusCues().isAt(text, at, text.tokens().size());
        boolean otherTrigger = inSentence.stream().anyMatch(other -> other.from() == at);
        boolean mark = text.token(at).kind() == Token.Kind.PUNCTUATION;
        return connector || !verb && !otherTrigger && !mark && at - trigger.to() < 5;
    }

    private Optional<NameMention> possessor(Trigger trigger, Sentence sentence) {
        for (int i = trigger.from() - 1; i >= Math.max(sentence.from(), trigger.from() - 4); i--) {
            Optional<NameMention> name = reading.nameAt(i);
            if (name.isPresent()) {
                boolean adjective = name.get().entity().kind() == Entity.Kind.COUNTRY && i == trigger.from() - 1;
                boolean possessive = i + 1 < trigger.from()
                        && pack.has(Words.POSSESSIVE, text.token(i + 1).lower());
                return possessive || adjective && !pack.modifiersFollow() ? name : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The names before a verb that do what it says. */
    List<NameMention> subject(Trigger trigger, int verb, List<Trigger> inSentence) {
        Clauses clauses = reading.clauses(trigger.sentence());
        Sentence sentence = reading.sentences().get(trigger.sentence());
        Clause clause = trigger.clause();
        Optional<Trigger> coordinated =
                isCoordinatedVerb(verb, sentence) ? verbBefore(trigger, verb, inSentence) : Optional.empty();
        if (coordinated.isPresent()) {
            return subject(coordinated.get(), coordinated.get().from(), inSentence);
        }
        int saying = isCoordinatedVerb(verb, sentence) ? -1 : lastSaying(trigger, verb, inSentence);
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

    /** Whether the subject of a verb is a pronoun for a person: "ia", "she". */
    boolean hasPronoun(Trigger trigger) {
        if (trigger.nominal() && trigger.light() < 0) {
            return false;
        }
        int verb = trigger.nominal() ? trigger.light() : trigger.from();
        for (int i = verb - 1; i >= trigger.clause().begin() && verb - i <= 4; i--) {
            if (pack.has(Words.PRONOUN, text.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "announced it and took delivery": a verb behind a coordinator has the subject of the verb before. */
    private boolean isCoordinatedVerb(int verb, Sentence sentence) {
        int before = verb - 1;
        while (before > sentence.from()
                && pack.has(Words.ADVERB, text.token(before).lower())) {
            before--;
        }
        return before > sentence.from()
                && pack.has(Words.COORDINATOR, text.token(before).lower());
    }

    private static Optional<Trigger> verbBefore(Trigger trigger, int verb, List<Trigger> inSentence) {
        return inSentence.stream()
                .filter(other -> other != trigger && other.to() <= verb && !other.nominal())
                .filter(other -> other.clause().index() == trigger.clause().index())
                .max(Comparator.comparingInt(Trigger::from));
    }

    /** Where the last verb of saying before the verb ends: who says it is not who does it. */
    static int lastSaying(Trigger trigger, int verb, List<Trigger> inSentence) {
        return inSentence.stream()
                .filter(other -> other.isSpeech() && other != trigger && other.to() <= verb)
                .filter(other -> other.clause().index() == trigger.clause().index())
                .mapToInt(Trigger::to)
                .max()
                .orElse(-1);
    }

    /** Whether words that are no name stand between a clause's opener and its verb, such as "gunung itu". */
    private boolean hasOwnSubject(Clause clause, int verb) {
        for (int i = clause.begin() + 1; i < verb; i++) {
            String word = text.token(i).lower();
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
        List<NameMention> candidates = reading.namesIn(sentence).stream()
                .filter(name -> name.fullTo() <= verb && name.fullFrom() >= from)
                .filter(name -> clauses.of(name.from()).index() == clause.index())
                .filter(name -> name.entity().kind().canAct() && !isOblique(name) && !isCountryOfPlace(name))
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<NameMention> group = new ArrayList<>();
        NameMention last = candidates.get(candidates.size() - 1);
        group.add(last);
        for (int i = candidates.size() - 2; i >= 0; i--) {
            if (!areJoined(candidates.get(i), group.get(0))) {
                break;
            }
            group.add(0, candidates.get(i));
        }
        return group;
    }

    private List<NameMention> firstGroupAfter(int from, Clause clause, Clauses clauses, Sentence sentence) {
        List<NameMention> group = new ArrayList<>();
        for (NameMention name : reading.namesIn(sentence)) {
            if (name.fullFrom() < from
                    || clauses.of(name.from()).index() != clause.index()
                    || !name.entity().kind().canAct()
                    || isOblique(name)) {
                continue;
            }
            if (!group.isEmpty() && !areJoined(group.get(group.size() - 1), name)) {
                break;
            }
            group.add(name);
        }
        return group;
    }

    /** "A dan B", "A, B, dan C". */
    private boolean areJoined(NameMention left, NameMention right) {
        boolean joined = false;
        for (int i = left.fullTo(); i < right.fullFrom(); i++) {
            if (pack.has(Words.COORDINATOR, text.token(i).lower())
                    || text.token(i).is(",")) {
                joined = true;
            } else {
                return false;
            }
        }
        return joined || left.fullTo() == right.fullFrom() && left.fullTo() > left.to();
    }

    private boolean isCoordinated(NameMention name) {
        return name.fullFrom() > 0
                && pack.has(Words.COORDINATOR, text.token(name.fullFrom() - 1).lower());
    }

    /** Where "..., Solberg said" begins behind the trigger; the end of the sentence where nothing of that kind does. */
    private int tagAfter(Trigger trigger, List<Trigger> inSentence, Sentence sentence) {
        return inSentence.stream()
                .filter(other -> other.isSpeech() && other.from() >= trigger.to())
                .mapToInt(other -> SpeechTag.begin(reading, other, inSentence))
                .filter(begin -> begin > trigger.to())
                .min()
                .orElse(sentence.to());
    }

    private List<NameMention> objects(Trigger trigger, List<Trigger> inSentence) {
        List<NameMention> objects = new ArrayList<>();
        Sentence sentence = reading.sentences().get(trigger.sentence());
        Clauses clauses = reading.clauses(trigger.sentence());
        int limit = Math.min(tagAfter(trigger, inSentence, sentence), trigger.to() + OBJECT_REACH);
        for (int i = trigger.to(); i < limit; i++) {
            int at = i;
            if (clauses.of(i).index() != trigger.clause().index()
                    || inSentence.stream().anyMatch(other -> other.from() == at && !other.nominal())) {
                break;
            }
            Optional<NameMention> name = reading.nameAt(i);
            if (name.isPresent()) {
                if (isCountryOfPlace(name.get())) {
                    i = name.get().fullTo() - 1;
                    continue;
                }
                if (!isOblique(name.get()) || isAfter(name.get(), Words.WITH) || isAfter(name.get(), Words.BY)) {
                    objects.add(name.get());
                }
                i = name.get().fullTo() - 1;
            } else if (text.token(i).is(",")
                    && !objects.isEmpty()
                    && !reading.isName(Math.min(i + 1, sentence.to() - 1))) {
                break;
            }
        }
        return objects;
    }

    /** "Melbourne, Australia": the country says where the place lies. */
    private boolean isCountryOfPlace(NameMention name) {
        return name.entity().kind() == Entity.Kind.COUNTRY
                && name.fullFrom() > 1
                && text.token(name.fullFrom() - 1).is(",")
                && reading.nameAt(name.fullFrom() - 2)
                        .filter(place -> place.entity().kind() == Entity.Kind.PLACE)
                        .isPresent();
    }

    /** Whether a preposition before a name makes it neither subject nor object. */
    private boolean isOblique(NameMention name) {
        int before = prepositionBefore(name);
        if (before < 0) {
            return false;
        }
        String word = text.token(before).lower();
        return pack.has(Words.AT, word)
                || pack.has(Words.TO, word)
                || pack.has(Words.WITH, word)
                || pack.has(Words.BY, word)
                || pack.has(Words.BETWEEN, word)
                || pack.has(Words.OBLIQUE, word);
    }

    private boolean isAfter(NameMention name, Words list) {
        int before = prepositionBefore(name);
        return before >= 0 && pack.has(list, text.token(before).lower());
    }

    /** "in northern Vietnam", "the city of X": the word that governs a name, over articles and directions. */
    private int prepositionBefore(NameMention name) {
        int before = name.fullFrom() - 1;
        while (before > 0
                && !pack.modifiersFollow()
                && (pack.has(Words.DIRECTION, text.token(before).lower())
                        || pack.has(Words.ARTICLE, text.token(before).lower()))) {
            before--;
        }
        return before;
    }

    private boolean isPlaceAt(NameMention name) {
        return name.placeLike() && (isAfter(name, Words.AT) || isAfter(name, Words.TO));
    }

    /** "mengunjungi Tual": the town that a verb of visiting has as its object. */
    private Optional<NameMention> visited(Trigger trigger) {
        boolean visiting = trigger.rule().type().family().equals("VISIT") && !trigger.nominal() && !trigger.passive();
        return visiting ? reading.nameAt(trigger.to()).filter(name -> !isSomebody(name)) : Optional.empty();
    }

    private static boolean isSomebody(NameMention name) {
        return name.entity().kind() == Entity.Kind.PERSON || name.entity().kind() == Entity.Kind.GROUP;
    }

    /** Where it happens: the place in the trigger's clause, nearest after the trigger, else before it. */
    Optional<NameMention> place(Trigger trigger, List<Trigger> inSentence) {
        Sentence sentence = reading.sentences().get(trigger.sentence());
        Clauses clauses = reading.clauses(trigger.sentence());
        Optional<NameMention> visited = visited(trigger);
        if (visited.isPresent()) {
            return visited;
        }
        NameMention best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (NameMention name : reading.namesIn(sentence)) {
            boolean place = name.entity().kind() == Entity.Kind.PLACE || isPlaceAt(name);
            boolean reach = clauses.of(name.from()).index() == trigger.clause().index()
                    || clauses.of(name.from()).parent() == trigger.clause().index()
                            && clauses.of(name.from()).opener() == Opener.RELATIVE
                            && trigger.nominal();
            if (!place || !reach || isAfter(name, Words.OBLIQUE)) {
                continue;
            }
            int distance =
                    name.from() >= trigger.to() ? name.from() - trigger.to() : 2 * (trigger.from() - name.to()) + 4;
            long between = inSentence.stream()
                    .filter(other -> other != trigger
                            && other.from() > Math.min(trigger.from(), name.from())
                            && other.from() < Math.max(trigger.from(), name.from()))
                    .count();
            int cost = distance + (int) between * 10;
            if (cost < bestDistance) {
                best = name;
                bestDistance = cost;
            }
        }
        return bestDistance <= 30 ? Optional.ofNullable(best) : Optional.empty();
    }
}
