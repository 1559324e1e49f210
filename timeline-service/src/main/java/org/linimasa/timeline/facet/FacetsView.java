package org.linimasa.timeline.facet;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linimasa.timeline.filter.Dimension;
import org.linimasa.timeline.filter.ExactCounts;

/** How the matching events divide, by each filter in turn. */
@RegisterForReflection
@Schema(
        name = "Facets",
        description =
                "How many events each value of a filter would leave. A facet takes no notice of its own filter and"
                        + " holds to all others.")
public record FacetsView(
        @Schema(description = "By status") Facet status,
        @Schema(description = "By phase, now") Facet phase,
        @Schema(description = "By type") Facet type,
        @Schema(description = "By category") Facet category,

        @Schema(description = "By the countries of place and participants; an event may have several")
        Facet country,

        @Schema(description = "By the language of the title")
        Facet language,

        @Schema(description = "By the publishers, or hosts, of the texts; an event may have several")
        Facet source,

        @Schema(description = "By who takes part; an event may have several")
        Facet participant,

        @Nullable @Schema(description = ExactCounts.DESCRIPTION + ". How many values there are in all is then too low.")
        Boolean estimate) {

    /** @param facets one for each dimension */
    static FacetsView of(Map<Dimension, Facet> facets, boolean estimate) {
        Function<Dimension, Facet> facet = dimension -> Objects.requireNonNull(facets.get(dimension));
        return new FacetsView(
                facet.apply(Dimension.STATUS),
                facet.apply(Dimension.PHASE),
                facet.apply(Dimension.TYPE),
                facet.apply(Dimension.CATEGORY),
                facet.apply(Dimension.COUNTRY),
                facet.apply(Dimension.LANGUAGE),
                facet.apply(Dimension.SOURCE),
                facet.apply(Dimension.PARTICIPANT),
                estimate ? true : null);
    }

    /**
     * The values of one filter.
     *
     * @param values the most frequent first
     * @param distinct how many values there are in all
     */
    @RegisterForReflection
    @Schema(name = "Facet", description = "The values of one filter.")
    public record Facet(
            @Schema(description = "The most frequent first, as many as limit allows")
            List<Value> values,

            @Schema(description = "How many values there are in all")
            long distinct) {
        /** Copies the list. */
        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * One value.
     *
     * @param value as the filter takes it
     * @param name of a participant, whose value is an id
     * @param count matching events
     */
    @RegisterForReflection
    @Schema(name = "FacetValue", description = "One value of a filter.")
    public record Value(
            @Schema(description = "As the filter takes it: an id for a participant", examples = "OCCURRED")
            String value,

            @Nullable @Schema(description = "Name of a participant")
            String name,

            @Schema(description = "Events that match with this value")
            long count) {}
}
