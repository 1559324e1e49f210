package org.linimasa.timeline.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linimasa.timeline.filter.EventFilter;

/** What a request says of its reader: where he asks, of which moment, in which language, and what he has already. */
@RegisterForReflection
public class ReaderParameters {
    @QueryParam(LabelLanguage.PARAMETER)
    @Parameter(description = LabelLanguage.DESCRIPTION, example = "en")
    @Nullable
    String lang;

    @QueryParam(PastMoment.PARAMETER)
    @Parameter(description = PastMoment.DESCRIPTION_FOR_LISTS)
    @Nullable
    String asOf;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(hidden = true)
    @Nullable
    String acceptLanguage;

    @Context
    UriInfo uri;

    @Context
    Request request;

    /** Filled by the framework. */
    @SuppressWarnings("NullAway.Init")
    public ReaderParameters() {}

    /** In which language times are said to the reader, see {@link LabelLanguage#read}. */
    public LabelLanguage language() {
        return LabelLanguage.read(lang, acceptLanguage);
    }

    /** The moment whose timeline the reader asks for, see {@link PastMoment#read(String, EventFilter)}. */
    @Nullable
    Instant moment(EventFilter filter) {
        return PastMoment.read(asOf, filter);
    }
}
