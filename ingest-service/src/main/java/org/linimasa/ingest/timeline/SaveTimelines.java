package org.linimasa.ingest.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linimasa.ingest.outbox.Outbox;
import org.linimasa.ingest.submission.FieldErrors;
import org.linimasa.ingest.submission.SubmissionReader;
import org.linimasa.message.Message.TimelineChanged;
import org.linimasa.rest.IfMatch;
import org.linimasa.rest.Problem;
import org.linimasa.rest.ProblemException;
import org.linimasa.rest.ProblemKind;

/** Which timelines are saved. Each change is a version of its own, and is told to the timeline service. */
@ApplicationScoped
@Transactional
class SaveTimelines {
    static final int MAX_TITLE_CHARS = 200;
    static final int MAX_DESCRIPTION_CHARS = 2000;
    private static final int MAX_SLUG_CHARS = 80;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final FieldErrors ERRORS = FieldErrors.inBody("");

    private final SavedTimelineRepository timelines;
    private final Outbox outbox;
    private final ObjectMapper mapper;
    private final Clock clock;

    SaveTimelines(SavedTimelineRepository timelines, Outbox outbox, ObjectMapper mapper, Clock clock) {
        this.timelines = timelines;
        this.outbox = outbox;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * What came of a save.
     *
     * @param created whether there was none of this name
     */
    record Saved(SavedTimelineView timeline, boolean created) {}

    List<SavedTimelineView> list() {
        return timelines.findAllSaved().stream().map(this::view).toList();
    }

    Optional<SavedTimelineView> find(String slug) {
        return timelines.findSaved(slug).map(this::view);
    }

    /**
     * Saves a timeline, or changes the one of this name. What is there already as it should be gets no new version.
     *
     * @param ifMatch of the version that is changed; needed where there is one
     */
    Saved save(String slug, TimelineToSave given, @Nullable String ifMatch) {
        requireSlug(slug);
        SubmissionReader reader = new SubmissionReader(ERRORS);
        String title = reader.line("title", given.title(), MAX_TITLE_CHARS);
        if (title == null) {
            throw ERRORS.invalid("title", "missing", "title is missing or blank.");
        }
        String description = reader.line("description", given.description(), MAX_DESCRIPTION_CHARS);
        Map<String, String> filters = byName(given.filters());
        FilterCheck.check(filters);
        outbox.takeTurn();
        SavedTimelineEntity timeline = timelines.findByIdOptional(slug).orElseGet(() -> new SavedTimelineEntity(slug));
        boolean created = timeline.version == 0 || timeline.removed;
        if (!created) {
            IfMatch.read(IfMatch.Counted.TIMELINE, ifMatch).check(timeline.version);
            if (timeline.title.equals(title)
                    && Objects.equals(timeline.description, description)
                    && read(timeline.filters).equals(filters)) {
                return new Saved(view(timeline), false);
            }
        }
        timeline.title = title;
        timeline.description = description;
        timeline.filters = write(filters);
        timeline.removed = false;
        tell(timeline, filters);
        return new Saved(view(timeline), created);
    }

    /**
     * Removes a timeline. To remove what is not there changes nothing.
     *
     * @throws ProblemException 412 if it changed meanwhile, 428 without If-Match
     */
    void remove(String slug, @Nullable String ifMatch) {
        IfMatch wanted = IfMatch.read(IfMatch.Counted.TIMELINE, ifMatch);
        outbox.takeTurn();
        timelines.findSaved(slug).ifPresent(timeline -> {
            wanted.check(timeline.version);
            timeline.removed = true;
            tell(timeline, read(timeline.filters));
        });
    }

    private void tell(SavedTimelineEntity timeline, Map<String, String> filters) {
        timeline.version++;
        timeline.changedAt = clock.instant();
        timelines.persist(timeline);
        outbox.append(
                new TimelineChanged(
                        timeline.slug,
                        timeline.version,
                        timeline.title,
                        timeline.description,
                        filters,
                        timeline.changedAt,
                        timeline.removed),
                timeline.changedAt);
    }

    private static void requireSlug(String slug) {
        if (slug.length() > MAX_SLUG_CHARS || !SLUG.matcher(slug).matches()) {
            throw new ProblemException(
                    ProblemKind.INVALID_VALUE,
                    new Problem.FieldError(
                            "path",
                            "slug",
                            null,
                            "not-a-slug",
                            "A slug is of at most " + MAX_SLUG_CHARS
                                    + " letters a to z, digits and hyphens between them, such as january-talks."));
        }
    }

    private SavedTimelineView view(SavedTimelineEntity timeline) {
        return new SavedTimelineView(
                timeline.slug,
                timeline.version,
                timeline.title,
                timeline.description,
                mapper.convertValue(read(timeline.filters), TimelineFilters.class),
                timeline.changedAt);
    }

    private Map<String, String> byName(@Nullable TimelineFilters filters) {
        return mapper.convertValue(
                filters == null ? TimelineFilters.ALL : filters, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    private Map<String, String> read(String filters) {
        try {
            return mapper.readValue(filters, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the filters of a timeline are always readable", e);
        }
    }

    private String write(Map<String, String> filters) {
        try {
            return mapper.writeValueAsString(filters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the filters of a timeline are always writable", e);
        }
    }
}
