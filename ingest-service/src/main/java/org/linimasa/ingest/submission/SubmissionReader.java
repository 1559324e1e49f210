package org.linimasa.ingest.submission;

import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linimasa.edtf.EdtfParseException;
import org.linimasa.edtf.WrittenTime;
import org.linimasa.page.Article;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** Checks what a caller wrote. Each refusal names the field and says why. */
public final class SubmissionReader {
    private static final int MAX_TITLE_CHARS = 1000;
    private static final int MAX_URL_CHARS = 2000;
    private static final int MAX_NAME_CHARS = 300;
    private static final int MAX_LANGUAGE_CODE = 3;

    private final FieldErrors errors;
    private final Clock clock;

    /** A reader of fields that stand where these errors say. */
    public SubmissionReader(FieldErrors errors) {
        this(errors, Clock.systemUTC());
    }

    /** @param clock by which a day that a page shows lies ahead, and so is not when it was published */
    SubmissionReader(FieldErrors errors, Clock clock) {
        this.errors = errors;
        this.clock = clock;
    }

    /** @throws ProblemException 413 for a text over the limit, 422 for any other value that means nothing */
    public Submission read(SubmittedText given) {
        Submission submission = new Submission(
                given.html() == null ? text(given.text()) : "",
                line("title", given.title(), MAX_TITLE_CHARS),
                url(given.url()),
                line("publisher", given.publisher(), MAX_NAME_CHARS),
                language(given.language()),
                publishedAt(given.publishedAt()),
                zone(given.zone()),
                line("author", given.author(), MAX_NAME_CHARS));
        return given.html() == null ? submission : submission.completedBy(page(given, given.html()));
    }

    private Submission page(SubmittedText given, String html) {
        if (given.text() != null) {
            throw errors.invalid("html", "text-and-html", "A document is either text or html.");
        }
        Article article = Article.of(html);
        if (article.text().isEmpty()) {
            throw errors.invalid("html", "no-text", "The page has no text that could be read.");
        }
        Characters.defectIn(article.text()).ifPresent(defect -> {
            throw errors.invalid("html", "not-text", "The main text of the page " + defect + ".");
        });
        if (article.text().length() > Submission.MAX_TEXT_CHARS) {
            throw tooLong("html", article.text().length());
        }
        return new Submission(
                article.text(),
                ifValid(article.title(), title -> line("title", title, MAX_TITLE_CHARS)),
                ifValid(article.url(), this::url),
                ifValid(article.publisher(), publisher -> line("publisher", publisher, MAX_NAME_CHARS)),
                ifValid(article.language(), this::language),
                ifValid(publishedAt(article, given), this::publishedAt),
                null,
                ifValid(article.author(), author -> line("author", author, MAX_NAME_CHARS)));
    }

    /** What the page declares, else what it shows; a day ahead is that of an event, as of a concert with tickets. */
    private @Nullable String publishedAt(Article article, SubmittedText given) {
        String language = given.language() == null ? article.language() : given.language();
        // Somewhere on earth the next day has begun.
        LocalDate last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        String declared = article.publishedAt();
        boolean ahead = declared == null || declared.compareTo(last.plusDays(1).toString()) >= 0;
        return ahead ? DateOnPage.of(article.dateline(), language, last) : declared;
    }

    /** What a page says of itself and makes no sense is as if it had not been said. */
    private static @Nullable String ifValid(@Nullable String value, UnaryOperator<@Nullable String> check) {
        try {
            return check.apply(value);
        } catch (ProblemException e) {
            return null;
        }
    }

    /** A short text of at most so many UTF-16 code units; absent when blank. */
    public @Nullable String line(String field, @Nullable String value, int maxChars) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > maxChars) {
            throw errors.invalid(
                    field, "too-long", field + " has " + value.length() + " characters, more than " + maxChars + ".");
        }
        Characters.defectIn(value).ifPresent(defect -> {
            throw errors.invalid(field, "not-text", field + " " + defect + ".");
        });
        return value.strip();
    }

    /** An http or https URL, canonical. */
    public @Nullable String url(@Nullable String value) {
        String url = line("url", value, MAX_URL_CHARS);
        if (url == null) {
            return null;
        }
        try {
            return CanonicalUrl.of(url);
        } catch (URISyntaxException e) {
            throw errors.invalid("url", "invalid-url", "\"" + url + "\" is not a URL: " + e.getReason() + ".");
        }
    }

    /** A BCP 47 tag in its usual spelling. */
    public @Nullable String language(@Nullable String value) {
        String language = line("language", value, MAX_NAME_CHARS);
        if (language == null) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(language).build();
            // RFC 5646, 2.2.1: longer ones were never registered. Java takes "klingon" all the same.
            if (locale.getLanguage().length() > MAX_LANGUAGE_CODE) {
                throw notALanguage(language);
            }
            return locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw notALanguage(language);
        }
    }

    private ProblemException notALanguage(String language) {
        return errors.invalid(
                "language",
                "invalid-language",
                "\"" + language + "\" is not a BCP 47 language tag such as id or en-GB.");
    }

    /** An IANA time zone. */
    public @Nullable String zone(@Nullable String value) {
        String zone = line("zone", value, MAX_NAME_CHARS);
        if (zone == null || ZoneId.getAvailableZoneIds().contains(zone)) {
            return zone;
        }
        throw errors.invalid("zone", "unknown-zone", "\"" + zone + "\" is not an IANA time zone such as Asia/Jakarta.");
    }

    /** A day such as {@code 2024-01-17}. */
    public @Nullable LocalDate day(String field, @Nullable String value) {
        String day = line(field, value, MAX_NAME_CHARS);
        if (day == null) {
            return null;
        }
        try {
            return WrittenTime.day(day);
        } catch (EdtfParseException e) {
            throw errors.invalid(
                    field, "invalid-date", field + ": " + e.getMessage() + ". Write a day such as 2024-01-17.");
        }
    }

    private String text(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw errors.invalid("text", "missing", "text is missing or blank.");
        }
        if (value.length() > Submission.MAX_TEXT_CHARS) {
            throw tooLong("text", value.length());
        }
        Characters.defectIn(value).ifPresent(defect -> {
            throw errors.invalid("text", "not-text", "text " + defect + ".");
        });
        return value;
    }

    private ProblemException tooLong(String field, int length) {
        return new ProblemException(
                ProblemKind.TOO_LARGE,
                errors.error(
                        field,
                        "too-long",
                        "The text has " + length + " UTF-16 code units, more than " + Submission.MAX_TEXT_CHARS + "."));
    }

    private @Nullable String publishedAt(@Nullable String value) {
        String publishedAt = line("publishedAt", value, MAX_NAME_CHARS);
        if (publishedAt == null) {
            return null;
        }
        try {
            PublicationTime.parse(publishedAt);
            return publishedAt;
        } catch (EdtfParseException e) {
            throw errors.invalid(
                    "publishedAt",
                    "invalid-date",
                    "publishedAt: " + e.getMessage()
                            + ". Write 2024-01-17, 2024-01-17T08:00:00 or 2024-01-17T08:00:00+07:00.");
        }
    }
}
