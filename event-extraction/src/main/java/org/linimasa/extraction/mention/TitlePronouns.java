package org.linimasa.extraction.mention;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.Sentence;

/** Titles that begin with "he", "ia" or "it" with the name of whoever is meant. */
final class TitlePronouns {
    private final Reading reading;
    private final LanguagePack pack;

    TitlePronouns(Reading reading) {
        this.reading = reading;
        pack = reading.pack();
    }

    /** "He will resign" with his name, and "it will reopen" with the name of whoever says so. */
    String named(Draft draft, String title) {
        int space = title.indexOf(' ');
        String first = space < 0 ? "" : title.substring(0, space).toLowerCase(Locale.ROOT);
        String name = pack.has(Words.PRONOUN, first)
                ? person(draft)
                : pack.has(Words.REPORTED_SELF, first) ? thing(draft) : "";
        if (name.isEmpty() && (pack.has(Words.SEVERAL, first) || pack.has(Words.NEUTER, first))) {
            name = subjectBefore(draft, first);
        }
        return name.isEmpty() ? title : TitleWords.shortened(name + title.substring(space));
    }

    /** For whom its pronoun stands; whoever else takes part is not meant by it. */
    private String person(Draft draft) {
        return new SubjectFinder(reading)
                .pronoun(draft.trigger)
                .flatMap(pronoun -> new Pronouns(reading).person(pronoun, draft.trigger.sentence()))
                .map(name -> name.entity().name())
                .orElse("");
    }

    /** "They are to leave Porto", "at that speed it could brush the islands": the subject of a main clause. */
    private String subjectBefore(Draft draft, String pronoun) {
        Sentence sentence = reading.sentences().get(draft.trigger.sentence());
        boolean main = draft.trigger.clause().isMain() && draft.trigger.clause().begin() == sentence.from();
        if (draft.quoted
                || !main && !reading.text().token(sentence.from()).lower().equals(pronoun)) {
            return "";
        }
        return IntStream.range(sentence.from(), draft.trigger.from())
                .filter(i -> reading.text().token(i).lower().equals(pronoun))
                .boxed()
                .findFirst()
                .flatMap(at -> new SubjectBefore(reading).of(at, draft.trigger.sentence()))
                .orElse("");
    }

    /** Who says it where somebody does, else of what the text has told. */
    private String thing(Draft draft) {
        if (draft.trigger.passive()) {
            // "It is to be signed": a thing, and nobody that was named.
            return "";
        }
        List<String> agents = TitleWriter.names(draft, List.of(Actor.AGENT, Actor.SPEAKER));
        if (!agents.isEmpty()) {
            return agents.get(0);
        }
        if (draft.attribution != null) {
            String source = draft.attribution.source();
            // "The mayor said it would close": a thing, and not the mayor.
            return reading.isOfficeHolder(source) ? "" : source;
        }
        return new Pronouns(reading)
                .thing(draft.trigger.from(), draft.trigger.sentence())
                .map(name -> name.entity().name())
                .orElse("");
    }
}
