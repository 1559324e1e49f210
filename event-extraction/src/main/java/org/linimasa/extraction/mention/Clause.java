package org.linimasa.extraction.mention;

import org.jspecify.annotations.Nullable;
import org.linimasa.extraction.pack.Opener;

/**
 * A clause of a sentence.
 *
 * @param index in its sentence, the main clause is 0
 * @param begin index of the first token
 * @param opener the word that ties it to another clause; absent for a main clause
 * @param parent index of that other clause; its own for a main clause
 */
record Clause(int index, int begin, @Nullable Opener opener, int parent) {
    boolean isMain() {
        return opener == null || opener == Opener.CONTRAST;
    }
}
