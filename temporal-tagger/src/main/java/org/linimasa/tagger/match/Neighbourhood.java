package org.linimasa.tagger.match;

import org.linimasa.tagger.pack.LanguagePack;

/**
 * Whether the words before a sentence tell of what is to come: the sentence right before it, or the heading of a lead.
 * Asked for in languages whose verbs have no tense (class PLANNED), and noted word by word as they are read.
 */
final class Neighbourhood {
    /** So many sentences behind a heading are still about what it announces. */
    private static final int LEAD = 3;

    private final boolean asked;
    private final int future;
    private final int coming;
    private final int past;
    private final int saying;
    private final LanguagePack pack;
    private boolean tellsAhead;
    private boolean tellsBack;
    private boolean before;
    private boolean heading;
    private int sentences;

    Neighbourhood(LanguagePack pack) {
        this.pack = pack;
        asked = pack.classNumber("PLANNED") >= 0;
        future = pack.classNumber("FUTURE");
        coming = pack.classNumber("COMING");
        past = pack.classNumber("PAST");
        saying = pack.classNumber("SAYING");
    }

    void note(int symbol) {
        if (asked) {
            tellsAhead |= pack.is(symbol, future) || pack.is(symbol, coming);
            tellsBack |= pack.is(symbol, past) && !pack.is(symbol, saying);
        }
    }

    /** @param closed whether the sentence that ends here has a mark at its end, as headings have none */
    void next(boolean closed) {
        before = tellsAhead && !tellsBack;
        heading = sentences == 1 ? before && !closed : heading && sentences <= LEAD;
        sentences++;
        tellsAhead = false;
        tellsBack = false;
    }

    boolean isAhead() {
        return before || heading;
    }
}
