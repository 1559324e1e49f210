package org.linimasa.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.linimasa.event.Status;
import org.linimasa.extraction.mention.Reading.TimeSpan;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/** "Elections were held in 2010, 2014 and 2018": years or months in a list are each the time of one event. */
final class ListedTimes {
    private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}(-\\d{2})?");

    private final Reading reading;

    ListedTimes(Reading reading) {
        this.reading = reading;
    }

    /** The expressions that continue the list which a draft's own time begins; none where they date other drafts. */
    List<TimeSpan> after(Draft draft, List<Draft> drafts) {
        TimeSpan last = draft.timeSpan;
        List<TimeSpan> listed = new ArrayList<>();
        if (last == null || draft.sharedTime || !isPlain(last) || isBetween(last)) {
            return listed;
        }
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        boolean takesPlace = draft.status == Status.OCCURRED || draft.status == Status.PLANNED;
        boolean own = takesPlace && draft.isDated() && isIn(last, sentence);
        for (TimeSpan time : reading.timesIn(sentence)) {
            boolean next = own
                    && time.from() > last.from()
                    && isPlain(time)
                    && (value(time).length() == value(last).length() && isJoined(last, time) || isRepeated(last, time));
            if (!next) {
                continue;
            }
            if (drafts.stream().anyMatch(other -> other != draft && other.timeSpan == time && !other.sharedTime)) {
                break;
            }
            listed.add(time);
            last = time;
        }
        return listed;
    }

    private boolean isIn(TimeSpan time, Sentence sentence) {
        return sentence.contains(time.from());
    }

    /** "Between 2010 and 2014" is one stretch. */
    private boolean isBetween(TimeSpan time) {
        return time.from() > 0
                && reading.pack().has(Words.BETWEEN, reading.text().token(time.from() - 1));
    }

    /** "In October 2017 and again last year": the same happened a second time. */
    private boolean isRepeated(TimeSpan first, TimeSpan second) {
        int at = first.to();
        at += reading.text().token(at).is(",") ? 1 : 0;
        boolean again = at + 1 < second.from()
                && reading.pack().has(Words.COORDINATOR, reading.text().token(at))
                && reading.pack().has(Words.REPETITION, reading.text().token(at + 1));
        return again
                && IntStream.range(at + 2, second.from())
                        .mapToObj(i -> reading.text().token(i))
                        .allMatch(word -> reading.pack().has(Words.PREPOSITION_OF_TIME, word));
    }

    /** A comma, a coordinator or both between two expressions, and their prepositions: "in 2010 and in 2014". */
    private boolean isJoined(TimeSpan first, TimeSpan second) {
        boolean joined = false;
        for (int i = first.to(); i < second.from(); i++) {
            Token word = reading.text().token(i);
            boolean link = word.lower().equals(",") || reading.pack().has(Words.COORDINATOR, word);
            joined |= link;
            if (!link && !reading.pack().has(Words.PREPOSITION_OF_TIME, word)) {
                return false;
            }
        }
        return joined;
    }

    private static boolean isPlain(TimeSpan time) {
        return YEAR_OR_MONTH.matcher(value(time)).matches();
    }

    private static String value(TimeSpan time) {
        String edtf = time.expression().time().edtf();
        return edtf == null ? "" : edtf;
    }
}
