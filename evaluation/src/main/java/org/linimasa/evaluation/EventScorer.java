package org.linimasa.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.Edtf;
import org.linimasa.edtf.EdtfParseException;
import org.linimasa.evaluation.GoldArticle.GoldEvent;
import org.linimasa.evaluation.GoldArticle.GoldName;
import org.linimasa.evaluation.GoldArticle.Span;
import org.linimasa.event.Participant;

/** Counts what the found events of one article share with the gold. */
final class EventScorer {
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N} ]");
    private static final Set<String> FACTS = Set.of("occurred", "ongoing");
    private static final Set<String> NO_FACTS = Set.of("denied", "cancelled", "not_occurred");

    private final GoldArticle article;
    private final List<FoundEvent> found;
    private final Score.Sheet sheet;

    private EventScorer(GoldArticle article, List<FoundEvent> found, Score.Sheet sheet) {
        this.article = article;
        this.found = found;
        this.sheet = sheet;
    }

    static void score(GoldArticle article, List<FoundEvent> found, Score.Sheet sheet) {
        new EventScorer(article, found, sheet).score();
    }

    private void score() {
        EventPairing pairing = new EventPairing(article.events(), found);
        for (int g = 0; g < article.events().size(); g++) {
            GoldEvent gold = article.events().get(g);
            Integer f = pairing.foundFor(g);
            if (f == null) {
                miss(gold);
            } else {
                pair(gold, found.get(f));
            }
        }
        for (int f = 0; f < found.size(); f++) {
            FoundEvent event = found.get(f);
            if (pairing.goldFor(f) == null) {
                invention(event);
            }
            boolean right = isRight(event, pairing.goldFor(f));
            event.places().forEach(telling -> sheet.judge(telling.confidence(), right));
            if (event.places().stream().anyMatch(this::isTrap)) {
                sheet.trap();
                sheet.note("trap            " + show(event));
            }
        }
    }

    private void miss(GoldEvent gold) {
        if (!gold.isScored()) {
            return;
        }
        Tally missed = new Tally(0, 1, 0);
        sheet.add(Measure.EVENTS, missed);
        if (gold.core()) {
            sheet.add(Measure.CORE_EVENTS, missed);
        }
        sheet.note((gold.core() ? "miss            " : "miss minor      ") + show(gold));
    }

    private void invention(FoundEvent event) {
        Tally invented = new Tally(0, 0, 1);
        sheet.add(Measure.EVENTS, invented);
        sheet.add(Measure.CORE_EVENTS, invented);
        sheet.note("invention       " + show(event));
    }

    private void pair(GoldEvent gold, FoundEvent event) {
        if (NO_FACTS.contains(gold.status()) && FACTS.contains(event.status()) && !gold.acceptsStatus(event.status())) {
            sheet.falseFact();
            sheet.note("false fact      " + show(gold) + " <> " + show(event));
        }
        if (!gold.isScored()) {
            return;
        }
        sheet.add(Measure.EVENTS, Tally.ofPair(true));
        if (gold.core()) {
            sheet.add(Measure.CORE_EVENTS, Tally.ofPair(true));
        }
        judge(Measure.STATUS, gold.acceptsStatus(event.status()), gold, event);
        judge(Measure.CATEGORY, gold.acceptsCategory(event.category()), gold, event);
        if (gold.time().edtf() != null) {
            Days goldDays = Days.of(gold.time());
            Days foundDays = event.days();
            boolean exact = isExact(gold, event, goldDays, foundDays);
            judge(Measure.DATE_EXACT, exact, gold, event);
            sheet.add(Measure.DATE_COMPATIBLE, Tally.ofPair(exact || foundDays.fitsIn(goldDays)));
        }
        participants(gold, event);
        if (gold.place() != null) {
            boolean same = event.place() != null
                    && isSame(gold.place(), event.place().name(), event.place().country());
            judge(Measure.PLACE, same, gold, event);
        }
    }

    /** Whether it is an event that happened, or did not, as it says and then when it says. */
    private boolean isRight(FoundEvent event, @Nullable Integer paired) {
        if (paired == null) {
            return false;
        }
        GoldEvent gold = article.events().get(paired);
        Days goldDays = Days.of(gold.time());
        boolean dated = gold.time().edtf() == null
                || isExact(gold, event, goldDays, event.days())
                || event.days().fitsIn(goldDays);
        return dated && gold.acceptsStatus(event.status());
    }

    private void judge(Measure measure, boolean agrees, GoldEvent gold, FoundEvent event) {
        sheet.add(measure, Tally.ofPair(agrees));
        if (!agrees) {
            String label = String.format(Locale.ROOT, "%-16s", measure.label());
            sheet.note(
                    label + (measure == Measure.PLACE ? showPlaces(gold, event) : show(gold) + " <> " + show(event)));
        }
    }

    private void participants(GoldEvent gold, FoundEvent event) {
        List<Participant> left = new ArrayList<>(event.participants());
        List<String> missing = new ArrayList<>();
        int hits = 0;
        for (GoldName name : gold.participants()) {
            Participant match = left.stream()
                    .filter(p -> isSame(name, p.name(), p.kind().equals("COUNTRY") ? p.country() : null))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                missing.add(name.name());
            } else {
                left.remove(match);
                hits++;
            }
        }
        sheet.add(
                Measure.PARTICIPANTS,
                new Tally(hits, gold.participants().size(), event.participants().size()));
        if (!missing.isEmpty() || !left.isEmpty()) {
            sheet.note("who             " + gold.id() + " missing " + missing + " extra "
                    + left.stream().map(Participant::name).toList());
        }
    }

    private boolean isTrap(FoundEvent.Telling telling) {
        for (Span trap : article.nonEvents()) {
            if (trap.begin() != null
                    && trap.end() != null
                    && telling.triggerBegin() < trap.end()
                    && telling.triggerEnd() > trap.begin()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExact(GoldEvent gold, FoundEvent event, Days goldDays, Days foundDays) {
        if (event.edtf() == null) {
            return false;
        }
        if (event.edtf().equals(gold.time().edtf()) || foundDays.equals(goldDays)) {
            return true;
        }
        return gold.acceptEdtf() != null
                && gold.acceptEdtf().stream()
                        .anyMatch(edtf ->
                                edtf.equals(event.edtf()) || daysOf(edtf).equals(foundDays));
    }

    /** The days of an accepted EDTF value. */
    private static Days daysOf(String edtf) {
        try {
            return Days.of(Edtf.parse(edtf).bounds());
        } catch (EdtfParseException e) {
            throw new IllegalStateException("the gold accepts " + edtf + ": " + e.getMessage(), e);
        }
    }

    /** The names share a word, or the country is the same. */
    private static boolean isSame(GoldName gold, String name, @Nullable String country) {
        return shareWord(gold.name(), name)
                || gold.quote() != null && shareWord(gold.quote(), name)
                || country != null && country.equals(gold.country());
    }

    private static boolean shareWord(String one, String other) {
        Set<String> words = words(one);
        return words(other).stream().anyMatch(words::contains);
    }

    private static Set<String> words(String name) {
        String folded = NO_NAME.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        return Arrays.stream(folded.split("\\s+"))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }

    private static String show(GoldEvent gold) {
        return gold.id() + " " + gold.type() + " " + gold.status() + " "
                + gold.time().edtf() + " \"" + gold.trigger().quote() + "\" (" + gold.title() + ")";
    }

    private String show(FoundEvent event) {
        String words = event.places().stream()
                .map(t -> article.text().substring(t.triggerBegin(), t.triggerEnd()))
                .collect(Collectors.joining("\", \""));
        return event.category() + " " + event.status() + " " + event.edtf() + " \"" + words + "\" (" + event.title()
                + ")";
    }

    private static String showPlaces(GoldEvent gold, FoundEvent event) {
        return gold.id() + " " + (gold.place() == null ? null : gold.place().name()) + " <> "
                + (event.place() == null ? null : event.place().name());
    }
}
