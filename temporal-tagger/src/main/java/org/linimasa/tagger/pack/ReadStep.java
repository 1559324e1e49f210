package org.linimasa.tagger.pack;

import java.util.List;

/**
 * One step of a rule's {@code reads} line, such as {@code shift(-1, UNIT)}.
 *
 * @param verb what to do, such as {@code shift}
 * @param arguments slot names of the pattern or literals
 */
public record ReadStep(String verb, List<String> arguments) {
    /** Copies the list. */
    public ReadStep {
        arguments = List.copyOf(arguments);
    }

    static ReadStep read(TableReader in) {
        return new ReadStep(in.word(), in.words());
    }

    void write(TableWriter out) {
        out.word(verb);
        out.words(arguments);
    }

    /** The argument at an index, or a default where the step has fewer. */
    public String argument(int index, String otherwise) {
        return index < arguments.size() ? arguments.get(index) : otherwise;
    }
}
