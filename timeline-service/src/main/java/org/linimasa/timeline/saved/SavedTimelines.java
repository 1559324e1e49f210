package org.linimasa.timeline.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linimasa.message.Message.TimelineChanged;
import org.linimasa.rest.ProblemException;

/** Follows the saved timelines, and finds them. */
@ApplicationScoped
public class SavedTimelines {
    private final SavedTimelineRepository timelines;
    private final ObjectMapper mapper;

    SavedTimelines(SavedTimelineRepository timelines, ObjectMapper mapper) {
        this.timelines = timelines;
        this.mapper = mapper;
    }

    /** @return false if this version, or a newer one, was known */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean apply(TimelineChanged message) {
        SavedTimelineEntity row =
                timelines.findByIdOptional(message.slug()).orElseGet(() -> new SavedTimelineEntity(message.slug()));
        if (row.version >= message.version()) {
            return false;
        }
        row.version = message.version();
        row.title = message.title();
        row.description = message.description();
        row.filters = write(message.filters());
        row.changedAt = message.at();
        row.removed = message.removed();
        timelines.persist(row);
        return true;
    }

    @Transactional
    List<SavedTimelineView> all() {
        return timelines.findAllSaved().stream().map(this::view).toList();
    }

    /** @throws ProblemException 404 if there is none of this name */
    @Transactional
    public SavedTimelineView get(String slug) {
        return timelines.findSaved(slug).map(this::view).orElseThrow(() -> ProblemException.notFound("timeline", slug));
    }

    private SavedTimelineView view(SavedTimelineEntity row) {
        return new SavedTimelineView(
                row.slug, row.version, row.title, row.description, read(row.filters), row.changedAt);
    }

    private Map<String, String> read(String filters) {
        try {
            return mapper.readValue(filters, new TypeReference<TreeMap<String, String>>() {});
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
