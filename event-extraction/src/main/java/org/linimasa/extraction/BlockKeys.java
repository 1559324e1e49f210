package org.linimasa.extraction;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.linimasa.event.Mention;
import org.linimasa.event.Participant;
import org.linimasa.event.Place;
import org.linimasa.extraction.pack.EventType;

/** The keys under which mentions that can be the same event find each other. */
final class BlockKeys {
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Remembered<Set<String>> WORDS = new Remembered<>();

    private BlockKeys() {}

    static Set<String> of(Mention mention) {
        Set<String> keys = new TreeSet<>();
        String family = family(mention.type());
        boolean agent = false;
        for (Participant participant : mention.participants()) {
            agent |= participant.role().equals("AGENT") || participant.role().equals("SPEAKER");
            for (String key : nameKeys(participant)) {
                keys.add(family + "|" + key);
                wholes(mention.type()).forEach(whole -> keys.add(whole + "|" + key));
            }
        }
        boolean happening = shape(mention.type()) == EventType.Shape.HAPPENING;
        Place place = happening ? SamePlace.of(mention) : mention.place();
        if (place != null && (happening || !agent && isAttack(mention))) {
            for (String key : SamePlace.keys(place)) {
                keys.add(family + "|at " + key);
                wholes(mention.type()).forEach(whole -> keys.add(whole + "|at " + key));
            }
        }
        if (SamePlace.isNamedInTitle(mention)) {
            words(mention.title()).forEach(word -> keys.add(family + "|at " + word));
        }
        if (happening) {
            if (mention.document() != null) {
                keys.add(family + "|in " + mention.document());
            }
        }
        if (!agent) {
            keys.add(family + "|titled " + folded(mention.title()));
        }
        return keys;
    }

    /** What can be told without whoever did it. */
    static boolean isAttack(Mention mention) {
        return family(mention.type()).equals("ATTACK");
    }

    static String family(String type) {
        EventType known = EventType.find(type);
        return known == null ? type : known.family();
    }

    /** The families of what it can be a part of. */
    static Set<String> wholes(String type) {
        EventType known = EventType.find(type);
        return known == null ? Set.of() : known.wholes();
    }

    static EventType.Shape shape(String type) {
        EventType known = EventType.find(type);
        return known == null ? EventType.Shape.ACT : known.shape();
    }

    private static Set<String> nameKeys(Participant participant) {
        return switch (participant.kind()) {
            case "PERSON", "ORGANIZATION" -> words(participant.name());
            default -> Set.of(nameKey(participant));
        };
    }

    /** The words of a name or a title, folded, each once; not to be changed. */
    static Set<String> words(String name) {
        return WORDS.of(name, () -> Set.copyOf(Arrays.asList(folded(name).split(" "))));
    }

    /** A participant whatever its language: a country by its code, others by the last word of their name. */
    static String nameKey(Participant participant) {
        String country = participant.country();
        return participant.kind().equals("COUNTRY") && country != null ? country : lastWord(participant.name());
    }

    private static String lastWord(String name) {
        String folded = folded(name);
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    /** Lower case, without accents and marks. */
    static String folded(String text) {
        String plain = text.chars().allMatch(unit -> unit < FIRST_BEYOND_ASCII)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        return withSingleSpaces(plain.toLowerCase(Locale.ROOT));
    }

    /** Each run of what is neither a letter nor a digit as one space, none at the ends. By hand: every pair of names comes here. */
    private static String withSingleSpaces(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isLetterOrNumber(character)) {
                if (gap && !spaced.isEmpty()) {
                    spaced.append(' ');
                }
                spaced.appendCodePoint(character);
                gap = false;
            } else {
                gap = true;
            }
        }
        return spaced.toString();
    }

    /** The categories L and N of Unicode. */
    private static boolean isLetterOrNumber(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
