package org.linimasa.extraction;

import java.util.List;
import org.linimasa.event.Mention;
import org.linimasa.event.Place;
import org.linimasa.event.Status;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Segmenter;

/**
 * What one report tells for the whole of which it is a part ({@code types.txt}): "arrived in Nairobi" of a visit to Kenya,
 * "the death toll in Lindar rose" of what struck Lindar.
 */
final class Parts {
    private static final Remembered<Boolean> TOLLS = new Remembered<>();

    private Parts() {}

    /** Whether they are of one kind, or one is a part of what the other is. Symmetric. */
    static boolean areOfOneKind(Mention a, Mention b) {
        return BlockKeys.family(a.type()).equals(BlockKeys.family(b.type())) || isPart(a, b) || isPart(b, a);
    }

    /** Whether one counts the dead of what the other tells of, or both count them. Symmetric. */
    static boolean count(Mention a, Mention b) {
        boolean together = isOfPlace(a, b) && a.status() == Status.OCCURRED && b.status() == Status.OCCURRED;
        return together && (isToll(a) && (isToll(b) || isPart(a, b)) || isToll(b) && isPart(b, a));
    }

    /** An arrival somewhere is of a visit to that place, and of none whose place is not told. */
    private static boolean isPart(Mention part, Mention whole) {
        if (!BlockKeys.wholes(part.type()).contains(BlockKeys.family(whole.type()))) {
            return false;
        }
        boolean death = BlockKeys.family(part.type()).equals("DEATH");
        return death ? isToll(part) && isOfPlace(part, whole) : isNear(part, whole);
    }

    private static boolean isNear(Mention a, Mention b) {
        Place left = a.place();
        Place right = b.place();
        return left != null && right != null && SamePlace.areNear(left, right);
    }

    /** One town or province; a country has many disasters. */
    private static boolean isOfPlace(Mention a, Mention b) {
        Place left = a.place();
        Place right = b.place();
        return left != null && right != null && SamePlace.isNamed(left, right) && !SamePlace.isCountry(left);
    }

    /** How many died, and not who. */
    static boolean isToll(Mention mention) {
        return BlockKeys.family(mention.type()).equals("DEATH")
                && mention.participants().stream().allMatch(one -> one.kind().equals("GROUP"))
                && TOLLS.of(mention.language() + ' ' + mention.title(), () -> hasWordForToll(mention));
    }

    private static boolean hasWordForToll(Mention mention) {
        var tokens = Segmenter.tokens(mention.title());
        SegmentedText text = new SegmentedText(mention.title(), tokens, List.of());
        return LanguagePack.of(mention.language())
                .map(pack -> pack.phrases(Words.TOLL))
                .filter(tolls -> {
                    boolean found = false;
                    for (int i = 0; i < tokens.size() && !found; i++) {
                        found = tolls.isAt(text, i, tokens.size());
                    }
                    return found;
                })
                .isPresent();
    }

    /**
     * Those of some mentions that date the event. An arrival dates its visit's first day: where only it tells that the visit
     * takes place, the days stand that were announced from then on.
     *
     * @param telling those that tell how it stands
     * @param all those of the event
     */
    static List<Mention> dating(List<Mention> telling, List<Mention> all) {
        List<Mention> wholes = wholes(all).stream().filter(telling::contains).toList();
        if (!wholes.isEmpty()) {
            return wholes;
        }
        List<Mention> longer = wholes(all).stream()
                .filter(whole -> telling.stream()
                        .anyMatch(part -> SameTime.goesOnFrom(
                                whole.time().bounds(), part.time().bounds())))
                .toList();
        return longer.isEmpty() ? telling : longer;
    }

    /** Those of one event that are no count of its dead; all of them where nothing else is told. */
    static List<Mention> withoutTolls(List<Mention> mentions) {
        List<Mention> others =
                mentions.stream().filter(mention -> !isToll(mention)).toList();
        return others.isEmpty() ? mentions : others;
    }

    /** Those of one event that tell of all of it; all of them where none does. */
    static List<Mention> wholes(List<Mention> mentions) {
        List<Mention> wholes = mentions.stream()
                .filter(mention -> mentions.stream()
                        .noneMatch(other -> BlockKeys.wholes(mention.type()).contains(BlockKeys.family(other.type()))))
                .toList();
        return wholes.isEmpty() ? mentions : wholes;
    }
}
