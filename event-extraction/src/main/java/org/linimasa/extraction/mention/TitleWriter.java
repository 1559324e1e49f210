package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** One short sentence in the document's language: by the pack's template, else the clause without its dates. */
final class TitleWriter {
    private static final int WORDS_AFTER = 10;
    private static final int WORDS_BEFORE = 9;
    private static final int SUBJECT_WORDS = 6;
    private static final int MAX_CHARS = 140;

    private final Reading reading;
    private final SegmentedText text;
    private final LanguagePack pack;

    TitleWriter(Reading reading) {
        this.reading = reading;
        text = reading.text();
        pack = reading.pack();
    }

    String title(Draft draft) {
        return capitalized(fromTemplate(draft).orElseGet(() -> fromClause(draft)));
    }

    private Optional<String> fromTemplate(Draft draft) {
        Optional<String> template = pack.titleTemplate(draft.type());
        if (template.isEmpty()) {
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

    private static List<String> names(Draft draft, List<String> roles) {
        return draft.actors.stream()
                .filter(actor -> roles.contains(actor.role()))
                .map(actor -> actor.name().entity().name())
                .limit(3)
                .toList();
    }

    private String joined(List<String> names) {
        String and = pack.first(Words.COORDINATOR);
        return names.stream().collect(Collectors.joining(" " + and + " "));
    }

    private String fromClause(Draft draft) {
        Trigger trigger = draft.trigger;
        Sentence sentence = reading.sentences().get(trigger.sentence());
        Clauses clauses = reading.clauses(trigger.sentence());
        int verb = trigger.light() >= 0 ? Math.min(trigger.light(), trigger.from()) : trigger.from();
        int from = verb;
        if (!trigger.nominal() || trigger.light() >= 0 && trigger.light() < trigger.from()) {
            while (from > Math.max(sentence.from(), draft.titleFrom)
                    && verb - from < WORDS_BEFORE
                    && belongsBefore(from - 1, trigger, clauses)) {
                from--;
            }
        } else if (from > sentence.from() && reading.isName(from - 1)) {
            from = reading.nameAt(from - 1).orElseThrow().from();
        }
        boolean lightHere = trigger.light() >= 0
                && clauses.of(trigger.light()).index() == trigger.clause().index();
        int to = Math.max(trigger.to(), lightHere ? trigger.light() + 1 : 0);
        to = Math.max(to, draft.joinedTo);
        int limit = Math.min(sentence.to(), to + WORDS_AFTER);
        while (to < limit && belongsAfter(to, trigger, clauses)) {
            to++;
        }
        String title = written(from, trimmed(from, to));
        int head = from;
        while (head < verb
                && (isSmall(head)
                        || pack.has(Words.COORDINATOR, text.token(head).lower()))) {
            head++;
        }
        if (trigger.nominal() || head < verb) {
            return title;
        }
        List<String> subjects = names(draft, List.of(Actor.AGENT, Actor.SPEAKER, Actor.AFFECTED));
        String subject = subjects.isEmpty() ? rawSubject(trigger, sentence, clauses, from) : subjects.get(0);
        return subject.isEmpty() || title.startsWith(subject) ? title : subject + " " + title;
    }

    /** The words before a relative clause, or the first words of the clause: what the verb is said of. */
    private String rawSubject(Trigger trigger, Sentence sentence, Clauses clauses, int verb) {
        Clause clause = trigger.clause();
        boolean relative = clause.opener() == Opener.RELATIVE && clause.begin() > sentence.from();
        boolean participle =
                !relative && verb > sentence.from() + 1 && text.token(verb - 1).is(",");
        if (relative || participle) {
            int end = relative ? clause.begin() : verb - 1;
            end -= text.token(end - 1).is(",") ? 1 : 0;
            int begin = end;
            while (begin > sentence.from() && end - begin < SUBJECT_WORDS && belongsToSubject(begin - 1)) {
                begin--;
            }
            return words(begin, end);
        }
        int end = clause.begin();
        while (end < verb && end - clause.begin() < SUBJECT_WORDS && belongsToSubject(end)) {
            end++;
        }
        return words(clause.begin(), end);
    }

    private String words(int begin, int end) {
        return begin < end ? text.between(begin, end).replaceAll("\\s+", " ") : "";
    }

    private boolean belongsToSubject(int at) {
        Token token = text.token(at);
        boolean mark = token.kind() == Token.Kind.PUNCTUATION && !reading.isName(at);
        return !mark
                && !reading.isTime(at)
                && !pack.has(Words.BE, token.lower())
                && !pack.has(Words.LIGHT, token.lower())
                && !(pack.hasVerbShape(token.lower()) && !reading.isName(at));
    }

    private boolean isSmall(int at) {
        String word = text.token(at).lower();
        return pack.has(Words.BE, word)
                || pack.has(Words.HAVE, word)
                || pack.has(Words.MODAL, word)
                || pack.has(Words.ADVERB, word)
                || pack.statusCues().isAt(text, at, at + 1);
    }

    private boolean belongsBefore(int at, Trigger trigger, Clauses clauses) {
        Token token = text.token(at);
        boolean mark = token.kind() == Token.Kind.PUNCTUATION && !reading.isName(at) && !token.is("-");
        return clauses.of(at).index() == trigger.clause().index()
                && !mark
                && !reading.isTime(at)
                && !pack.openers().isAt(text, at, at + 1);
    }

    private boolean belongsAfter(int at, Trigger trigger, Clauses clauses) {
        Token token = text.token(at);
        boolean mark = token.kind() == Token.Kind.PUNCTUATION
                && !token.is("-")
                && !token.is("%")
                && !token.is("/")
                && !reading.isName(at);
        boolean sameClause = clauses.of(at).index() == trigger.clause().index()
                || trigger.isSpeech()
                        && clauses.of(at).parent() == trigger.clause().index();
        return sameClause && !mark && !reading.isTime(at);
    }

    /** Without the small words that would dangle at the end: "pada", "on", "dan". */
    private int trimmed(int from, int to) {
        int end = to;
        while (end > from + 1) {
            String last = text.token(end - 1).lower();
            boolean dangling = pack.has(Words.AT, last)
                    || pack.has(Words.TO, last)
                    || pack.has(Words.COORDINATOR, last)
                    || pack.has(Words.OBLIQUE, last)
                    || pack.has(Words.WITH, last)
                    || pack.has(Words.BY, last)
                    || pack.has(Words.SINCE, last)
                    || pack.has(Words.ARTICLE, last)
                    || pack.has(Words.PREPOSITION_OF_TIME, last);
            if (!dangling) {
                break;
            }
            end--;
        }
        return end;
    }

    /** The words without the time expressions among them and their prepositions. */
    private String written(int from, int to) {
        StringBuilder title = new StringBuilder();
        int at = from;
        while (at < to && isLeading(at)) {
            at++;
        }
        int end = -1;
        for (int i = Math.min(at, to - 1); i < to; i++) {
            boolean beforeTime = i + 1 < to
                    && reading.isTime(i + 1)
                    && pack.has(Words.PREPOSITION_OF_TIME, text.token(i).lower());
            if (reading.isTime(i) || beforeTime || text.token(i).is(",") && end < 0) {
                continue;
            }
            boolean spaced = end >= 0 && text.token(i).begin() > end;
            title.append(spaced && !title.isEmpty() ? " " : "")
                    .append(text.token(i).text());
            end = text.token(i).end();
        }
        String words = title.toString().strip();
        return words.length() <= MAX_CHARS ? words : words.substring(0, words.lastIndexOf(' ', MAX_CHARS));
    }

    private boolean isLeading(int at) {
        String word = text.token(at).lower();
        return pack.has(Words.COORDINATOR, word)
                || pack.has(Words.PREPOSITION_OF_TIME, word)
                || text.token(at).is("-");
    }

    private static String capitalized(String title) {
        if (title.isEmpty()) {
            return title;
        }
        int first = title.offsetByCodePoints(0, 1);
        return title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first);
    }
}
