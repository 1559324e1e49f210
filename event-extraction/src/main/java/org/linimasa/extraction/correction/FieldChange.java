package org.linimasa.extraction.correction;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person says of single fields.
 *
 * @param set the fields that get a value; no text changes them any more
 * @param released the fields given back to what the texts say, named as on the wire
 */
public record FieldChange(FieldValues set, Set<String> released) implements Change {
    /** Copies the set, in one order whatever its order was. */
    public FieldChange {
        released = Collections.unmodifiableSet(new TreeSet<>(released));
    }

    /** What people say after this change, given what they said before it. */
    FieldValues after(FieldValues before) {
        return before.without(released).overriddenBy(set);
    }
}
