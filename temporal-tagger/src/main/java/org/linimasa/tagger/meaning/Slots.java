package org.linimasa.tagger.meaning;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linimasa.tagger.match.Slot;

/** What a match's tokens say, by the names that a rule's {@code reads} line uses. */
final class Slots {
    private final Map<String, Slot> byName;

    Slots(Map<String, Slot> byName) {
        this.byName = byName;
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    @Nullable
    Slot slot(String names) {
        return byName.get(present(names));
    }

    /** Of alternatives such as {@code NUM|1} the first that the text has. */
    String present(String names) {
        int begin = 0;
        for (int bar = names.indexOf('|'); bar >= 0; bar = names.indexOf('|', begin)) {
            String name = names.substring(begin, bar);
            if (byName.containsKey(name)) {
                return name;
            }
            begin = bar + 1;
        }
        return begin == 0 ? names : names.substring(begin);
    }

    /** The number a slot or literal says; null where the text leaves it out. */
    @Nullable
    Integer number(String names) {
        String name = present(names);
        Slot slot = slot(name);
        if (slot == null) {
            return isInteger(name) ? Integer.valueOf(name) : null;
        }
        String value = slot.value();
        if (value != null && isInteger(value)) {
            return Integer.valueOf(value);
        }
        return slot.number() < 0 || slot.number() > 1_000_000 ? null : (int) slot.number();
    }

    static boolean isInteger(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        for (int i = first; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > first;
    }

    /** The unit a slot or literal names; null where the text leaves it out. */
    @Nullable
    Unit unit(String name) {
        Slot slot = slot(name);
        String value = slot == null ? present(name) : slot.value();
        return value == null || Character.isUpperCase(value.charAt(0)) ? null : Unit.named(value);
    }
}
