package org.linimasa.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.linimasa.extraction.mention.Wording;

/**
 * The independent sources of some mentions: what one document says, what one publisher says, and what documents say that
 * are printings of one text (an agency's report with another headline) is one source.
 */
final class Sources {
    private final List<List<LiveMention>> sources = new ArrayList<>();

    Sources(Collection<LiveMention> mentions) {
        Map<UUID, List<LiveMention>> ofDocument = new HashMap<>();
        for (LiveMention mention : mentions) {
            List<LiveMention> known = ofDocument.get(mention.mention().document());
            if (known != null) {
                // Publisher and wording are those of the document.
                known.add(mention);
                continue;
            }
            List<List<LiveMention>> same = sources.stream()
                    .filter(source -> source.stream().anyMatch(other -> areOne(mention, other)))
                    .toList();
            List<LiveMention> joined =
                    new ArrayList<>(same.stream().flatMap(List::stream).toList());
            joined.add(mention);
            sources.removeIf(source -> same.stream().anyMatch(other -> other == source));
            sources.add(joined);
            for (LiveMention one : joined) {
                UUID document = one.mention().document();
                if (document != null) {
                    ofDocument.put(document, joined);
                }
            }
        }
    }

    /** How sure the surest mention of each source is. */
    List<Double> confidences() {
        return sources.stream()
                .map(source -> source.stream()
                        .mapToDouble(live -> live.mention().confidence())
                        .max())
                .map(OptionalDouble::orElseThrow)
                .toList();
    }

    private static boolean areOne(LiveMention a, LiveMention b) {
        boolean publisher = a.publisher() != null
                && b.publisher() != null
                && BlockKeys.folded(a.publisher()).equals(BlockKeys.folded(b.publisher()));
        Wording wordingA = a.wording();
        Wording wordingB = b.wording();
        return publisher || wordingA != null && wordingB != null && wordingA.isCopyOf(wordingB);
    }
}
