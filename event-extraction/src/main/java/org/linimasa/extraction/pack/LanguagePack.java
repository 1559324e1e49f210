package org.linimasa.extraction.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linimasa.extraction.pack.Vocabulary.Shape;
import org.linimasa.extraction.text.SegmentedText;
import org.linimasa.extraction.text.Segmenter;
import org.linimasa.extraction.text.Token;

/** What the stages know of one language. Immutable. */
public final class LanguagePack {
    private static final Map<String, LanguagePack> BUNDLED =
            Map.of("id", new LanguagePack("id"), "en", new LanguagePack("en"));

    private final String language;
    private final Segmenter segmenter;
    private final Phrases<TriggerRule> triggers = new Phrases<>();
    private final Phrases<NameEntry> names = new Phrases<>();
    private final Phrases<StatusCue> statusCues = new Phrases<>();
    private final Phrases<Opener> openers = new Phrases<>();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<Words, String> firstWords = new EnumMap<>(Words.class);
    private final Map<Words, Phrases<Words>> phrases = new EnumMap<>(Words.class);
    private final Map<String, String> titleTemplates = new HashMap<>();
    private final Map<String, String> nicknames = new HashMap<>();
    private final Map<String, String> countryNames = new HashMap<>();
    private final Map<String, String> commonPlaceNames = new HashMap<>();
    private final Phrases<String> things = new Phrases<>();
    private final boolean modifiersFollow;

    /** The short lists of a pack. */
    public enum Words {
        LIGHT("light"),
        COORDINATOR("coordinators"),
        BETWEEN("between"),
        WITH("with"),
        BY("by"),
        TO("to"),
        AT("at"),
        POSSESSIVE("possessive"),
        BACK_AFTER("back"),
        BACK_BEFORE("backbefore"),
        ARTICLE("articles"),
        NEGATOR("negators"),
        QUESTION("questions"),
        GENERIC_BEFORE("generic"),
        GENERIC_AFTER("genericafter"),
        ADVERB("adverbs"),
        BE("be"),
        HAVE("have"),
        MODAL("modals"),
        ORGANIZATION_WORD("organization words"),
        PLACE_WORD("place words"),
        PARTICLE("particles"),
        BODY("bodies"),
        EVENT_NAME("event names"),
        NOT_NAME("not names"),
        HONORIFIC("honorifics"),
        OFFICE("offices"),
        DEPUTY("deputies"),
        PORTFOLIO("portfolios"),
        LANGUAGE_WORD("language words"),
        GIVEN_NAME("given names"),
        BEFORE_ROLE("before roles"),
        DEFINITE("definite"),
        COMPANY_FORM("company forms"),
        PRONOUN("pronouns"),
        OBLIQUE("oblique"),
        SINCE("since"),
        UNTIL("until"),
        THAT("that"),
        NO_OPENER("no openers"),
        NO_CUE("no cues"),
        PERIOD_END("period ends"),
        ABILITY("status able"),
        NO_VERB("no verbs"),
        GERUND_AFTER("gerund after"),
        MOVE("moves"),
        PARTED_CANCELLED("parted cancelled"),
        PARTED_POSTPONED("parted postponed"),
        DISMISSAL("dismissals"),
        HEARSAY("hearsay"),
        REPORT("reports"),
        ORIGIN("origin"),
        REPETITION("repetition"),
        NOW("now"),
        MASCULINE_FORM("masculine forms"),
        FEMININE_FORM("feminine forms"),
        CHANCE("chances"),
        LAW("laws"),
        PLEADING("pleadings"),
        MISSING("missing"),
        FOUND("found"),
        MEANS("means"),
        FINDING("findings"),
        ALLEGED("alleged"),
        PART_OF_EVENT("parts of events"),
        PUBLIC_BODY("public bodies"),
        LOCAL_BODY("local bodies"),
        FINISHING("finishing verbs"),
        DETERMINER("determiners"),
        STATE_ORGAN("state organs"),
        PARTITIVE("partitives"),
        ATTRIBUTE_ENDING("attribute endings"),
        AGE_ENDING("age endings"),
        YEAR_WORD("year words"),
        CONSIDERING("considering"),
        NOT_TRUE("not true"),
        DATE_OPEN("date open"),
        DECIDING("deciding verbs"),
        PERSONAL_VERB("personal verbs"),
        COUNTERFACTUAL("counterfactuals"),
        INVERSION("inversions"),
        HOAX_LABEL("hoax labels"),
        CLAIMING("claiming"),
        MEDIUM("media of claims"),
        CIRCULATING("circulating"),
        IN_FACT("in fact"),
        INDEFINITE_ARTICLE("indefinite articles"),
        REFUSAL("refusals"),
        SETTLING("settling verbs"),
        CLAIM("claims"),
        TELLING("telling verbs"),
        OBJECT_PRONOUN("object pronouns"),
        AWAITED("awaited"),
        FORMER_PLAN("former plans"),
        UNKEPT_PLAN("unkept plans"),
        PAST_BE("past be"),
        PAST_DO("past do"),
        PRESENT_HAVE("present have"),
        PLAN_WORD("plan words"),
        PLAN_NOUN("plan nouns"),
        SEQUEL("sequels"),
        VERGE("verges"),
        DAYS_AND_LONGER("days and longer"),
        ORDERING_VERB("ordering verbs"),
        APPOINTED("appointed"),
        CURRENCY("currencies"),
        REQUESTING_VERB("requesting verbs"),
        WAITING("waiting"),
        VERB_PARTICLE("verb particles"),
        PLANNING_VERB("planning verbs"),
        PURPOSE("purpose"),
        MADE_FOR("made for"),
        SUPERLATIVE("superlatives"),
        ROUGHLY("roughly"),
        APPROXIMATE("approximate"),
        ORDINAL("ordinals"),
        GENITIVE("genitive"),
        DIRECTION("directions"),
        QUANTIFIER_LINK("quantifier links"),
        HABITUAL("habitual"),
        STATIVE("stative"),
        BACKGROUND_VERB("background verbs"),
        VAGUE_SUBJECT("vague subjects"),
        MEASURE("measures"),
        NECESSITY("necessities"),
        ACTING_NOUN("acting nouns"),
        RESUMING("resuming"),
        COMPARISON("comparison"),
        CAUSE("cause"),
        REPORTED_SELF("reported self"),
        PERSON_NOUN("person nouns"),
        QUANTIFIER("quantifiers"),
        DURING("during"),
        NEW_DATE("new date"),
        OLD_DATE("old date"),
        SAME_AS("same as"),
        SAME_MOMENT("same moment"),
        MASCULINE("masculine"),
        WITHOUT("without"),
        NEUTER("neuter"),
        EFFECT("effects"),
        LASTING("lasting"),
        CALLING("calling verbs"),
        SEVERAL("pronouns of several"),
        ASIDE("asides"),
        LASTING_VERB("lasting verbs"),
        FEMININE("feminine"),
        COUNTERPART("counterparts"),
        COMPANY("companies"),
        COMPANY_NOUN("company nouns"),
        NO_COMPANY("no companies"),
        FAILURE("failures"),
        TOLL("tolls"),
        BEGINNING("beginnings"),
        GOING_ON("going on"),
        NOT_THAT_DAY("not that day"),
        BUT_THAT_DAY("but that day"),
        CORRECTING("correcting verbs"),
        EARLIER_VERSION("earlier versions"),
        BOTH("both"),
        PREPOSITION_OF_TIME("time prepositions");

        private final String section;

        Words(String section) {
            this.section = section;
        }
    }

    private LanguagePack(String language) {
        this.language = language;
        PackFile grammar = PackFile.read(language + "/grammar.txt");
        PackFile lexicon = PackFile.read(language + "/names.txt");
        segmenter = new Segmenter(
                lower(grammar.words("abbreviations")),
                grammar.words("boilerplate").stream()
                        .map(line -> line.toLowerCase(Locale.ROOT))
                        .toList(),
                vocabulary::word);
        for (Words list : Words.values()) {
            List<String> entries = grammar.sections().containsKey(list.section)
                    ? grammar.words(list.section)
                    : lexicon.words(list.section);
            Set<String> words = lower(entries);
            words.forEach(word -> vocabulary.add(list, word));
            words.stream().findFirst().ifPresent(first -> firstWords.put(list, first));
            Phrases<Words> lookup = new Phrases<>();
            entries.forEach(entry -> lookup.add(entry, list));
            phrases.put(list, lookup);
            if (list == Words.NO_VERB || list == Words.BACKGROUND_VERB) {
                // "Mesinnya" is no more a verb than "mesin", and "menyukainya" tells no more than "menyukai".
                grammar.words("possessive endings")
                        .forEach(ending -> words.forEach(word -> vocabulary.add(list, word + ending)));
            }
        }
        for (StatusCue cue : StatusCue.values()) {
            grammar.words("status " + cue.name().toLowerCase(Locale.ROOT)).forEach(word -> statusCues.add(word, cue));
        }
        for (Opener opener : Opener.values()) {
            grammar.words("openers " + opener.name().toLowerCase(Locale.ROOT))
                    .forEach(word -> openers.add(word, opener));
        }
        for (String line : PackFile.read(language + "/triggers.txt").lines("")) {
            TriggerRule rule = TriggerRule.read(line);
            rule.forms().forEach(form -> triggers.add(form, rule));
            if (rule.partOfSpeech() == TriggerRule.PartOfSpeech.NOUN) {
                grammar.words("possessive endings")
                        .forEach(ending -> rule.forms().forEach(form -> triggers.add(form + ending, rule)));
            }
        }
        for (String line : PackFile.read(language + "/titles.txt").lines("")) {
            List<String> fields = PackFile.split(line, '|');
            titleTemplates.put(fields.get(0), fields.get(1));
        }
        List<String> verbShapes = new ArrayList<>();
        for (String line : grammar.lines("verb shape")) {
            if (line.chars().allMatch(c -> c == '|' || Character.isLetter(c))) {
                // Irregular forms are found without a pattern.
                List.of(line.split("\\|")).forEach(form -> vocabulary.add(Shape.VERB, form));
            } else {
                verbShapes.add(line);
            }
        }
        for (String line : grammar.lines("things")) {
            List<String> fields = PackFile.split(line, '|');
            PackFile.split(fields.get(1), ',').forEach(form -> things.add(form, fields.get(0)));
        }
        vocabulary.add(Shape.VERB, verbShapes);
        vocabulary.add(Shape.PASSIVE, grammar.lines("passive shape"));
        vocabulary.add(Shape.PROGRESSIVE, grammar.lines("progressive shape"));
        vocabulary.add(Shape.COMMON, grammar.lines("common shape"));
        vocabulary.add(Shape.BACKGROUND, grammar.lines("background shape"));
        vocabulary.add(Shape.ACTING, grammar.lines("acting shape"));
        modifiersFollow = grammar.lines("modifiers").contains("after");
        readNames(lexicon);
    }

    private void readNames(PackFile lexicon) {
        lexicon.words("regional titles").forEach(title -> names.add(title, entry(NameEntry.Kind.REGIONAL_TITLE, "")));
        lexicon.words("titles").forEach(title -> names.add(title, entry(NameEntry.Kind.TITLE, "")));
        lexicon.words("groups").forEach(group -> names.add(group, entry(NameEntry.Kind.GROUP, "")));
        for (String line : PackFile.read(language + "/countries.txt").lines("")) {
            List<String> fields = PackFile.split(line, '|');
            countryNames.put(fields.get(0), fields.get(1));
            fields.subList(1, fields.size())
                    .forEach(name -> names.add(name, entry(NameEntry.Kind.COUNTRY, fields.get(0))));
        }
        for (String line : lexicon.lines("nicknames")) {
            List<String> fields = PackFile.split(line, '|');
            nicknames.put(fields.get(0), fields.get(1));
        }
        addNames(lexicon, "governments", NameEntry.Kind.GOVERNMENT);
        addNames(lexicon, "organizations", NameEntry.Kind.ORGANIZATION);
        addNames(lexicon, "places", NameEntry.Kind.PLACE);
    }

    private void addNames(PackFile lexicon, String section, NameEntry.Kind kind) {
        for (String line : lexicon.lines(section)) {
            List<String> fields = PackFile.split(line, '|');
            names.add(fields.get(0), entry(kind, fields.size() > 1 ? fields.get(1) : ""));
            if (fields.size() > 2) {
                commonPlaceNames.put(fields.get(0).toLowerCase(Locale.ROOT), fields.get(2));
            }
        }
    }

    private static NameEntry entry(NameEntry.Kind kind, String country) {
        return new NameEntry(kind, country.isEmpty() ? null : country);
    }

    private static Set<String> lower(List<String> entries) {
        return entries.stream()
                .map(entry -> entry.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The bundled pack of a language, by its primary subtag. */
    public static Optional<LanguagePack> of(String language) {
        return Optional.ofNullable(BUNDLED.get(language.split("-", 2)[0].toLowerCase(Locale.ROOT)));
    }

    /** Whether a participant is named by an office of some language, without its holder: "duta besar Jepang". */
    public static boolean isOffice(String name) {
        List<Token> words = Segmenter.tokens(name);
        if (words.isEmpty()) {
            return false;
        }
        SegmentedText text = new SegmentedText(name, words, List.of());
        return BUNDLED.values().stream().anyMatch(pack -> {
            Phrases<Words> offices = pack.phrases(Words.OFFICE);
            int last = pack.modifiersFollow() ? 0 : words.size() - 1;
            return IntStream.rangeClosed(0, last).anyMatch(at -> offices.isAt(text, at, words.size()));
        });
    }

    /** All bundled packs, that of the language first. */
    public static List<LanguagePack> inOrder(String language) {
        List<LanguagePack> packs = new ArrayList<>();
        of(language).ifPresent(packs::add);
        BUNDLED.keySet().stream()
                .sorted()
                .map(key -> Objects.requireNonNull(BUNDLED.get(key)))
                .filter(pack -> !packs.contains(pack))
                .forEach(packs::add);
        return packs;
    }

    /** BCP 47. */
    public String language() {
        return language;
    }

    /** Cuts texts of this language. */
    public Segmenter segmenter() {
        return segmenter;
    }

    /** The words that report events. */
    public Phrases<TriggerRule> triggers() {
        return triggers;
    }

    /** Countries, organizations, places, titles and groups. */
    public Phrases<NameEntry> names() {
        return names;
    }

    /** The words that say whether an event is real. */
    public Phrases<StatusCue> statusCues() {
        return statusCues;
    }

    /** The words that open a clause. */
    public Phrases<Opener> openers() {
        return openers;
    }

    /** Whether a word, in lower case, is in a list. */
    public boolean has(Words list, String word) {
        return vocabulary.has(list, word);
    }

    /** Whether a word of a text that this pack's segmenter cut is in a list. */
    public boolean has(Words list, Token token) {
        return Vocabulary.has(list, token.word());
    }

    /** The first word of a list, the plainest. */
    public String first(Words list) {
        return Objects.requireNonNull(firstWords.get(list));
    }

    /** A list whose entries may have several words. */
    public Phrases<Words> phrases(Words list) {
        return Objects.requireNonNull(phrases.get(list));
    }

    /** The everyday name of a country (ISO 3166-1 alpha-2) in this language. */
    public Optional<String> countryName(String code) {
        return Optional.ofNullable(countryNames.get(code));
    }

    /** What all languages call a place that has names of its own in some: "Jawa Barat" is "West Java". */
    public static String commonPlaceName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return BUNDLED.values().stream()
                .flatMap(pack -> Optional.ofNullable(pack.commonPlaceNames.get(lower)).stream())
                .findFirst()
                .orElse(name);
    }

    /** The kinds of things by which what befalls one town on one day is told apart, by their words. */
    public Phrases<String> things() {
        return things;
    }

    /** The full name of a person whom everybody knows by a short one. */
    public Optional<String> fullNameOf(String nickname) {
        return Optional.ofNullable(nicknames.get(nickname));
    }

    /** Whether a word in lower case looks like a verb in a form that tells an event. */
    public boolean hasVerbShape(String word) {
        return vocabulary.has(Shape.VERB, word);
    }

    /** The same of a word of a text that this pack's segmenter cut. */
    public boolean hasVerbShape(Token token) {
        return Vocabulary.has(Shape.VERB, token.word());
    }

    /** Whether a verb in lower case is passive by its form alone. */
    public boolean hasPassiveShape(String word) {
        return vocabulary.has(Shape.PASSIVE, word);
    }

    /** The same of a word of a text that this pack's segmenter cut. */
    public boolean hasPassiveShape(Token token) {
        return Vocabulary.has(Shape.PASSIVE, token.word());
    }

    /** Whether a word has the form that goes on behind a form of "be": "voting". */
    public boolean hasProgressiveShape(String word) {
        return vocabulary.has(Shape.PROGRESSIVE, word);
    }

    /** The same of a word of a text that this pack's segmenter cut. */
    public boolean hasProgressiveShape(Token token) {
        return Vocabulary.has(Shape.PROGRESSIVE, token.word());
    }

    /** Whether a word in lower case looks like a common noun even where a sentence begins with it. */
    public boolean hasCommonShape(String word) {
        return vocabulary.has(Shape.COMMON, word);
    }

    /** The same of a word of a text that this pack's segmenter cut. */
    public boolean hasCommonShape(Token token) {
        return Vocabulary.has(Shape.COMMON, token.word());
    }

    /** Whether a verb that tells when nothing happened: by its form it says how things are. */
    public boolean hasBackgroundShape(Token token) {
        return Vocabulary.has(Shape.BACKGROUND, token.word());
    }

    /** Whether the form of a verb says that its subject does something to something. */
    public boolean hasActingShape(Token token) {
        return Vocabulary.has(Shape.ACTING, token.word());
    }

    /** Whether a noun's modifiers stand behind it: "warga Palestina". */
    public boolean modifiersFollow() {
        return modifiersFollow;
    }

    /** How the title of a type is written, where the pack says so. */
    public Optional<String> titleTemplate(String type) {
        return Optional.ofNullable(titleTemplates.get(type));
    }
}
