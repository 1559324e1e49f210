package org.linimasa.timeline.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linimasa.event.Event;
import org.linimasa.timeline.filter.SqlReader;
import org.linimasa.timeline.filter.SqlText;

/**
 * Shows where the words looked for stand. The database, which stemmed the events, says which words of a page are forms of
 * them; where they stand is seen here.
 */
@ApplicationScoped
class Highlighting {
    /** An event of many mentions has as many quotes; the first few show why it was found. */
    private static final int MAX_FIELDS = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");

    private static final String FORMS_OF_WHAT_IS_ASKED = """
            select distinct seen.language, seen.word
            from unnest(?::text[], ?::text[]) as seen (language, word)
            join (select config, any_word(query) as asked from event_query(?)) as any_of
              on any_of.config = search_config(seen.language)
            where field_words(any_of.config, seen.word) @@ any_of.asked""";

    private final SqlReader reader;

    Highlighting(SqlReader reader) {
        this.reader = reader;
    }

    private record Word(String language, String text) {}

    /** The fields of each event in which the words stand, within the caller's transaction. */
    List<List<Highlight>> find(List<Event> events, String words) {
        Set<Word> asked = formsOf(words, events);
        return events.stream().map(event -> highlights(event, asked)).toList();
    }

    private Set<Word> formsOf(String words, List<Event> events) {
        Set<Word> seen = new LinkedHashSet<>();
        events.forEach(event -> fields(event).values().forEach(text -> {
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                seen.add(new Word(language(event), word.group()));
            }
        }));
        Set<Word> asked = new HashSet<>();
        reader.each(
                SqlText.of(
                        FORMS_OF_WHAT_IS_ASKED,
                        seen.stream().map(Word::language).toArray(String[]::new),
                        seen.stream().map(Word::text).toArray(String[]::new),
                        words),
                row -> asked.add(new Word(row.getString("language"), row.getString("word"))));
        return asked;
    }

    private static List<Highlight> highlights(Event event, Set<Word> asked) {
        List<Highlight> highlights = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        fields(event).forEach((pointer, text) -> {
            List<Highlight.Match> matches = matches(text, language(event), asked);
            if (!matches.isEmpty() && highlights.size() < MAX_FIELDS && texts.add(text)) {
                highlights.add(new Highlight(pointer, text, matches));
            }
        });
        return highlights;
    }

    private static List<Highlight.Match> matches(String text, String language, Set<Word> asked) {
        return WORD.matcher(text)
                .results()
                .filter(word -> asked.contains(new Word(language, word.group())))
                .map(word -> new Highlight.Match(word.start(), word.end()))
                .toList();
    }

    /** What a search looks into, by JSON pointer. */
    private static Map<String, String> fields(Event event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("/title", event.title());
        for (int i = 0; i < event.participants().size(); i++) {
            fields.put(
                    "/participants/" + i + "/name", event.participants().get(i).name());
        }
        if (event.place() != null) {
            fields.put("/place/name", event.place().name());
        }
        for (int i = 0; i < event.evidence().size(); i++) {
            String quote = event.evidence().get(i).quote();
            if (quote != null) {
                fields.put("/evidence/" + i + "/quote", quote);
            }
        }
        return fields;
    }

    private static String language(Event event) {
        return event.language().toLowerCase(Locale.ROOT);
    }
}
