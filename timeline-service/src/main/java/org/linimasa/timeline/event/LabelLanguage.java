package org.linimasa.timeline.event;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linimasa.event.EventTime;
import org.linimasa.event.label.TimeLabel;
import org.linimasa.rest.ProblemException;

/**
 * The language in which times are said to a reader.
 *
 * @param chosen one of {@link TimeLabel#languages}; absent where each event speaks its own
 */
public record LabelLanguage(@Nullable String chosen) {
    /** Each event speaks its own. */
    static final LabelLanguage OWN = new LabelLanguage(null);

    static final String PARAMETER = "lang";
    static final String DESCRIPTION = "Language of time.label: id, en, de, uk, el or ms; without it Accept-Language"
            + " decides, and where that names none of them, the event's own language, or English where that has no words for"
            + " times.";

    private static final List<Locale> OFFERED =
            TimeLabel.languages().stream().map(Locale::forLanguageTag).toList();

    /**
     * What a request asks for.
     *
     * @param lang the query parameter
     * @param accepted the header Accept-Language (RFC 9110, section 12.5.4); one that cannot be read says nothing
     * @throws ProblemException 400 if {@code lang} is not offered
     */
    static LabelLanguage read(@Nullable String lang, @Nullable String accepted) {
        if (lang != null) {
            if (!TimeLabel.languages().contains(lang)) {
                throw ProblemException.unreadableParameter(
                        PARAMETER,
                        "unknown-value",
                        "\"" + lang + "\" is not a language that times are said in. Known values: "
                                + String.join(", ", TimeLabel.languages()) + ".");
            }
            return new LabelLanguage(lang);
        }
        return new LabelLanguage(accepted == null ? null : bestOf(accepted));
    }

    private static @Nullable String bestOf(String accepted) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), OFFERED);
            return best == null ? null : best.getLanguage();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * A time in words of this language.
     *
     * @param own the language of its event
     */
    String label(EventTime time, String own) {
        return TimeLabel.of(time, chosen == null ? own : chosen);
    }
}
