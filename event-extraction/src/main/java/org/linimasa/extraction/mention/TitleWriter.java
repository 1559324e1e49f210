package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linimasa.event.Status;
import org.linimasa.extraction.name.NameMention;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/** One short sentence in the document's language: by the pack's template, else the clause without its dates. */
final class TitleWriter {
    private static final int WORDS_AFTER = 10;
    private static final int NAMES = 3;

    private final Reading reading;
    private final TitleSpan spans;
    private final TitleSubject subjects;
    private final SubjectWords subjectWords;
    private final SecondPredicate predicates;
    private final NounPhrase nounPhrase;
    private final SegmentedText text;
    private final LanguagePack pack;

    TitleWriter(Reading reading, TitleSpan spans) {
        this.reading = reading;
        this.spans = spans;
        subjects = new TitleSubject(reading);
        subjectWords = new SubjectWords(reading);
        predicates = new SecondPredicate(reading);
        nounPhrase = new NounPhrase(reading);
        text = reading.text();
        pack = reading.pack();
    }

    String title(Draft draft) {
        return capitalized(
                fromTemplate(draft).orElseGet(() -> new TitlePronouns(reading).named(draft, fromClause(draft))));
    }

    private Optional<String> fromTemplate(Draft draft) {
        Optional<String> template = pack.titleTemplate(draft.type());
        boolean takesPlace = switch (draft.status) {
            case OCCURRED, ONGOING, PLANNED, POSSIBLE, UNKNOWN -> true;
            case CANCELLED, POSTPONED, DENIED, NOT_OCCURRED -> false;
        };
        // "Talks collapsed": more is told than that they took place.
        boolean failed = draft.trigger.light() >= 0
                && pack.phrases(Words.FAILURE)
                        .isAt(text, draft.trigger.light(), text.tokens().size());
        if (template.isEmpty() || !takesPlace || failed) {
            return Optional.empty();
        }
        List<String> agents = names(draft, List.of(Actor.AGENT));
        List<String> others = names(draft, List.of(Actor.COUNTERPART, Actor.AFFECTED));
        if (others.isEmpty() && agents.size() == 2) {
            others = agents.subList(1, 2);
            agents = agents.subList(0, 1);
        }
        boolean needsOther = template.get().contains("{counterpart}");
        boolean needsPlace = template.get().contains("{place}");
        if (agents.isEmpty() || needsOther && others.isEmpty() || needsPlace && draft.place == null) {
            return Optional.empty();
        }
        String place = draft.place == null ? "" : draft.place.entity().name();
        return Optional.of(template.get()
                .replace("{agent}", joined(agents))
                .replace("{counterpart}", joined(others))
                .replace("{place}", place));
    }

    static List<String> names(Draft draft, List<String> roles) {
        List<String> names = new ArrayList<>();
        for (Actor actor : draft.actors) {
            if (names.size() < NAMES && roles.contains(actor.role())) {
                names.add(actor.name().entity().name());
            }
        }
        return names;
    }

    private String joined(List<String> names) {
        String and = pack.first(Words.COORDINATOR);
        return names.stream().collect(Collectors.joining(" " + and + " "));
    }

    private String fromClause(Draft draft) {
        Trigger trigger = draft.trigger;
        Sentence sentence = reading.sentences().get(trigger.sentence());
        Clauses clauses = reading.clauses(trigger.sentence());
        TitleSpan.Span span = spans.of(draft);
        int verb = TitleSpan.verb(trigger);
        int from = span.from();
        int to = span.to();
        TitleWords words = new TitleWords(reading, draft);
        if (draft.tagFrom > 0) {
            int tagEnd = SpeechTag.speakerBehind(reading, trigger)
                    .map(NameMention::to)
                    .orElse(to);
            return TitleWords.withTag(words.of(from, draft.tagFrom), words.of(draft.tagFrom, tagEnd));
        }
        String title = words.of(from, to);
        if (TitleSpan.isHeadedByNoun(trigger)) {
            Optional<String> off = offWord(draft, title);
            if (off.isPresent()) {
                String noun = words.of(from, nounPhraseEnd(trigger, to));
                off = off.map(word -> noun.endsWith(word) ? "" : word);
                title = noun;
            }
            String carried = off.orElseGet(() -> carriedInRelative(trigger, clauses, sentence, words));
            boolean bare = title.indexOf(' ') < 0 && carried.isEmpty();
            return bare ? wholeClause(draft, sentence, clauses, to) : title + carried;
        }
        if (subjects.hasSubject(from, verb)) {
            // "The report, out on Friday, | shows sales rose": what the title begins with is the verb of another
            // subject.
            boolean bare = pack.modifiersFollow()
                    && from > sentence.from()
                    && text.token(from - 1).is(",")
                    && !reading.isName(from)
                    && pack.hasVerbShape(text.token(from));
            if (subjects.isPhraseBehindParticiple(from, sentence)) {
                int after = draft.titleFrom < from ? draft.titleFrom : 0;
                String before = subjects.raw(trigger, sentence, verb, clauses, after);
                String told = words.of(subjectWords.groupBegin(verb, from), to);
                return before.isEmpty() ? title : TitleWords.shortened(before + " " + told);
            }
            String subject = bare ? subjects.raw(trigger, sentence, from, clauses, draft.titleFrom) : "";
            return subject.isEmpty() ? title : TitleWords.shortened(subject + " " + inSentence(title, from, sentence));
        }
        if (trigger.nominal() && names(draft, List.of(Actor.AGENT)).isEmpty()) {
            String subject = subjects.raw(trigger, sentence, from, clauses, draft.titleFrom);
            if (!subject.isEmpty() && !title.startsWith(subject)) {
                return TitleWords.shortened(subject + " " + title);
            }
            String noun = words.of(trigger.from(), to);
            Optional<String> off = offWord(draft, noun);
            boolean active = pack.modifiersFollow() && !pack.hasPassiveShape(text.token(verb));
            return off.isPresent() && active ? words.of(verb, to) : noun + off.orElse("");
        }
        boolean ownCue = predicates.isSecondWithCue(verb, trigger.clause().begin());
        String governor = trigger.nominal() || ownCue
                ? ""
                : subjects.governor(trigger, sentence, clauses, draft.titleFrom, subjectName(draft));
        if (!governor.isEmpty()) {
            return TitleWords.shortened(governor + " " + title);
        }
        String named = subjectName(draft);
        boolean object = !named.isEmpty() && (title.contains(named) || isWithin(from, to, named, draft));
        // "Menyatakan mundur": whoever says so does it, unless somebody else stands between.
        boolean ofSaid =
                named.isEmpty() || object && subjects.hasSubject(Math.max(sentence.from(), draft.titleFrom), from);
        int after = ofSaid ? draft.titleFrom : 0;
        String raw = subjects.raw(trigger, sentence, from, clauses, after);
        // "Album ketiga Rania", "Brechin's flood wall": the name is only part of the subject.
        boolean inside = pack.modifiersFollow()
                ? !raw.isEmpty()
                        && (named.startsWith(raw.substring(raw.lastIndexOf(' ') + 1))
                                || !named.isEmpty() && raw.contains(" " + named))
                : isPossessed(raw) || describes(raw, named) || isBetween(raw);
        boolean second = subjects.secondPredicate(verb, trigger, sentence, clauses) > sentence.from();
        boolean told = !raw.isEmpty() && raw.chars().anyMatch(Character::isLetter);
        boolean several = told && subjects.isCounted(raw.split(" ", 2)[0].toLowerCase(Locale.ROOT));
        Optional<String> fronted =
                verb == sentence.from() ? subjects.fronted(trigger, sentence, named) : Optional.empty();
        if (fronted.isPresent()) {
            return TitleWords.shortened(fronted.get() + " " + inSentence(title, verb, sentence));
        }
        if (named.isEmpty() && raw.isEmpty()) {
            return TitleWords.shortened(subjects.timeBefore(verb, sentence) + inSentence(title, verb, sentence));
        }
        String subject = named.isEmpty() || inside || second && told || object || several ? raw : named;
        return subject.isEmpty() || title.startsWith(subject)
                ? title
                : TitleWords.shortened(subject
                        + " "
                        + (second && from == verb ? subjects.sharedAuxiliary(verb, trigger, clauses) : "")
                        + inSentence(title, verb, sentence));
    }

    /** "Dismissed Radebeni" names Themba Radebeni, too. */
    private static boolean isWithin(int from, int to, String named, Draft draft) {
        return draft.actors.stream()
                .map(Actor::name)
                .anyMatch(name -> name.entity().name().equals(named) && name.from() >= from && name.to() <= to);
    }

    /** "Opposition leader Orr": the words before a name tell who that is, and hold no verb. */
    private boolean describes(String subject, String named) {
        int name = named.isEmpty() ? -1 : subject.indexOf(" " + named);
        return name > 0
                && Arrays.stream(subject.substring(0, name)
                                .toLowerCase(Locale.ROOT)
                                .split(" "))
                        .noneMatch(word -> pack.hasVerbShape(word)
                                || pack.hasProgressiveShape(word)
                                || pack.has(Words.STATIVE, word));
    }

    /** "A sharing arrangement between Norway and Iceland lapsed": those it is between did not. */
    private boolean isBetween(String subject) {
        return Arrays.stream(subject.split(" ")).anyMatch(word -> pack.has(Words.BETWEEN, word));
    }

    private boolean isPossessed(String subject) {
        int space = subject.lastIndexOf(' ');
        return space > 1
                && subject.substring(0, space)
                        .chars()
                        .anyMatch(mark -> pack.has(Words.POSSESSIVE, Character.toString(mark)));
    }

    /** A word is capitalized only because its sentence begins with it: "Born in Oslo". */
    private String inSentence(String title, int verb, Sentence sentence) {
        boolean first = verb == sentence.from()
                && !reading.isName(verb)
                && title.startsWith(text.token(verb).text());
        return first ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
    }

    private static String subjectName(Draft draft) {
        boolean passive = draft.trigger.passive() && !draft.trigger.nominal();
        List<String> named = passive
                ? names(draft, List.of(Actor.AFFECTED))
                : names(draft, List.of(Actor.AGENT, Actor.SPEAKER, Actor.AFFECTED));
        return named.isEmpty() ? "" : named.get(0);
    }

    /** What calls the event off or puts it off, where its title does not say so yet. */
    private Optional<String> offWord(Draft draft, String title) {
        boolean off = draft.status == Status.CANCELLED || draft.status == Status.POSTPONED;
        String cue = draft.cue;
        if (!off || cue == null || title.contains(cue)) {
            return Optional.empty();
        }
        int last = cue.lastIndexOf(' ');
        boolean waits = last > 0 && pack.has(Words.NEW_DATE, cue.substring(last + 1));
        return Optional.of(" " + (waits ? cue.substring(0, last) : cue));
    }

    /** Where a noun's phrase ends: before ", planned for Monday," and "was scheduled", which no longer hold. */
    private int nounPhraseEnd(Trigger trigger, int to) {
        int end = trigger.to();
        while (end < to
                && !subjectWords.isSmall(end)
                && !new PartedVerbs(reading).isParticle(end)
                && !isPlanned(end)
                && !pack.phrases(Words.FORMER_PLAN).isAt(text, end, to)) {
            end++;
        }
        return end;
    }

    /** "Set for", "due in". */
    private boolean isPlanned(int at) {
        return pack.hasVerbShape(text.token(at))
                && pack.statusCues()
                        .longestAt(text, at, text.tokens().size())
                        .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                        .isPresent();
    }

    /** "The trial, which opened last year": what the relative clause says of its noun. */
    private String carriedInRelative(Trigger trigger, Clauses clauses, Sentence sentence, TitleWords words) {
        int light = trigger.light();
        if (light < trigger.to()
                || clauses.of(light).index() == trigger.clause().index()) {
            return "";
        }
        int begin = light;
        while (begin > clauses.of(light).begin() + 1 && subjectWords.isSmall(begin - 1)) {
            begin--;
        }
        int to = light + 1;
        while (to < Math.min(sentence.to(), light + WORDS_AFTER)
                && clauses.of(to).index() == clauses.of(light).index()
                && !spans.isMark(to)
                && !reading.isTime(to)) {
            to++;
        }
        return " " + words.of(begin, to);
    }

    /** Where the event's own words are one bare noun, the clause that holds it. */
    private String wholeClause(Draft draft, Sentence sentence, Clauses clauses, int to) {
        Trigger trigger = draft.trigger;
        int from = trigger.from();
        while (from > Math.max(sentence.from(), draft.titleFrom) && spans.belongsBefore(from - 1, trigger, clauses)) {
            from--;
        }
        // "Reports | of a shooting".
        while (from < trigger.from() && pack.has(Words.GENITIVE, text.token(from))) {
            from++;
        }
        String words = new TitleWords(reading, draft).of(from, to);
        if (subjects.hasSubject(from, trigger.from())) {
            return words;
        }
        String subject = subjects.raw(trigger, sentence, from, clauses, draft.titleFrom);
        return subject.isEmpty() || words.startsWith(subject) ? words : TitleWords.shortened(subject + " " + words);
    }

    private static String capitalized(String title) {
        if (title.isEmpty()) {
            return title;
        }
        int first = title.offsetByCodePoints(0, 1);
        return title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first);
    }
}
