package org.linimasa.extraction.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.linimasa.extraction.pack.LanguagePack;
import org.linimasa.extraction.pack.LanguagePack.Words;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Sentence;
import org.linimasa.extraction.text.Token;

/**
 * For which organization "the company" stands: for the one that the text so far calls a company ("the rail operator Northline",
 * "Nostava, a Finnish maker of lifts"), else for the last one that it calls nothing else ("the daily Post").
 */
final class Companies {
    private static final int WORDS_BEFORE = 2;
    private static final int WORDS_BEHIND = 8;

    private final SegmentedText text;
    private final LanguagePack pack;
    private final List<NameMention> told = new ArrayList<>();
    private final Set<Entity> called = new HashSet<>();
    private final Set<Entity> others = new HashSet<>();

    Companies(SegmentedText text, LanguagePack pack) {
        this.text = text;
        this.pack = pack;
    }

    /** Takes in a name of the text; in the order of the text. */
    void tell(NameMention name) {
        Entity entity = name.entity();
        if (entity.kind() != Entity.Kind.ORGANIZATION) {
            return;
        }
        told.add(name);
        if (holds(Words.PUBLIC_BODY, name.from(), name.to()) || isDescribed(name, Words.NO_COMPANY)) {
            others.add(entity);
        } else if (holds(Words.COMPANY_FORM, name.from(), name.to()) || isDescribed(name, Words.COMPANY_NOUN)) {
            called.add(entity);
        }
    }

    /** The company that "the company" or "perusahaan tersebut" means; empty for other words, and where it is unsure. */
    Optional<Entity> of(NameMention name) {
        boolean company = name.entity().kind() == Entity.Kind.GROUP
                && name.to() - name.from() == 1
                && pack.has(Words.COMPANY, text.token(name.from()));
        boolean definite = company
                && (name.from() > 0 && pack.has(Words.BACK_BEFORE, text.token(name.from() - 1))
                        || name.to() < text.tokens().size() && pack.has(Words.BACK_AFTER, text.token(name.to())));
        if (!definite) {
            return Optional.empty();
        }
        List<NameMention> meant = told.stream()
                .filter(one -> called.isEmpty() ? !others.contains(one.entity()) : called.contains(one.entity()))
                .toList();
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        NameMention last = meant.getLast();
        boolean near = paragraph(last.from()) == paragraph(name.from());
        boolean only = meant.stream().map(NameMention::entity).distinct().count() == 1;
        return near || only ? Optional.of(last.entity()) : Optional.empty();
    }

    /** By a noun right before the name, or between commas behind it. */
    private boolean isDescribed(NameMention name, Words nouns) {
        int first = Math.max(0, name.fullFrom() - WORDS_BEFORE);
        boolean before = IntStream.range(first, name.fullFrom())
                .anyMatch(i -> pack.has(nouns, text.token(i))
                        && IntStream.range(i, name.fullFrom())
                                .allMatch(j -> text.token(j).kind() == Token.Kind.WORD));
        if (before
                || name.to() >= text.tokens().size()
                || !text.token(name.to()).is(",")) {
            return before;
        }
        int last = Math.min(text.tokens().size(), name.to() + WORDS_BEHIND);
        for (int i = name.to() + 1; i < last; i++) {
            if (text.token(i).kind() == Token.Kind.PUNCTUATION || pack.hasVerbShape(text.token(i))) {
                return false;
            }
            if (pack.has(nouns, text.token(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Words list, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> pack.has(list, text.token(i)));
    }

    private int paragraph(int token) {
        Sentence sentence = text.sentenceOf(token);
        return sentence == null ? -1 : sentence.paragraph();
    }
}
