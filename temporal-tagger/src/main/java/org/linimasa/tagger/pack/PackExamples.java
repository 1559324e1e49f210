package org.linimasa.tagger.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * The examples of a pack, which are its tests and no part of what is loaded to read texts.
 *
 * @param language BCP 47
 * @param day the document time of all of them
 * @param constructions in pack order, each with its examples and those of its rules
 */
public record PackExamples(String language, LocalDate day, List<Construction> constructions) {
    /** Copies the list. */
    public PackExamples {
        constructions = List.copyOf(constructions);
    }
}
