package org.linimasa.extraction.name;

import java.util.Optional;
import org.linimasa.extraction.pack.EventType;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.Phrases;
import org.linimasa.extraction.pack.TriggerRule;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;

/** "Mengunjungi Jakarta", "floods hit Jakarta": a capital that is visited or struck is the town, and not who governs from there. */
final class StruckTowns {
    private static final int LONGEST_VERB = 3;

    private final SegmentedText text;
    private final LanguagePack pack;

    StruckTowns(SegmentedText text, LanguagePack pack) {
        this.text = text;
        this.pack = pack;
    }

    /** Whether such a verb stands right before a name. */
    boolean isAt(int name, Sentence sentence) {
        for (int i = Math.max(sentence.from(), name - LONGEST_VERB); i < name; i++) {
            boolean behind = pack.triggers().allAt(text, i, name).stream()
                    .filter(match -> match.to() == name)
                    .map(Phrases.Match::meaning)
                    .anyMatch(rule -> isOfPlaces(rule) && fits(rule.with(), sentence));
            if (behind) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfPlaces(TriggerRule rule) {
        boolean strikes = rule.type().shape() == EventType.Shape.HAPPENING
                && rule.category().equals("DISASTER");
        return rule.partOfSpeech() != TriggerRule.PartOfSpeech.NOUN
                && (strikes || rule.type().family().equals("VISIT"));
    }

    private boolean fits(Optional<Phrases<Boolean>> with, Sentence sentence) {
        return with.isEmpty() || isAnywhere(with.get(), sentence);
    }

    private boolean isAnywhere(Phrases<Boolean> phrases, Sentence sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (phrases.isAt(text, i, sentence.to())) {
                return true;
            }
        }
        return false;
    }
}
