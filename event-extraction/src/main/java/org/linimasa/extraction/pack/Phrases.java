package org.linimasa.extraction.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Segmenter;
import org.linimasa.extraction.text.Token;

/**
 * Words and phrases to look up in a text, longest first. Case does not matter here; callers ask for capitals where they
 * do.
 *
 * @param <T> what a phrase means
 */
public final class Phrases<T> {
    private final WordTable<List<Entry<T>>> byFirstWord = new WordTable<>();

    private record Entry<T>(List<String> words, T meaning) {}

    /**
     * A phrase found in a text.
     *
     * @param from index of its first token
     * @param to index after its last token
     */
    public record Match<T>(int from, int to, T meaning) {}

    /** Phrases that mean nothing but themselves. */
    static Phrases<Boolean> of(Collection<String> entries) {
        Phrases<Boolean> phrases = new Phrases<>();
        entries.forEach(entry -> phrases.add(entry, true));
        return phrases;
    }

    void add(String phrase, T meaning) {
        List<String> words = wordsOf(phrase);
        if (words.isEmpty()) {
            return;
        }
        List<Entry<T>> entries = byFirstWord.get(words.get(0));
        if (entries == null) {
            entries = new ArrayList<>();
            byFirstWord.put(words.get(0), entries);
        }
        entries.add(new Entry<>(words, meaning));
        entries.sort(Comparator.comparingInt((Entry<T> entry) -> -entry.words().size()));
    }

    private static List<String> wordsOf(String phrase) {
        return Segmenter.tokens(phrase).stream().map(Token::lower).toList();
    }

    /** The longest phrase that begins at a token and ends before {@code limit}. */
    public Optional<Match<T>> longestAt(SegmentedText text, int at, int limit) {
        Entry<T> longest = longest(text, at, limit);
        return longest == null
                ? Optional.empty()
                : Optional.of(new Match<>(at, at + longest.words().size(), longest.meaning()));
    }

    private @Nullable Entry<T> longest(SegmentedText text, int at, int limit) {
        List<Entry<T>> entries = byFirstWord.get(text.token(at).lower());
        if (entries != null) {
            for (Entry<T> entry : entries) {
                if (goesOn(text, at, limit, entry.words())) {
                    return entry;
                }
            }
        }
        return null;
    }

    /** All phrases that begin at a token, longest first; phrases of one length in the order of their table. */
    public List<Match<T>> allAt(SegmentedText text, int at, int limit) {
        List<Entry<T>> entries = byFirstWord.get(text.token(at).lower());
        if (entries == null) {
            return List.of();
        }
        List<Match<T>> matches = new ArrayList<>();
        for (Entry<T> entry : entries) {
            if (goesOn(text, at, limit, entry.words())) {
                matches.add(new Match<>(at, at + entry.words().size(), entry.meaning()));
            }
        }
        return matches;
    }

    /** Whether a phrase begins at the token. */
    public boolean isAt(SegmentedText text, int at, int limit) {
        return longest(text, at, limit) != null;
    }

    /** Whether two words are together a phrase, wherever they stand in the text. */
    public boolean hasPair(Token first, Token second) {
        List<Entry<T>> entries = byFirstWord.get(first.lower());
        if (entries != null) {
            for (Entry<T> entry : entries) {
                if (entry.words().size() == 2 && entry.words().get(1).equals(second.lower())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the words behind the first follow in the text. */
    private static boolean goesOn(SegmentedText text, int at, int limit, List<String> words) {
        if (at + words.size() > limit) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!text.token(at + i).lower().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
