package org.linimasa.extraction.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a trigger table.
 *
 * @param type of the event
 * @param category the type's, unless the line says another
 * @param partOfSpeech of its forms
 * @param weak an event only with a date of its own
 * @param speech a verb of saying
 * @param undergo the subject is affected, not the agent
 * @param takesSomebody only with a person, an organization or a country as its object
 * @param takesOpponent only with a name right behind it, and of nobody who plays a part: "Oldport will play Karvik"
 * @param takesNothing only without an object, and of somebody who plays a part: "she will take over on Monday"
 * @param with only with one of these phrases near; absent for no condition
 * @param without not with one of these phrases near; absent for no condition
 * @param forms the words themselves
 */
public record TriggerRule(
        EventType type,
        String category,
        PartOfSpeech partOfSpeech,
        boolean weak,
        boolean speech,
        boolean undergo,
        boolean takesSomebody,
        boolean takesOpponent,
        boolean takesNothing,
        Optional<Phrases<Boolean>> with,
        Optional<Phrases<Boolean>> without,
        List<String> forms) {
    /** A verb that no table knows. */
    public static final TriggerRule UNKNOWN_VERB = new TriggerRule(
            EventType.ACTIVITY,
            EventType.ACTIVITY.category(),
            PartOfSpeech.VERB,
            false,
            false,
            false,
            false,
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            List.of());

    /** Copies the list. */
    public TriggerRule {
        forms = List.copyOf(forms);
    }

    /** What sort of word a form is. */
    public enum PartOfSpeech {
        VERB,
        NOUN,
        /** A noun after an article, an adjective or a possessive, else a verb. */
        BOTH
    }

    static TriggerRule read(String line) {
        List<String> fields = PackFile.split(line, '|');
        if (fields.size() != 4) {
            throw new IllegalStateException("a trigger has four fields: " + line);
        }
        EventType type = EventType.of(fields.get(0));
        PartOfSpeech partOfSpeech = PartOfSpeech.valueOf(fields.get(1).toUpperCase(Locale.ROOT));
        List<String> flags = PackFile.split(fields.get(2), ',');
        String category = type.category();
        Optional<Phrases<Boolean>> with = Optional.empty();
        Optional<Phrases<Boolean>> without = Optional.empty();
        for (String flag : flags) {
            if (flag.startsWith("category(")) {
                category = inside(flag);
            } else if (flag.startsWith("with(")) {
                with = Optional.of(Phrases.of(PackFile.split(inside(flag), ',')));
            } else if (flag.startsWith("without(")) {
                without = Optional.of(Phrases.of(PackFile.split(inside(flag), ',')));
            }
        }
        List<String> forms = new ArrayList<>();
        for (String form : PackFile.split(fields.get(3), ',')) {
            forms.addAll(inflected(form));
        }
        return new TriggerRule(
                type,
                category,
                partOfSpeech,
                flags.contains("weak"),
                flags.contains("speech"),
                flags.contains("undergo"),
                flags.contains("to(P)"),
                flags.contains("to(T)"),
                flags.contains("of(P)"),
                with,
                without,
                forms);
    }

    private static String inside(String flag) {
        return flag.substring(flag.indexOf('(') + 1, flag.lastIndexOf(')'));
    }

    /** {@code visit(s|ed) to} is visit to, visits to, visited to. */
    private static List<String> inflected(String form) {
        int open = form.indexOf('(');
        if (open < 0) {
            return List.of(form);
        }
        int close = form.indexOf(')', open);
        String stem = form.substring(0, open);
        String rest = form.substring(close + 1);
        List<String> forms = new ArrayList<>();
        forms.add(stem + rest);
        for (String ending : form.substring(open + 1, close).split("\\|", -1)) {
            forms.add(stem + ending + rest);
        }
        return forms;
    }
}
