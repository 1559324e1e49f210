package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.pack.Opener;
import org.linimasa.extraction.pack.StatusCue;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Token;

/** The words of the text that a title keeps: no times, no asides, and nothing that dangles where those were. */
final class TitleWords {
    private static final int MAX_CHARS = 100;

    private final Reading reading;
    private final @Nullable TimeSpan own;
    private final Trigger trigger;
    private final boolean notUntil;
    private final SegmentedText text;
    private final LanguagePack pack;

    /** @param draft the event, whose own words stay: "took over" */
    TitleWords(Reading reading, Draft draft) {
        this.reading = reading;
        own = draft.timeSpan;
        trigger = draft.trigger;
        notUntil = draft.notUntil;
        text = reading.text();
        pack = reading.pack();
    }

    /** The kept words of a stretch of tokens of one sentence, {@code to} exclusive. */
    String of(int from, int to) {
        List<Integer> kept = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int aside = text.token(i).is(",") && !reading.isName(i) ? asideEnd(i, to) : -1;
            if (aside > i) {
                i = aside;
            } else if (text.isInParenthesis(i)) {
                continue;
            } else if (saysWhen(i)) {
                i = dropTime(i, to, kept);
            } else if (!(notUntil && pack.has(Words.NEGATOR, text.token(i)))) {
                kept.add(i);
            }
        }
        trimEnd(kept);
        trimBegin(kept);
        while (written(kept).length() > MAX_CHARS && kept.size() > 1) {
            kept.remove(kept.size() - 1);
            trimEnd(kept);
        }
        return shortened(written(kept));
    }

    /** Takes a time and the words that led up to it away; returns the last token that goes with it. */
    private int dropTime(int time, int to, List<Integer> kept) {
        int last = time;
        while (last + 1 < to && (saysWhen(last + 1) || joinsTimes(last + 1, to))) {
            last++;
        }
        boolean possessive = last + 1 < to && pack.has(Words.POSSESSIVE, text.token(last + 1));
        if (possessive) {
            // "votes on next year's budget" keeps its preposition.
            return last + 1;
        }
        boolean pointsBack = last + 1 < to && pack.has(Words.BACK_AFTER, text.token(last + 1));
        if (pointsBack) {
            // "Toko roti yang dibuka tiga tahun lalu itu": the word behind the time is the noun's.
            last++;
        }
        while (!kept.isEmpty() && !isOwn(kept.get(kept.size() - 1)) && leadsToTime(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        int genitive = last + 1;
        boolean partOf = genitive < to && pack.has(Words.GENITIVE, text.token(genitive));
        while (partOf && genitive < to && !isPredicate(genitive)) {
            last = genitive++;
        }
        dropReducedRelative(last + 1, to, kept);
        return last;
    }

    /** "14 and 15 June": the coordinator goes with its times. */
    private boolean joinsTimes(int at, int to) {
        return at + 1 < to && pack.has(Words.COORDINATOR, text.token(at)) && saysWhen(at + 1);
    }

    private boolean saysWhen(int at) {
        return reading.saysWhen(at) || own != null && own.from() <= at && at < own.to();
    }

    private boolean leadsToTime(int at) {
        Token word = text.token(at);
        return pack.has(Words.PREPOSITION_OF_TIME, word)
                || pack.has(Words.APPROXIMATE, word)
                || pack.has(Words.SINCE, word)
                || pack.has(Words.HABITUAL, word)
                || pack.has(Words.BETWEEN, word);
    }

    /** "A concert [planned for Saturday] was scrapped": the participle goes with its time. */
    private void dropReducedRelative(int from, int to, List<Integer> kept) {
        int size = kept.size();
        boolean ahead = isPredicateAhead(from, to);
        if (pack.modifiersFollow() || size < 2 || !ahead && !isEnd(from, to)) {
            return;
        }
        int participle = size - 1;
        while (participle > 0 && size - participle < 3 && !pack.hasVerbShape(text.token(kept.get(participle)))) {
            participle--;
        }
        int head = participle - 1;
        while (head > 0 && pack.has(Words.ADVERB, text.token(kept.get(head)))) {
            head--;
        }
        boolean reduced = participle > 0
                && pack.hasVerbShape(text.token(kept.get(participle)))
                && !isPredicate(kept.get(head))
                && !pack.has(Words.ARTICLE, text.token(kept.get(head)))
                && (ahead || isPlanned(kept.get(participle)) && hasPredicate(kept.subList(0, head)))
                && text.token(kept.get(participle)).kind() == Token.Kind.WORD;
        if (reduced) {
            kept.subList(head + 1, size).clear();
        }
    }

    private boolean isPlanned(int at) {
        return pack.statusCues()
                .longestAt(text, at, at + 1)
                .filter(cue -> cue.meaning() == StatusCue.PLANNED)
                .isPresent();
    }

    private boolean isEnd(int from, int to) {
        return from >= to || text.token(from).kind() == Token.Kind.PUNCTUATION;
    }

    private boolean hasPredicate(List<Integer> tokens) {
        return tokens.stream().anyMatch(this::isPredicate);
    }

    private boolean isPredicateAhead(int from, int to) {
        int at = from;
        while (at < to && (text.token(at).is(",") || pack.has(Words.ADVERB, text.token(at)))) {
            at++;
        }
        return at < to && isPredicate(at);
    }

    /** Whether a word is a finite verb or helps one. */
    boolean isPredicate(int at) {
        Token word = text.token(at);
        return !reading.isName(at)
                && (pack.has(Words.BE, word)
                        || pack.has(Words.HAVE, word)
                        || pack.has(Words.MODAL, word)
                        || pack.hasVerbShape(word));
    }

    /**
     * The comma that closes an aside which a comma opens: ", originally set for April,", ", Ingrid Solheim,", ", which
     * opened last year,". The opening comma's own index where there is none; a list is no aside.
     */
    private int asideEnd(int comma, int to) {
        int close = comma + 1;
        while (close < to && (!text.token(close).is(",") || reading.isTime(close))) {
            close++;
        }
        boolean closed = close < to && close > comma + 1;
        boolean list = closed && close + 1 < to && pack.has(Words.COORDINATOR, text.token(close + 1));
        if (!closed || list) {
            return -1;
        }
        int first = comma + 1;
        while (first < close && pack.has(Words.ADVERB, text.token(first))) {
            first++;
        }
        boolean apposition = reading.isName(first) && isPredicateAhead(close, to);
        boolean participle = !pack.modifiersFollow() && pack.hasVerbShape(text.token(first)) && !reading.isName(first);
        boolean relative = pack.openers()
                .longestAt(text, first, close)
                .filter(opener -> opener.meaning() == Opener.RELATIVE)
                .isPresent();
        boolean onlyTime = reading.isTime(first) || first + 1 < close && reading.isTime(first + 1);
        return apposition || participle || relative || onlyTime ? close : -1;
    }

    private void trimEnd(List<Integer> kept) {
        while (kept.size() > 1 && !isOwn(kept.get(kept.size() - 1)) && dangles(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
    }

    /** "Took over": a word of the event's own, unless a date has to follow: "adjourned to". */
    private boolean isOwn(int at) {
        return trigger.from() < at && at < trigger.to() && !pack.has(Words.NEW_DATE, text.token(at));
    }

    /** Whether a word at the end waits for another: "pada", "on", "dan", "ke semua". */
    private boolean dangles(int at) {
        // The comma after a name in apposition counts to the name.
        if (reading.isName(at) && !text.token(at).is(",") || endsCue(at)) {
            return false;
        }
        Token word = text.token(at);
        boolean particle = pack.has(Words.VERB_PARTICLE, word) && pack.hasVerbShape(text.token(at - 1));
        return !particle && waits(at, word.lower());
    }

    private boolean waits(int at, String word) {
        return text.token(at).kind() == Token.Kind.PUNCTUATION
                        && !text.token(at).is("%")
                        && !text.token(at).isQuote()
                        && !text.token(at).is(")")
                || pack.openers().isAt(text, at, at + 1)
                || leadsToTime(at)
                || pack.has(Words.WAITING, word)
                || pack.has(Words.AT, word)
                || pack.has(Words.DURING, word)
                || pack.has(Words.TO, word)
                || pack.has(Words.COORDINATOR, word)
                || pack.has(Words.OBLIQUE, word)
                || pack.has(Words.WITH, word)
                || pack.has(Words.BY, word)
                || pack.has(Words.GENITIVE, word)
                || pack.has(Words.POSSESSIVE, word)
                || pack.has(Words.ARTICLE, word)
                || pack.has(Words.NEW_DATE, word)
                || pack.has(Words.BEFORE_ROLE, word) && goesOn(at)
                || pack.has(Words.BE, word)
                || pack.has(Words.HAVE, word)
                || pack.has(Words.MODAL, word)
                || pack.has(Words.QUANTIFIER, word) && goesOn(at)
                || text.token(at).kind() == Token.Kind.NUMBER && goesOn(at)
                || pack.has(Words.QUANTIFIER_LINK, word);
    }

    /** Whether a noun follows in the text that the title left out: "di 24 [kecamatan]", but not "to hospital [on Monday]". */
    private boolean goesOn(int at) {
        if (reading.isTime(at) && reading.isTime(at + 1)) {
            return true;
        }
        if (at + 1 >= text.tokens().size() || text.token(at + 1).kind() != Token.Kind.WORD || reading.isTime(at + 1)) {
            return false;
        }
        Token next = text.token(at + 1);
        return !pack.has(Words.AT, next)
                && !pack.has(Words.TO, next)
                && !pack.has(Words.WITH, next)
                && !pack.has(Words.BY, next)
                && !pack.has(Words.OBLIQUE, next)
                && !pack.has(Words.COORDINATOR, next)
                && !pack.has(Words.PREPOSITION_OF_TIME, next)
                && !pack.hasVerbShape(next)
                && !pack.openers().isAt(text, at + 1, at + 2);
    }

    /** "Put off", "called off": the last word of what calls something off waits for nothing. */
    private boolean endsCue(int at) {
        return at > 0
                && pack.statusCues()
                        .longestAt(text, at - 1, at + 1)
                        .filter(cue -> cue.to() == at + 1 && !pack.has(Words.NEW_DATE, text.token(at)))
                        .filter(cue -> cue.meaning() == StatusCue.CANCELLED || cue.meaning() == StatusCue.POSTPONED)
                        .isPresent();
    }

    private void trimBegin(List<Integer> kept) {
        while (kept.size() > 1 && leads(kept.get(0))) {
            kept.remove(0);
        }
    }

    private boolean leads(int at) {
        Token word = text.token(at);
        boolean quantity = at + 1 < text.tokens().size() && pack.has(Words.QUANTIFIER_LINK, text.token(at + 1));
        boolean afterTime = at > 0 && reading.isTime(at - 1);
        boolean mark = text.token(at).kind() == Token.Kind.PUNCTUATION
                && !text.token(at).isQuote()
                && !reading.isName(at);
        return mark
                || pack.has(Words.COORDINATOR, word)
                || pack.has(Words.POSSESSIVE, word)
                        && (afterTime
                                || word.lower().startsWith("'")
                                || word.lower().startsWith("\u2019"))
                || pack.has(Words.PREPOSITION_OF_TIME, word) && !quantity;
    }

    private String written(List<Integer> kept) {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < kept.size(); i++) {
            int at = kept.get(i);
            boolean joined =
                    i > 0 && text.token(kept.get(i - 1)).end() == text.token(at).begin();
            boolean comma = text.token(at).is(",");
            if (comma && title.indexOf(",", Math.max(0, title.length() - 1)) >= 0) {
                continue;
            }
            title.append(i > 0 && !joined && !comma ? " " : "")
                    .append(text.token(at).text());
        }
        return title.toString().strip();
    }

    /** At most {@value #MAX_CHARS} characters, cut between words. */
    static String shortened(String words) {
        return shortened(words, MAX_CHARS);
    }

    /** What is said and who says so; of what is said as much as leaves room for the speaker. */
    static String withTag(String said, String tag) {
        String speaker = shortened(tag, MAX_CHARS / 2);
        return shortened(said, MAX_CHARS - 2 - speaker.length()) + ", " + speaker;
    }

    private static String shortened(String words, int maxChars) {
        if (words.length() <= maxChars) {
            return words;
        }
        int cut = words.lastIndexOf(' ', maxChars);
        return words.substring(0, cut < 0 ? maxChars : cut);
    }
}
